import type { CheckedFile } from '../core/checkedFile.js';
import type { WaitReason } from '../core/uploadState.js';
import { createListeners } from './createListeners.js';
import type { UploadStore } from './createUploadStore.js';
import type { Page } from './page.js';

/** How a wait ended: it was over, somebody pressed "Try now", or the upload was cancelled. */
export type WaitEnd = 'over' | 'pressed' | 'cancelled';

/** The waits of one engine; see {@link createWait}. */
export interface Wait {
  /** Waits for the delay, or, where it is null, for the network. */
  readonly begin: (
    file: CheckedFile,
    reason: WaitReason,
    delayMs: number | null,
    cancelled: AbortSignal,
  ) => Promise<WaitEnd>;
  /** Goes on at once where it waits. */
  readonly press: () => void;
}

/** Waits before an attempt, one wait at a time. */
export function createWait(store: UploadStore, page: Page): Wait {
  const presses = createListeners();

  return {
    press: presses.tell,
    begin: (file, reason, delayMs, cancelled) =>
      new Promise((resolve) => {
        if (cancelled.aborted) {
          resolve('cancelled');
          return;
        }
        const end = (how: WaitEnd): void => {
          clearTimeout(timer);
          stopListening();
          cancelled.removeEventListener('abort', cancel);
          stopPresses();
          resolve(how);
        };
        const cancel = (): void => end('cancelled');
        const over = (): void => end('over');
        const timer = delayMs === null ? undefined : setTimeout(over, delayMs);
        const stopListening = delayMs === null ? page.onOnline(over) : () => {};
        cancelled.addEventListener('abort', cancel);
        const stopPresses = presses.subscribe(() => end('pressed'));
        const untilMs = delayMs === null ? null : performance.now() + delayMs;
        store.dispatch({ type: 'waitStarted', file, reason, untilMs });
      }),
  };
}
