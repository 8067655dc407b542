import type { BatchCore } from './batchCore.js';
import { isUnderWay } from './batchRow.js';
import { concludeTurn } from './concludeTurn.js';
import { createGate } from './createGate.js';
import { createQueue } from './createQueue.js';
import { createSlowDown } from './createSlowDown.js';
import type { EngineBinder } from './engineBinder.js';
import type { Sender, SendingEvents } from './sender.js';
import { slotsOf } from './slotsOf.js';
import { startTurn, type Turn } from './startTurn.js';

/** Makes the sender of one batch: as many at once as there are slots, one pause and one stop for all. */
export function createSender(
  core: BatchCore,
  engines: EngineBinder,
  events: SendingEvents,
): Sender {
  const { store, getOptions } = core;
  const queue = createQueue();
  const turns = new Map<string, Turn>();
  let isStarted = false;
  /** Counts the stops by a session that has ended, so that its other rows say nothing more. */
  let stops = 0;
  const slots = (): number => slotsOf(getOptions().concurrency);
  const gate = createGate(() => (isStarted && slowDown.leftMs() === 0 ? slots() : 0));
  const slowDown = createSlowDown(() => {
    store.flush();
    gate.look();
  });
  const onProgress = (): void =>
    events.onProgress([...turns].map(([id, { fraction }]) => [id, fraction] as const));
  const parts = { core, engines, gate, slowDown, onProgress };

  function begin(): void {
    if (!isStarted) return;
    // Rows are read and checked while others are sent: twice as many are on their way as are sent at once.
    for (const id of queue.take(2 * slots() - turns.size)) start(id, false);
  }

  function start(id: string, isResumed: boolean): void {
    const stopsBefore = stops;
    const turn = startTurn(id, isResumed, parts, (batchCase, end) => {
      turns.delete(id);
      gate.leave(id);
      const wasStopped = stops !== stopsBefore;
      concludeTurn({ id, batchCase, end, wasStopped }, store, events, stopUnsent);
      onProgress();
      begin();
    });
    if (turn) turns.set(id, turn);
  }

  /** What has not left yet waits for a press again; what has left comes to its end. */
  function stopUnsent(): void {
    stops += 1;
    returnQueued();
    for (const [id, { upload }] of turns) {
      const status = store.get(id)?.status;
      if (status === 'queued' || status === 'waiting') upload.cancel();
    }
    slowDown.end();
  }

  function returnQueued(ids?: ReadonlySet<string>): void {
    for (const id of queue.remove(ids)) store.update(id, { type: 'returned', mayBeStored: false });
  }

  /** Without anybody who keeps it, what runs ends with its engine. */
  function letGo(): void {
    const unsent: string[] = [];
    for (const [id, { upload }] of turns) {
      if (gate.isInside(id)) upload.release();
      else {
        upload.abandon();
        unsent.push(id);
      }
      gate.leave(id);
      if (engines.isKeeping) continue;
      const mayBeStored = store.get(id)?.status === 'saving';
      store.update(id, { type: 'returned', mayBeStored });
    }
    turns.clear();
    if (engines.isKeeping) queue.addFirst(unsent);
  }

  return {
    enqueue: (ids) => {
      for (const id of ids) {
        store.update(id, { type: 'queued' });
        if (store.get(id)?.status === 'queued') queue.add(id);
      }
      begin();
    },
    takeBack: (ids) => {
      const gone = new Set(ids);
      returnQueued(gone);
      for (const [id, { upload }] of [...turns]) {
        if (gone.has(id) && !gate.isInside(id)) upload.cancel();
      }
    },
    cancel: () => {
      returnQueued();
      // How each ends is known in a moment: what has left may be stored.
      for (const { upload } of [...turns.values()]) upload.cancel();
      slowDown.end();
    },
    forget: () => {
      returnQueued();
      for (const [id, { upload }] of [...turns]) {
        upload.cancel();
        gate.leave(id);
      }
      turns.clear();
      slowDown.end();
    },
    start: () => {
      isStarted = true;
      for (const row of store.all()) {
        if (isUnderWay(row) && !turns.has(row.id)) start(row.id, true);
      }
      begin();
    },
    stop: () => {
      isStarted = false;
      if (!engines.isKeeping) returnQueued();
      letGo();
      slowDown.end();
    },
    pausedUntilMs: slowDown.untilMs,
  };
}
