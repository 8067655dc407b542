import type { CheckedFile } from './checkedFile.js';
import type { MediaUploadError } from './MediaUploadError.js';
import type { PageTurn } from './prepareFile.js';
import type { UploadedMedia } from './uploadedMedia.js';

/** The one status word: data attribute, spoken text and markup all follow from it. */
export type UploadStatus = UploadState['status'];

/**
 * Whether a stored invoice's signed URL can be opened; `refresh-failed` is expired, and no fresh one
 * could be had.
 */
export type LinkStatus = 'valid' | 'expired' | 'refreshing' | 'refresh-failed';

/** The invoice that is stored on the case, as far as is known. */
export interface StoredInvoice extends UploadedMedia {
  readonly link: LinkStatus;
  /** A later upload ended with an unknown outcome: this may not be what is stored any more. */
  readonly perhapsReplaced: boolean;
  /** The file as it was sent, while it is still in memory; null for an invoice the host told of. */
  readonly copy: CheckedFile | null;
}

/** A chosen file before it is known to be good. */
export interface ChosenFile {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** What another look would begin with. */
  readonly unread?: UnreadChoice | undefined;
}

/** One picture of a paper invoice's pages. */
export interface ChosenPage {
  /** Tells pages apart, also two of the same picture. */
  readonly id: string;
  /** With what a judge noticed about the picture. */
  readonly file: CheckedFile;
  readonly turn: PageTurn;
}

/** A choice that could not be read, for another look at it. */
export interface UnreadChoice {
  readonly file: File;
  /** What it was chosen for, see `baselineOf`; null where it waits for a press in any case. */
  readonly baseline: string | null;
  /** All of them, where they may be pages of one paper invoice. */
  readonly pages?: readonly File[] | undefined;
}

/** Why an upload waits, and until when. */
export type WaitReason = 'offline' | 'rate-limited' | 'server-busy';

interface Always {
  /** The case everything in this state belongs to. */
  readonly referenceId: string;
  /** What is stored, whatever a new choice goes through. */
  readonly stored: StoredInvoice | null;
  /** An upload to this case ended with an unknown outcome, and nothing has told since. */
  readonly inDoubt: boolean;
}

/** States in which an upload is under way: another file is turned away with a sentence, `notice`. */
interface Running extends Always {
  readonly file: CheckedFile;
  readonly notice: MediaUploadError | null;
}

/**
 * The whole life of one upload. A status owns its data: narrowing by `status` is all a reader needs.
 */
export type UploadState =
  | (Always & { readonly status: 'empty' })
  | (Always & {
      /** Pictures of pages are put in order; only with `combine`. */
      readonly status: 'arranging';
      readonly pages: readonly ChosenPage[];
      /** What they were chosen for, as in {@link UnreadChoice}. */
      readonly baseline: string | null;
      /** What is done with them now. */
      readonly work: 'none' | 'adding' | 'combining';
      readonly notice: MediaUploadError | null;
      /** A file that was ready before this choice, to fall back to. */
      readonly kept: CheckedFile | null;
    })
  | (Always & {
      readonly status: 'checking';
      readonly file: ChosenFile;
      readonly kept: CheckedFile | null;
      /** What follows: `send` where "Upload" was asked for meanwhile. */
      readonly next: 'decide' | 'send';
    })
  | (Always & {
      readonly status: 'refused';
      /** Null where there was no file, or too many. */
      readonly file: ChosenFile | null;
      readonly error: MediaUploadError;
      readonly kept: CheckedFile | null;
      /** What "Try again" looks at once more; null where that cannot help. */
      readonly again: UnreadChoice | null;
    })
  | (Always & {
      readonly status: 'ready';
      readonly file: CheckedFile;
      /** How it came to wait: it was checked, its upload was cancelled, or its number is to be told first. */
      readonly cause: 'checked' | 'cancelled' | 'number';
      /** Said while it waits to be sent. */
      readonly notice: MediaUploadError | null;
    })
  | (Running & { readonly status: 'uploading' })
  | (Running & { readonly status: 'saving' })
  | (Running & {
      readonly status: 'waiting';
      readonly reason: WaitReason;
      /** `performance.now()` at which it goes on by itself; null where only the network decides. */
      readonly untilMs: number | null;
    })
  | (Always & {
      readonly status: 'failed';
      readonly file: CheckedFile;
      readonly error: MediaUploadError;
    })
  | (Always & {
      readonly status: 'uploaded';
      readonly media: StoredInvoice;
      readonly stored: StoredInvoice;
    });

/** One status' state. */
export type UploadStateOf<Status extends UploadStatus> = Extract<UploadState, { status: Status }>;

/** Whether the state is of one of these statuses. */
export function is<Status extends UploadStatus>(
  state: UploadState,
  ...statuses: readonly Status[]
): state is UploadStateOf<Status> {
  return (statuses as readonly UploadStatus[]).includes(state.status);
}

/** Whether an upload is under way, so that a new file must be turned away. */
export function isRunning(
  state: UploadState,
): state is UploadStateOf<'uploading' | 'saving' | 'waiting'> {
  return is(state, 'uploading', 'saving', 'waiting');
}

/** The chosen file, good or not; null where none is chosen. */
export function fileOf(state: UploadState): ChosenFile | null {
  return is(state, 'empty', 'arranging', 'uploaded') ? null : state.file;
}

/** The chosen file that is known to be good, or null. */
export function checkedFileOf(state: UploadState): CheckedFile | null {
  return isRunning(state) || is(state, 'ready', 'failed') ? state.file : null;
}

/** What stands in the way: the problem of a refused or failed choice, or what is said beside one. */
export function problemOf(state: UploadState): MediaUploadError | null {
  if (is(state, 'refused', 'failed')) return state.error;
  return is(state, 'empty', 'checking', 'uploaded') ? null : state.notice;
}

/** The earlier file that a choice can be given up for, or null. */
export function keptFileOf(state: UploadState): CheckedFile | null {
  return is(state, 'arranging', 'checking', 'refused') ? state.kept : null;
}

/** The file that "Upload" or "Try again" would send, or null. */
export function sendableFileOf(state: UploadState): CheckedFile | null {
  return keptFileOf(state) ?? checkedFileOf(state);
}
