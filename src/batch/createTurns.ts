import type { BatchCore } from './batchCore.js';
import { concludeTurn } from './concludeTurn.js';
import { createQueue, type Queue } from './createQueue.js';
import { createRoom, type Room } from './createRoom.js';
import type { EngineBinder } from './engineBinder.js';
import { onceInNextTask } from './onceInNextTask.js';
import type { SendingEvents } from './sender.js';
import { startTurn, type Turn } from './startTurn.js';

/** The rows that wait for a turn and those that have one; see {@link createTurns}. */
export interface Turns extends Pick<Room, 'gate' | 'slowDown' | 'open' | 'close'> {
  readonly queue: Queue;
  /** Those that have a turn, by their rows' ids. */
  readonly running: ReadonlyMap<string, Turn>;
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
  const queue = createQueue();
  const running = new Map<string, Turn>();
  /** Lets what can be sent now leave first: reading and checking a file holds the page up for a moment. */
  const beginSoon = onceInNextTask(begin);
  const { slots, ...room } = createRoom(core, beginSoon);
  const { gate } = room;
  /** Counts ended sessions: of the rows that find the same one ended, only the first says so. */
  let sessionEnds = 0;
  const onProgress = (): void =>
    events.onProgress([...running].map(([id, { fraction }]) => [id, fraction] as const));
  const parts = { ...room, core, engines, onProgress };

  function begin(): void {
    // While some are sent, as many others are read and checked.
    const ahead = running.size - gate.count();
    for (const id of queue.take(slots() - ahead)) start(id, false);
  }

  function start(id: string, isResumed: boolean): void {
    const endsBefore = sessionEnds;
    const turn = startTurn(id, isResumed, parts, (batchCase, end) => {
      drop(id);
      const wasStopped = sessionEnds !== endsBefore;
      concludeTurn({ id, batchCase, end, wasStopped }, core.store, events, () => {
        sessionEnds += 1;
        onSessionEnded();
      });
      onProgress();
      beginSoon();
    });
    if (turn) running.set(id, turn);
  }

  function drop(id: string): void {
    running.delete(id);
    gate.leave(id);
  }

  return {
    ...room,
    queue,
    running,
    begin,
    resume: (id) => {
      if (!running.has(id)) start(id, true);
    },
    drop,
  };
}
