import type { RowStore } from './createRowStore.js';
import type { Turns } from './createTurns.js';
import type { Sender } from './sender.js';

/** Takes rows back that were to be sent; see {@link createRecall}. */
export interface Recall extends Pick<Sender, 'takeBack' | 'cancel' | 'forget'> {
  /** Takes back all that wait for a turn. */
  readonly returnQueued: () => void;
  /** What has not left yet waits for a press again; what has left comes to its end. */
  readonly stopUnsent: () => void;
}

/** Makes what takes the rows of one batch back. */
export function createRecall(
  store: RowStore,
  { queue, gate, slowDown, running, drop }: Turns,
): Recall {
  function returnQueued(ids?: ReadonlySet<string>): void {
    for (const id of queue.remove(ids)) store.update(id, { type: 'returned', mayBeStored: false });
  }

  return {
    returnQueued,
    stopUnsent: () => {
      returnQueued();
      for (const [id, { upload }] of running) {
        const status = store.get(id)?.status;
        if (status === 'queued' || status === 'waiting') upload.cancel();
      }
      slowDown.end();
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
      for (const [, { upload }] of [...running]) upload.cancel();
      slowDown.end();
    },
    forget: () => {
      returnQueued();
      for (const [id, { upload }] of [...running]) {
        upload.cancel();
        drop(id);
      }
      slowDown.end();
    },
  };
}
