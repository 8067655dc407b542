import type { BatchCore } from './batchCore.js';
import { concludeTurn } from './concludeTurn.js';
import { createGate, type Gate } from './createGate.js';
import { createQueue, type Queue } from './createQueue.js';
import { createSlowDown, type SlowDown } from './createSlowDown.js';
import type { EngineBinder } from './engineBinder.js';
import { nextTask } from './nextTask.js';
import type { SendingEvents } from './sender.js';
import { slotsOf } from './slotsOf.js';
import { startTurn, type Turn } from './startTurn.js';

/** The rows that wait for a turn and those that have one; see {@link createTurns}. */
export interface Turns {
  readonly queue: Queue;
  /** Rows inside it are being sent; those that have a turn and are outside are read, or wait for room. */
  readonly gate: Gate;
  readonly slowDown: SlowDown;
  /** Those that have a turn, by their rows' ids. */
  readonly running: ReadonlyMap<string, Turn>;
  /** From now on turns are given, or none any more. */
  readonly open: () => void;
  readonly close: () => void;
  /** Gives turns to as many as there is room for. */
  readonly begin: () => void;
  /** Follows again a row that has its turn already. */
  readonly resume: (id: string) => void;
  /** A row no longer has its turn; nothing is told of how it ended. */
  readonly drop: (id: string) => void;
}

/**
 * Makes the turns of one batch.
 *
 * @param onSessionEnded Called where a turn is the first to find that the session has ended.
 */
export function createTurns(
  core: BatchCore,
  engines: EngineBinder,
  events: SendingEvents,
  onSessionEnded: () => void,
): Turns {
  const { store, getOptions } = core;
  const queue = createQueue();
  const running = new Map<string, Turn>();
  let isOpen = false;
  let isBeginning = false;
  /** Counts ended sessions: of the rows that find the same one ended, only the first says so. */
  let sessionEnds = 0;
  const slots = (): number => slotsOf(getOptions().concurrency);
  const roomOf = (): number => (isOpen && slowDown.leftMs() === 0 ? slots() : 0);
  const gate = createGate(roomOf, () => void beginSoon());
  const slowDown = createSlowDown(() => {
    store.flush();
    gate.look();
  });
  const onProgress = (): void =>
    events.onProgress([...running].map(([id, { fraction }]) => [id, fraction] as const));
  const parts = { core, engines, gate, slowDown, onProgress };

  function begin(): void {
    if (!isOpen) return;
    // While some are sent, as many others are read and checked.
    const ahead = running.size - gate.count();
    for (const id of queue.take(slots() - ahead)) start(id, false);
  }

  /** Lets what can be sent now leave first: reading and checking a file holds the page up for a moment. */
  async function beginSoon(): Promise<void> {
    if (isBeginning) return;
    isBeginning = true;
    await nextTask();
    isBeginning = false;
    begin();
  }

  function start(id: string, isResumed: boolean): void {
    const endsBefore = sessionEnds;
    const turn = startTurn(id, isResumed, parts, (batchCase, end) => {
      drop(id);
      const wasStopped = sessionEnds !== endsBefore;
      concludeTurn({ id, batchCase, end, wasStopped }, store, events, () => {
        sessionEnds += 1;
        onSessionEnded();
      });
      onProgress();
      void beginSoon();
    });
    if (turn) running.set(id, turn);
  }

  function drop(id: string): void {
    running.delete(id);
    gate.leave(id);
  }

  return {
    queue,
    gate,
    slowDown,
    running,
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
    },
    begin,
    resume: (id) => {
      if (!running.has(id)) start(id, true);
    },
    drop,
  };
}
