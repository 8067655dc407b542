import { MediaUploadError } from '../core/MediaUploadError.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import {
  is,
  isRunning,
  type StoredInvoice,
  type UploadState,
  type WaitReason,
} from '../core/uploadState.js';
import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import type { EngineBinder } from './engineBinder.js';
import { digestOf } from './fileDigest.js';

/** How a row's turn ended. */
export type RowEnd =
  | { readonly kind: 'stored'; readonly media: UploadedMedia }
  | { readonly kind: 'failed'; readonly error: MediaUploadError; readonly mayBeStored: boolean }
  | { readonly kind: 'refused'; readonly error: MediaUploadError }
  /** Cancelled, or not wanted by the host now. */
  | { readonly kind: 'returned'; readonly mayBeStored: boolean }
  /** An invoice is stored on the case, which nobody has said may be replaced. */
  | { readonly kind: 'overtaken' };

/** What one row's turn needs. */
export interface RowTurn {
  /** As it was chosen; read, prepared and checked anew. */
  readonly file: File;
  /** Of what was checked when it came. */
  readonly digest: string;
  readonly batchCase: BatchCase;
  readonly replaces: boolean;
  readonly retry: RetryPolicy | false;
  /** It had its turn before nobody looked, and may have gone on since: it is not begun again. */
  readonly isResumed: boolean;
  /** Resolves when there is room to send it: whether it may still be sent to its case. */
  readonly whenItsTurn: () => Promise<boolean>;
  readonly onSent: (status: 'uploading' | 'saving') => void;
  readonly onHeld: (wait: WaitReason, untilMs: number | null) => void;
  /** 0 to 1, of this file. */
  readonly onProgress: (fraction: number) => void;
  readonly onEnd: (end: RowEnd) => void;
}

/** A row that has its turn. */
export interface RowUpload {
  /** Ends it; how, is told by `onEnd` in a moment. */
  readonly cancel: () => void;
  /** Lets go of it: it ends, unless somebody keeps it. */
  readonly release: () => void;
  /** Ends what has not been sent, without another word. */
  readonly abandon: () => void;
}

/**
 * Gives a row its turn: an engine of its own, or the one that is kept for the case, sends the file and
 * keeps every promise that a single uploader makes.
 */
export function startRowUpload(
  turn: RowTurn,
  engines: EngineBinder,
  getOptions: () => BatchOptions,
): RowUpload {
  const { file, digest, batchCase, replaces, retry, isResumed } = turn;
  const { referenceId, media } = batchCase;
  let hasChanged = false;
  let isOvertaken = false;
  let isOver = false;

  const isWanted = async (checked: File): Promise<boolean> => {
    hasChanged = (await digestOf(checked)) !== digest;
    if (hasChanged) return false;
    isOvertaken = !(await turn.whenItsTurn());
    if (isOvertaken) return false;
    return (await getOptions().beforeUpload?.(checked, batchCase)) ?? true;
  };
  const { domain, dottedPath, send, accept, maxSize, prepareFile, warnOnLeave } = getOptions();
  const { session, release } = engines.bind({
    referenceId,
    domain,
    dottedPath,
    send,
    accept,
    maxSize,
    prepareFile,
    media,
    retry,
    uploadOn: 'select',
    warnOnLeave,
    beforeUpload: isWanted,
  });

  function leave(): void {
    isOver = true;
    stopState();
    stopProgress();
  }

  /** @param isKept Whether the engine keeps the choice, for whoever shows the same case. */
  function over(end: RowEnd, isKept: boolean): void {
    if (isOver) return;
    leave();
    if (!isKept) session.remove();
    release();
    turn.onEnd(end);
  }

  /** A file that was found good and is not sent. */
  function endOf(state: Extract<UploadState, { status: 'ready' }>): RowEnd {
    if (hasChanged) {
      const facts = { code: 'file-unreadable', reason: 'changed', size: file.size } as const;
      return { kind: 'refused', error: new MediaUploadError({ ...facts, referenceId }) };
    }
    if (isOvertaken) return { kind: 'overtaken' };
    const { notice, cause, inDoubt } = state;
    return notice && cause !== 'cancelled'
      ? { kind: 'failed', error: notice, mayBeStored: inDoubt }
      : { kind: 'returned', mayBeStored: inDoubt };
  }

  function follow(state: UploadState): void {
    switch (state.status) {
      case 'uploading':
      case 'saving':
        turn.onSent(state.status);
        break;
      case 'waiting':
        turn.onHeld(state.reason, state.untilMs);
        break;
      case 'uploaded':
        over(isSending ? storedEndOf(state.media) : NOTHING_SENT, true);
        break;
      case 'failed': {
        const { error, inDoubt } = state;
        over({ kind: 'failed', error, mayBeStored: inDoubt }, true);
        break;
      }
      case 'refused':
        over({ kind: 'refused', error: state.error }, false);
        break;
      case 'ready':
        over(endOf(state), false);
        break;
      case 'empty':
        over(NOTHING_SENT, true);
        break;
      default:
        break;
    }
    isSending = isRunning(state);
  }

  const state = session.getState();
  let isSending = isResumed;
  const stopState = session.watch(follow);
  const stopProgress = session.progress.subscribe(() => {
    turn.onProgress(session.progress.getSnapshot().fraction);
  });

  if (isResumed) {
    queueMicrotask(() => {
      const now = session.getState();
      if (now.status === 'checking') over(NOTHING_SENT, true);
      else follow(now);
    });
  } else if (isRunning(state) || is(state, 'checking', 'arranging')) {
    // Somebody else's upload to this case: never two at once.
    const error = new MediaUploadError({ code: 'too-many-files', reason: 'busy', referenceId });
    queueMicrotask(() => over({ kind: 'failed', error, mayBeStored: false }, true));
  } else if (state.stored && !replaces) {
    queueMicrotask(() => over({ kind: 'overtaken' }, true));
  } else {
    session.select({ kind: 'file', file }, { source: 'picker' });
  }

  return {
    cancel: session.cancel,
    release: () => {
      if (isOver) return;
      leave();
      release();
    },
    abandon: () => {
      if (isOver) return;
      leave();
      session.cancel();
      session.remove();
      release();
    },
  };
}

const NOTHING_SENT: RowEnd = { kind: 'returned', mayBeStored: false };

/** What the host is told, without what only the engine knows: the bytes above all. */
function storedEndOf(stored: StoredInvoice): RowEnd {
  const { link: _link, perhapsReplaced: _perhapsReplaced, copy: _copy, ...media } = stored;
  return { kind: 'stored', media };
}
