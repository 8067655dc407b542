import type { BatchRow } from './batchRow.js';
import type { Portion } from './createPortion.js';
import { createRowListeners, type RowListeners } from './createRowListeners.js';

/** Rows that have changed since they were drawn; see {@link createStaleRows}. */
export interface StaleRows {
  readonly add: (id: string) => void;
  /** Tells those who draw them, so many at most. @returns how many are drawn anew */
  readonly tell: (most: number) => number;
  /** How long the page is left to others before the next are told; null where none is left. */
  readonly breakMs: () => number | null;
  readonly subscribe: RowListeners['subscribe'];
}

/** Rows that only wait are drawn a few at a time, with breaks in which others can be sent. */
const WAITING_TOLD_EVERY_MS = 50;
/** At least so many of them are drawn at once, on a slow machine too. */
const FEW_WAITING = 20;

/**
 * Tells of rows that have changed. Those that only wait come last, and never many at once: what is under way
 * must not look older than they do, nor wait until they are drawn.
 */
export function createStaleRows(rows: ReadonlyMap<string, BatchRow>, portion: Portion): StaleRows {
  const listeners = createRowListeners();
  const stale = new Set<string>();
  const waits = (id: string): boolean => rows.get(id)?.status === 'queued';
  const isUrgent = (id: string): boolean => !waits(id);

  return {
    add: (id) => stale.add(id),
    tell: (most) => {
      const waiting = [...stale].filter(waits);
      const others = [...stale].filter(isUrgent);
      const mostWaiting = Math.min(most, Math.max(FEW_WAITING, portion.size()));
      let told = 0;
      for (const id of [...others, ...waiting]) {
        if (told >= (waits(id) ? mostWaiting : most)) break;
        stale.delete(id);
        if (listeners.tell(id)) told += 1;
      }
      return told;
    },
    breakMs: () => {
      if ([...stale].some(isUrgent)) return 0;
      return stale.size > 0 ? WAITING_TOLD_EVERY_MS : null;
    },
    subscribe: listeners.subscribe,
  };
}
