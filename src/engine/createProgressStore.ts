import { addSample, createProgressMeter, type ProgressMeter } from '../core/progress.js';
import type { ProgressStore } from '../hooks/caseInvoiceUpload.js';

/** A {@link ProgressStore} and the way to feed it. */
export interface WritableProgressStore extends ProgressStore {
  /** Back to zero, for a file of so many bytes. */
  readonly start: (totalBytes: number) => void;
  /** Bytes of the file that have left, and when, in milliseconds of a clock that does not jump. */
  readonly update: (loadedBytes: number, nowMs: number) => void;
}

/** Progress kept outside React: whoever paints it subscribes. */
export function createProgressStore(): WritableProgressStore {
  let meter: ProgressMeter = createProgressMeter(0);
  const listeners = new Set<() => void>();
  const set = (next: ProgressMeter): void => {
    meter = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => meter,
    start: (totalBytes) => set(createProgressMeter(totalBytes)),
    update: (loadedBytes, nowMs) => set(addSample(meter, loadedBytes, nowMs)),
  };
}
