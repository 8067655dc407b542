import type { BatchCore } from './batchCore.js';
import { isUnderWay } from './batchRow.js';
import { createTurns } from './createTurns.js';
import type { EngineBinder } from './engineBinder.js';
import type { Sender, SendingEvents } from './sender.js';

/** Makes the sender of one batch: as many at once as there are slots, one pause and one stop for all. */
export function createSender(
  core: BatchCore,
  engines: EngineBinder,
  events: SendingEvents,
): Sender {
  const { store } = core;
  const turns = createTurns(core, engines, events, stopUnsent);
  const { queue, gate, slowDown, running } = turns;

  /** What has not left yet waits for a press again; what has left comes to its end. */
  function stopUnsent(): void {
    returnQueued();
    for (const [id, { upload }] of running) {
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
    for (const [id, { upload }] of [...running]) {
      if (gate.isInside(id)) upload.release();
      else {
        upload.abandon();
        unsent.push(id);
      }
      turns.drop(id);
      if (engines.isKeeping) continue;
      const mayBeStored = store.get(id)?.status === 'saving';
      store.update(id, { type: 'returned', mayBeStored });
    }
    if (engines.isKeeping) queue.addFirst(unsent);
  }

  return {
    enqueue: (ids) => {
      for (const id of ids) {
        store.update(id, { type: 'queued' });
        if (store.get(id)?.status === 'queued') queue.add(id);
      }
      turns.begin();
    },
    takeBack: (ids) => {
      const gone = new Set(ids);
      returnQueued(gone);
      for (const [id, { upload }] of [...running]) {
        if (gone.has(id) && !gate.isInside(id)) upload.cancel();
      }
    },
    cancel: () => {
      returnQueued();
      // How each ends is known in a moment: what has left may be stored.
      for (const { upload } of [...running.values()]) upload.cancel();
      slowDown.end();
    },
    forget: () => {
      returnQueued();
      for (const [id, { upload }] of [...running]) {
        upload.cancel();
        turns.drop(id);
      }
      slowDown.end();
    },
    look: () => {
      gate.look();
      turns.begin();
    },
    start: () => {
      turns.open();
      for (const row of store.all()) {
        if (isUnderWay(row)) turns.resume(row.id);
      }
      turns.begin();
    },
    stop: () => {
      turns.close();
      if (!engines.isKeeping) returnQueued();
      letGo();
      slowDown.end();
    },
    pausedUntilMs: slowDown.untilMs,
  };
}
