import type { BatchCore } from './batchCore.js';
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
  { store, run }: BatchCore,
  { queue, slowDown, running, drop }: Turns,
): Recall {
  function returnQueued(ids?: ReadonlySet<string>): void {
    for (const id of queue.remove(ids)) {
      store.update(id, { type: 'returned', mayBeStored: false });
      run.end(id);
    }
  }

  function takeBack(ids?: ReadonlySet<string>): void {
    returnQueued(ids);
    for (const [id, { upload }] of [...running]) {
      const status = store.get(id)?.status;
      const isUnsent = status === 'queued' || status === 'waiting';
      if (isUnsent && ids?.has(id) !== false) upload.cancel();
    }
  }

  return {
    returnQueued,
    stopUnsent: () => {
      takeBack();
      slowDown.end();
    },
    takeBack: (ids) => takeBack(new Set(ids)),
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
