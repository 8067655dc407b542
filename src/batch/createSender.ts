import type { BatchCore } from './batchCore.js';
import { isUnderWay } from './batchRow.js';
import { createRecall } from './createRecall.js';
import type { RowStore } from './createRowStore.js';
import { createTurns, type Turns } from './createTurns.js';
import type { EngineBinder } from './engineBinder.js';
import type { Sender, SendingEvents } from './sender.js';

/** Makes the sender of one batch: as many at once as there are slots, one pause and one stop for all. */
export function createSender(
  core: BatchCore,
  engines: EngineBinder,
  events: SendingEvents,
): Sender {
  const { store } = core;
  const turns = createTurns(core, engines, events, () => recall.stopUnsent());
  const { queue, gate, slowDown } = turns;
  const recall = createRecall(core, turns);

  return {
    ...recall,
    enqueue: (ids) => {
      for (const id of ids) {
        store.update(id, { type: 'queued' });
        if (store.get(id)?.status === 'queued') queue.add(id);
      }
      turns.begin();
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
      const { isKeeping } = engines;
      if (!isKeeping) recall.returnQueued();
      letGo(turns, store, isKeeping);
      slowDown.end();
    },
    pausedUntilMs: slowDown.untilMs,
  };
}

/** Without anybody who keeps it, what runs ends with its engine. */
function letGo({ queue, running, drop }: Turns, store: RowStore, isKept: boolean): void {
  const unsent: string[] = [];
  for (const [id, { upload }] of [...running]) {
    const row = store.get(id);
    // One whose turn it is may still be looked at by the host: nothing of it is sent.
    if (row && isUnderWay(row)) upload.release();
    else {
      upload.abandon();
      unsent.push(id);
    }
    drop(id);
    if (isKept) continue;
    const mayBeStored = row?.status === 'saving';
    store.update(id, { type: 'returned', mayBeStored });
  }
  if (isKept) queue.addFirst(unsent);
}
