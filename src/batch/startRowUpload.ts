import type { UploadOptions } from '../engine/uploadOptions.js';
import type { BatchOptions } from './batchOptions.js';
import { createFinalCheck, type FinalCheck } from './createFinalCheck.js';
import type { EngineBinder } from './engineBinder.js';
import { followTurn } from './followTurn.js';
import type { RowTurn } from './rowTurn.js';
import { NOTHING_SENT, obstacleOf } from './turnEndOf.js';

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
  const { file, batchCase, replaces, isResumed } = turn;
  const over = new AbortController();
  const check = createFinalCheck(turn, getOptions, over.signal);
  const engine = engines.bind(engineOptionsOf(turn, check.beforeUpload, getOptions()));
  const { session, release } = engine;
  const { follow, end, leave } = followTurn(turn, engine, check, over);

  const obstacle = isResumed ? null : obstacleOf(session.getState(), batchCase, replaces);
  if (isResumed) {
    queueMicrotask(() => {
      const now = session.getState();
      if (now.status === 'checking') end(NOTHING_SENT, true);
      else follow(now);
      // The host told of it while the batch was away.
      if (now.status === 'waiting' && batchCase.media && !replaces) session.cancel();
    });
  } else if (obstacle) {
    queueMicrotask(() => end(obstacle, true));
  } else {
    session.select({ kind: 'file', file }, { source: 'picker' });
  }

  return {
    // What stands in its way is not its own to end.
    cancel: obstacle ? () => end(NOTHING_SENT, true) : session.cancel,
    release: () => {
      if (leave()) release();
    },
    abandon: () => {
      if (!leave()) return;
      if (!obstacle) {
        session.cancel();
        session.remove();
      }
      release();
    },
  };
}

/** The batch's options, for one case: its file is sent as soon as it is checked. */
function engineOptionsOf(
  { batchCase, retry }: RowTurn,
  beforeUpload: FinalCheck['beforeUpload'],
  { domain, dottedPath, send, accept, maxSize, prepareFile, warnOnLeave }: BatchOptions,
): UploadOptions {
  const { referenceId, media } = batchCase;
  return {
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
    beforeUpload,
  };
}
