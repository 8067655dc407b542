import type {
  ButtonHTMLAttributes,
  HTMLAttributes,
  InputHTMLAttributes,
  RefAttributes,
  RefCallback,
} from 'react';
import type { UploadAction } from '../core/actions.js';
import type { UploadProgress } from '../core/progress.js';
import type { UploadState } from '../core/uploadState.js';
import type { Messages } from '../locales/messages.js';
import type { UploadProblem } from './uploadProblemOf.js';

/**
 * Progress outside React: a thousand events cost no render. Fits `useSyncExternalStore`; a host that
 * paints by itself subscribes and writes to its element.
 */
export interface ProgressStore {
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => UploadProgress;
}

/** What is held over the zone: nothing, a file that would be taken, or one that would be turned away. */
export type DragStatus = 'none' | 'over' | 'over-busy';

type DataAttributes = { readonly [Name in `data-${string}`]?: string | undefined };

/** What `useCaseInvoiceUpload` returns: the state, the actions, and props that carry all behaviour. */
export interface CaseInvoiceUpload {
  readonly state: UploadState;
  readonly progress: ProgressStore;
  /** The words in use, complete. */
  readonly messages: Messages;
  /** The group's name: the host's `label` or the language's. */
  readonly label: string;
  /** Allowed media types of the field, canonical. */
  readonly accept: readonly string[];
  /** Bytes, or undefined where there is no limit. */
  readonly maxSize: number | undefined;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly drag: DragStatus;
  /** What can be pressed now, the most likely first. */
  readonly actions: readonly UploadAction[];
  /** What stands in the way, in words; null where nothing does. */
  readonly problem: UploadProblem | null;
  /** What the polite live region says; changes only when there is something to say. */
  readonly announcement: string;
  /** Ids that the prop getters refer to; put them on the elements that hold these texts. */
  readonly ids: {
    readonly label: string;
    readonly hint: string;
    readonly problem: string;
    readonly file: string;
  };

  /** Opens the file picker; must be called from a press. */
  readonly open: () => void;
  /** Sends the file that is ready or failed; without one it says so. */
  readonly upload: () => void;
  /** Ends the upload or the check that is running; the file stays. */
  readonly cancel: () => void;
  /** Goes back to before the last choice: to the earlier file, the stored invoice, or the empty zone. */
  readonly withdraw: () => void;
  /** Empties it: nothing chosen, and what the host's `media` says is stored. */
  readonly reset: () => void;
  /** Puts the focus on the action that comes first. */
  readonly focus: () => void;
  /** Asks the host for a fresh signed URL; does nothing without `refreshUrl`. */
  readonly refreshLink: () => Promise<void>;
  /** Tells that the stored invoice's picture could not be loaded: asks once for a fresh URL. */
  readonly reportPreviewError: () => void;

  /**
   * For the element around everything, of any kind: the group, its status, drop and paste. Leave `role`
   * away on an element that has one already, such as a table's row.
   */
  readonly getRootProps: () => HTMLAttributes<HTMLElement> &
    DataAttributes & { readonly ref: RefCallback<HTMLElement> };
  /**
   * For the `input[type=file]`. Hide it from sight, not with `display` or `hidden`: the browser must be
   * able to put the focus on it when a form lacks the invoice.
   */
  readonly getInputProps: () => InputHTMLAttributes<HTMLInputElement> &
    RefAttributes<HTMLInputElement> &
    DataAttributes;
  /** For a button: text, press, description, disabled. */
  readonly getActionProps: (
    action: UploadAction,
  ) => ButtonHTMLAttributes<HTMLButtonElement> & DataAttributes & { readonly children: string };
  /** For the element that shows progress; its value is kept in step without rendering. */
  readonly getProgressProps: () => HTMLAttributes<HTMLElement> &
    DataAttributes & { readonly ref: RefCallback<HTMLElement> };
  /** For the element that holds the words of `problem`: said at once. */
  readonly getProblemProps: () => HTMLAttributes<HTMLElement>;
  /** For an element that is always there and not seen: says beginnings and endings, politely. */
  readonly getAnnouncementProps: () => HTMLAttributes<HTMLElement>;
  /**
   * For the link that opens the stored invoice, in a new tab and without a referrer. Null where there is
   * none that may be put into the page.
   */
  readonly getLinkProps: () => UploadLinkProps | null;
}

/** Props of the link that opens the stored invoice. */
export interface UploadLinkProps {
  readonly href: string;
  readonly target: '_blank';
  readonly rel: string;
  readonly referrerPolicy: 'no-referrer';
  readonly 'aria-describedby': string;
  readonly children: string;
  readonly onClick: (event: { preventDefault(): void }) => void;
}
