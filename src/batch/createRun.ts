import { createProgressStore, type WritableProgressStore } from '../engine/createProgressStore.js';

/** What was sent for since the last press that found nothing running. */
export interface Run {
  readonly progress: WritableProgressStore;
  readonly count: () => { readonly total: number; readonly done: number };
  /** More rows belong to it. */
  readonly add: (rows: readonly { readonly id: string; readonly size: number }[]) => void;
  /** A row is over, or has gone. @returns the quarter that was reached with it, 1 to 3, or null */
  readonly end: (id: string, isStored?: boolean) => number | null;
  /** How many of those that are over are stored. */
  readonly stored: () => number;
  /** The next row begins another run. */
  readonly close: () => void;
  /** What runs has come further: the fraction of each. */
  readonly update: (running: Iterable<readonly [id: string, fraction: number]>) => void;
}

/** Below this many there is nothing to hear between the beginning and the end. */
const FEWEST_WITH_QUARTERS = 4;
/** Bytes that a file counts beside its own: small ones wait for an answer as long as large ones do. */
const OVERHEAD_BYTES = 100_000;

/** Makes the run of one batch. */
export function createRun(): Run {
  const progress = createProgressStore();
  let open = new Map<string, number>();
  let total = 0;
  let done = 0;
  let stored = 0;
  let totalBytes = 0;
  let doneBytes = 0;
  let isClosed = true;

  return {
    progress,
    count: () => ({ total, done }),
    stored: () => stored,
    add: (rows) => {
      if (isClosed) {
        open = new Map();
        total = 0;
        done = 0;
        stored = 0;
        totalBytes = 0;
        doneBytes = 0;
        isClosed = false;
      }
      for (const { id, size } of rows) {
        const bytes = size + OVERHEAD_BYTES;
        open.set(id, bytes);
        total += 1;
        totalBytes += bytes;
      }
      progress.start(totalBytes);
      progress.update(doneBytes, performance.now());
    },
    end: (id, isStored = false) => {
      const bytes = open.get(id);
      if (bytes === undefined) return null;
      open.delete(id);
      const before = Math.floor((4 * done) / total);
      done += 1;
      if (isStored) stored += 1;
      doneBytes += bytes;
      const quarter = Math.floor((4 * done) / total);
      return total >= FEWEST_WITH_QUARTERS && quarter > before && quarter < 4 ? quarter : null;
    },
    close: () => {
      isClosed = true;
    },
    update: (running) => {
      let bytes = doneBytes;
      for (const [id, fraction] of running) bytes += (open.get(id) ?? 0) * fraction;
      progress.update(bytes, performance.now());
    },
  };
}
