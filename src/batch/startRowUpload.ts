import type { RetryPolicy } from '../core/retryPolicy.js';
import { isRunning, type UploadState, type WaitReason } from '../core/uploadState.js';
import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import type { EngineBinder } from './engineBinder.js';
import { digestOf } from './fileDigest.js';
import { NOTHING_SENT, obstacleOf, type RowEnd, turnEndOf } from './turnEndOf.js';

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
    // A file that cannot be read any more counts as changed.
    hasChanged = (await digestOf(checked).catch(() => null)) !== digest;
    if (hasChanged) return false;
    isOvertaken = !(await turn.whenItsTurn());
    if (isOvertaken) return false;
    const { beforeUpload } = getOptions();
    return beforeUpload ? beforeUpload(checked, batchCase) : true;
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

  function follow(state: UploadState): void {
    if (state.status === 'uploading' || state.status === 'saving') turn.onSent(state.status);
    if (state.status === 'waiting') turn.onHeld(state.reason, state.untilMs);
    const ending = turnEndOf(state, { file, referenceId, hasChanged, isOvertaken, isSending });
    if (ending) over(ending.end, ending.isKept);
    isSending = isRunning(state);
  }

  const state = session.getState();
  let isSending = isResumed;
  const stopState = session.watch(follow);
  const stopProgress = session.progress.subscribe(() => {
    turn.onProgress(session.progress.getSnapshot().fraction);
  });

  const obstacle = obstacleOf(state, batchCase, replaces);
  if (isResumed) {
    queueMicrotask(() => {
      const now = session.getState();
      if (now.status === 'checking') over(NOTHING_SENT, true);
      else follow(now);
    });
  } else if (obstacle) {
    queueMicrotask(() => over(obstacle, true));
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
