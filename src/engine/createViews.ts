import { callOut } from '../core/callOut.js';
import type { Host } from './createUploadStore.js';
import type { UploadCallbacks, UploadOptions } from './uploadOptions.js';

/** Something that shows an upload and gives its options; the options are read anew each time. */
export interface UploadView {
  options: UploadOptions;
  /** It has given the file, and decides when it is sent: its options count, whoever comes after it. */
  readonly isInCharge?: boolean;
}

/** Those that show one upload, see {@link createViews}. */
export interface Views {
  /**
   * Those of the view that is in charge, else of the one that came last; those of the last one that went where
   * there is none.
   */
  readonly getOptions: () => UploadOptions;
  readonly count: () => number;
  readonly add: (view: UploadView) => void;
  readonly remove: (view: UploadView) => void;
  /** Calls back each view in the order in which they came, and then the keeper. */
  readonly host: Host;
}

/**
 * Knows whose options count and who is called back. Nobody is called who is not in view, but for the
 * keeper, which always is.
 */
export function createViews(initial: UploadOptions, keeper: UploadCallbacks = {}): Views {
  const views: UploadView[] = [];
  let left = initial;

  const getOptions = (): UploadOptions =>
    (views.find(({ isInCharge }) => isInCharge) ?? views.at(-1))?.options ?? left;

  function call<Value>(
    callbackOf: (callbacks: UploadCallbacks) => ((value: Value) => void) | undefined,
  ): (value: Value) => () => void {
    return (value) => {
      // What a host does when it is told of one thing may lead to another case, or let a view go.
      const meant = views.map((view) => ({ view, options: view.options }));
      const tell = (callbacks: UploadCallbacks): void => {
        // The host's mistake must not become the person's.
        callOut(() => callbackOf(callbacks)?.(value));
      };
      return () => {
        for (const { view, options } of meant) if (views.includes(view)) tell(options);
        tell(keeper);
      };
    };
  }

  return {
    getOptions,
    count: () => views.length,
    add: (view) => {
      views.push(view);
    },
    remove: (view) => {
      left = getOptions();
      views.splice(views.indexOf(view), 1);
    },
    host: {
      onStateChange: call(({ onStateChange }) => onStateChange),
      onError: call(({ onError }) => onError),
      onUploaded: call(({ onUploaded }) => onUploaded),
    },
  };
}
