import { isRunning, type UploadState } from '../core/uploadState.js';
import type { FinalCheck } from './createFinalCheck.js';
import type { BoundEngine } from './engineBinder.js';
import type { RowTurn } from './rowTurn.js';
import { type RowEnd, turnEndOf } from './turnEndOf.js';

/** A turn whose engine is followed; see {@link followTurn}. */
export interface FollowedTurn {
  /** Tells of a state of the engine; of each change it does so by itself. */
  readonly follow: (state: UploadState) => void;
  /**
   * Ends the turn and tells how.
   *
   * @param isKept Whether the engine keeps the choice, for whoever shows the same case.
   */
  readonly end: (end: RowEnd, isKept: boolean) => void;
  /** Follows the engine no longer, and tells nothing. @returns whether it was followed until now */
  readonly leave: () => boolean;
}

/**
 * Follows the engine of a row that has its turn, tells how far it is, and ends the turn when it is over.
 *
 * @param over Is aborted then.
 */
export function followTurn(
  turn: RowTurn,
  { session, release }: BoundEngine,
  { hindrance }: FinalCheck,
  over: AbortController,
): FollowedTurn {
  const { file, batchCase } = turn;
  const { referenceId } = batchCase;
  let isSending = turn.isResumed;
  /** Until then its engine may still tell of an earlier upload. */
  let hasBegun = turn.isResumed;

  function leave(): boolean {
    if (over.signal.aborted) return false;
    over.abort();
    stopState();
    stopProgress();
    return true;
  }

  function end(how: RowEnd, isKept: boolean): void {
    if (!leave()) return;
    if (!isKept) session.remove();
    release();
    turn.onEnd(how);
  }

  function follow(state: UploadState): void {
    hasBegun ||= state.status === 'checking';
    if (!hasBegun) return;
    if (state.status === 'uploading' || state.status === 'saving') turn.onSent(state.status);
    if (state.status === 'waiting') turn.onHeld(state.reason, state.untilMs);
    const ending = turnEndOf(state, { file, referenceId, hindrance: hindrance(), isSending });
    if (ending) end(ending.end, ending.isKept);
    isSending = isRunning(state);
  }

  const stopState = session.watch(follow);
  const stopProgress = session.progress.subscribe(() => {
    turn.onProgress(session.progress.getSnapshot().fraction);
  });
  return { follow, end, leave };
}
