import type { CheckedFile } from './checkedFile.js';
import type { MediaUploadError, MediaUploadOutcome } from './MediaUploadError.js';
import type { UploadedMedia } from './uploadedMedia.js';

/** The one status word: data attribute, spoken text and markup all follow from it. */
export type UploadStatus =
  | 'empty'
  | 'checking'
  | 'refused'
  | 'ready'
  | 'uploading'
  | 'saving'
  | 'waiting'
  | 'failed'
  | 'uploaded';

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
}

/** Why an upload waits, and until when. */
export type WaitReason = 'offline' | 'rate-limited' | 'server-busy';

interface Always {
  /** The case everything in this state belongs to. */
  readonly referenceId: string;
  /** What is stored, whatever a new choice goes through. */
  readonly stored: StoredInvoice | null;
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
      readonly status: 'checking';
      readonly file: ChosenFile;
      /** A file that was ready before this choice, to fall back to. */
      readonly kept: CheckedFile | null;
    })
  | (Always & {
      readonly status: 'refused';
      /** Null where there was no file, or too many. */
      readonly file: ChosenFile | null;
      readonly error: MediaUploadError;
      readonly kept: CheckedFile | null;
    })
  | (Always & {
      readonly status: 'ready';
      readonly file: CheckedFile;
      /** What is known of an attempt that a person cancelled; null where none was made. */
      readonly cancelled: MediaUploadOutcome | null;
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
      /** The invoice may be stored: by this attempt, or by one before whose outcome nobody knows. */
      readonly mayBeStored: boolean;
    })
  | (Always & {
      readonly status: 'uploaded';
      readonly media: StoredInvoice;
      readonly stored: StoredInvoice;
    });

/** What can happen to an upload; past participles, since it has happened. */
export type UploadEvent =
  | { readonly type: 'fileChosen'; readonly file: ChosenFile }
  | { readonly type: 'filePassed'; readonly file: CheckedFile }
  | {
      readonly type: 'choiceRefused';
      readonly file: ChosenFile | null;
      readonly error: MediaUploadError;
    }
  | { readonly type: 'fileLost'; readonly file: ChosenFile; readonly error: MediaUploadError }
  | { readonly type: 'uploadMissed'; readonly error: MediaUploadError }
  | { readonly type: 'choiceWithdrawn' }
  | { readonly type: 'recheckStarted'; readonly file: CheckedFile }
  | { readonly type: 'sendingStarted'; readonly file: CheckedFile }
  | { readonly type: 'sendingRepeated' }
  | { readonly type: 'bytesSent' }
  | {
      readonly type: 'waitStarted';
      readonly file: CheckedFile;
      readonly reason: WaitReason;
      readonly untilMs: number | null;
    }
  | { readonly type: 'uploadCancelled'; readonly outcome: MediaUploadOutcome }
  | {
      readonly type: 'uploadFailed';
      readonly error: MediaUploadError;
      readonly mayBeStored: boolean;
    }
  | { readonly type: 'uploadStored'; readonly media: UploadedMedia }
  | { readonly type: 'mediaLearnt'; readonly media: UploadedMedia }
  | { readonly type: 'mediaForgotten' }
  | { readonly type: 'storedDoubted' }
  | { readonly type: 'linkExpired' }
  | { readonly type: 'linkRefreshStarted' }
  | { readonly type: 'linkRefreshFailed'; readonly link: LinkStatus }
  | { readonly type: 'linkRefreshed'; readonly url: string; readonly expiresAt: Date }
  | {
      readonly type: 'caseOpened';
      readonly referenceId: string;
      readonly media: UploadedMedia | null;
    };

/** The state of a case before anything was chosen: `uploaded` where its invoice is known already. */
export function initialUploadState(referenceId: string, media: UploadedMedia | null): UploadState {
  return settled(referenceId, media && storedInvoiceOf(media, null));
}

/** Whether an upload is under way, so that a new file must be turned away. */
export function isRunning(
  state: UploadState,
): state is Extract<UploadState, { status: 'uploading' | 'saving' | 'waiting' }> {
  return state.status === 'uploading' || state.status === 'saving' || state.status === 'waiting';
}

/** The file that "Upload" or "Try again" would send, or null. */
export function sendableFileOf(state: UploadState): CheckedFile | null {
  if ('kept' in state) return state.kept;
  return state.status === 'empty' || state.status === 'uploaded' ? null : state.file;
}

/**
 * The next state. Pure, total, and the only place where a status changes: an event that makes no sense
 * in a state leaves it as it is, the very same object.
 */
