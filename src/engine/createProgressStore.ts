import {
  addSample,
  createProgressMeter,
  type ProgressMeter,
  type UploadProgress,
} from '../core/progress.js';
import { createListeners } from './createListeners.js';

/**
 * Progress outside React: a thousand events cost no render. Fits `useSyncExternalStore`; a host that
 * paints by itself subscribes and writes to its element.
 */
export interface ProgressStore {
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => UploadProgress;
}

/** A {@link ProgressStore} and the way to feed it. */
export interface WritableProgressStore extends ProgressStore {
  /** Back to zero, for a file of so many bytes. */
  readonly start: (totalBytes: number) => void;
  /** Bytes of the file that have left, and when, in milliseconds of a clock that does not jump. */
  readonly update: (loadedBytes: number, nowMs: number) => void;
}

/** Progress kept outside React: whoever paints it subscribes. */
export function createProgressStore(): WritableProgressStore {
  let meter: ProgressMeter = createProgressMeter(0);
  const listeners = createListeners();
  const set = (next: ProgressMeter): void => {
    meter = next;
    listeners.tell();
  };
  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => meter,
    start: (totalBytes) => set(createProgressMeter(totalBytes)),
    update: (loadedBytes, nowMs) => set(addSample(meter, loadedBytes, nowMs)),
  };
}
