import type { BatchCase } from './batchCase.js';
import type { BatchCore } from './batchCore.js';
import type { Gate } from './createGate.js';
import type { SlowDown } from './createSlowDown.js';
import type { EngineBinder } from './engineBinder.js';
import { rowRetryOf } from './rowRetry.js';
import { type RowUpload, startRowUpload } from './startRowUpload.js';
import type { RowEnd } from './turnEndOf.js';

/** A row that has its turn, and how much of its file has left: 0 to 1. */
export interface Turn {
  readonly upload: RowUpload;
  fraction: number;
}

/** What all turns of one batch go by. */
export interface TurnParts {
  readonly core: BatchCore;
  readonly engines: EngineBinder;
  readonly gate: Gate;
  readonly slowDown: SlowDown;
  readonly onProgress: () => void;
}

/**
 * Gives a row its turn.
 *
 * @param isResumed It had it before, and may have gone on while nobody looked.
 * @param onEnd Told once, with the case as it was when the turn began.
 * @returns null where there is nothing to send
 */
export function startTurn(
  id: string,
  isResumed: boolean,
  { core, engines, gate, slowDown, onProgress }: TurnParts,
  onEnd: (batchCase: BatchCase, end: RowEnd) => void,
): Turn | null {
  const { store, files, book, getOptions } = core;
  const row = store.get(id);
  const entry = files.get(id);
  if (!row || !('mayBeStored' in row) || !entry?.digest) return null;
  const batchCase = book.get(row.batchCase.referenceId) ?? row.batchCase;
  const replaces = row.hand?.replaces === true;
  if (isResumed) gate.enterAgain(id);
  const turn: Turn = {
    fraction: 0,
    upload: startRowUpload(
      {
        file: entry.file,
        digest: entry.digest,
        batchCase,
        replaces,
        isResumed,
        retry: rowRetryOf(getOptions().retry, slowDown),
        whenItsTurn: async () => {
          await gate.enter(id);
          return replaces || !book.get(batchCase.referenceId)?.media;
        },
        onSent: (status) => store.update(id, { type: 'sent', status }),
        onHeld: (wait, untilMs) => store.update(id, { type: 'held', wait, untilMs }),
        onProgress: (fraction) => {
          turn.fraction = fraction;
          onProgress();
        },
        onEnd: (end) => onEnd(batchCase, end),
      },
      engines,
      getOptions,
    ),
  };
  return turn;
}