export function reduceUpload(state: UploadState, event: UploadEvent): UploadState {
  const { referenceId, stored } = state;
  switch (event.type) {
    case 'fileChosen':
      return isRunning(state)
        ? state
        : {
            status: 'checking',
            referenceId,
            stored,
            file: event.file,
            kept: sendableFileOf(state),
          };
    case 'filePassed':
      return state.status === 'checking' ? readyWith(state, event.file) : state;
    case 'choiceRefused':
      return isRunning(state)
        ? { ...state, notice: event.error }
        : {
            status: 'refused',
            referenceId,
            stored,
            file: event.file,
            error: event.error,
            kept: sendableFileOf(state),
          };
    case 'fileLost':
      return state.status === 'checking' ||
        state.status === 'ready' ||
        state.status === 'failed' ||
        state.status === 'waiting'
        ? {
            status: 'refused',
            referenceId,
            stored,
            file: event.file,
            error: event.error,
            kept: null,
          }
        : state;
    case 'uploadMissed':
      return state.status === 'ready' || isRunning(state)
        ? { ...state, notice: event.error }
        : state;
    case 'choiceWithdrawn':
      if (isRunning(state)) return state;
      if ('kept' in state && state.kept) return readyWith(state, state.kept);
      return state.status === 'empty' || state.status === 'uploaded'
        ? state
        : settled(referenceId, stored);
    case 'recheckStarted':
      return state.status === 'checking' || state.status === 'ready' || state.status === 'failed'
        ? { status: 'checking', referenceId, stored, file: event.file, kept: event.file }
        : state;
    case 'sendingStarted':
      return state.status === 'checking' ||
        state.status === 'ready' ||
        state.status === 'failed' ||
        state.status === 'waiting'
        ? { status: 'uploading', referenceId, stored, file: event.file, notice: null }
        : state;
    case 'sendingRepeated':
      return state.status === 'saving' ? { ...state, status: 'uploading' } : state;
    case 'bytesSent':
      return state.status === 'uploading' ? { ...state, status: 'saving' } : state;
    case 'waitStarted':
      return state.status === 'empty' || state.status === 'uploaded' || state.status === 'refused'
        ? state
        : {
            status: 'waiting',
            referenceId,
            stored,
            file: event.file,
            notice: isRunning(state) ? state.notice : null,
            reason: event.reason,
            untilMs: event.untilMs,
          };
    case 'uploadCancelled':
      return isRunning(state)
        ? {
            status: 'ready',
            referenceId,
            stored: event.outcome === 'unknown' ? doubted(stored) : stored,
            file: state.file,
            cancelled: event.outcome,
            notice: null,
          }
        : state;
    case 'uploadFailed':
      return isRunning(state)
        ? {
            status: 'failed',
            referenceId,
            stored: event.mayBeStored ? doubted(stored) : stored,
            file: state.file,
            error: event.error,
            mayBeStored: event.mayBeStored,
          }
        : state;
    case 'uploadStored':
      return isRunning(state)
        ? settled(
            referenceId,
            storedInvoiceOf({ ...event.media, warnings: state.file.warnings }, state.file),
          )
        : state;
    case 'mediaLearnt': {
      if (event.media.referenceId !== referenceId) return state;
      return withStored(state, storedInvoiceOf(event.media, null));
    }
    case 'mediaForgotten':
      return withStored(state, null);
    case 'storedDoubted':
      return withLink(state, { perhapsReplaced: true });
    case 'linkExpired':
      return withLink(state, { link: 'expired' });
    case 'linkRefreshStarted':
      return withLink(state, { link: 'refreshing' });
    case 'linkRefreshFailed':
      return withLink(state, { link: event.link === 'valid' ? 'valid' : 'refresh-failed' });
    case 'linkRefreshed':
      return withLink(state, { link: 'valid', url: event.url, expiresAt: event.expiresAt });
    case 'caseOpened':
      return initialUploadState(event.referenceId, event.media);
  }
}

function settled(referenceId: string, stored: StoredInvoice | null): UploadState {
  return stored
    ? { status: 'uploaded', referenceId, stored, media: stored }
    : { status: 'empty', referenceId, stored: null };
}

function readyWith(state: UploadState, file: CheckedFile): UploadState {
  return {
    status: 'ready',
    referenceId: state.referenceId,
    stored: state.stored,
    file,
    cancelled: null,
    notice: null,
  };
}

function storedInvoiceOf(media: UploadedMedia, copy: CheckedFile | null): StoredInvoice {
  return { ...media, link: 'valid', perhapsReplaced: false, copy };
}

function doubted(stored: StoredInvoice | null): StoredInvoice | null {
  return stored && { ...stored, perhapsReplaced: true };
}

function withStored(state: UploadState, stored: StoredInvoice | null): UploadState {
  return state.status === 'empty' || state.status === 'uploaded'
    ? settled(state.referenceId, stored)
    : { ...state, stored };
}

function withLink(state: UploadState, change: Partial<StoredInvoice>): UploadState {
  return state.stored ? withStored(state, { ...state.stored, ...change }) : state;
}
