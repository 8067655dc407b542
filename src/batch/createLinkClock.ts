import { LONGEST_TIMER_MS } from '../core/longestTimer.js';
import { thisPage } from '../engine/page.js';

/** Knows when the links of stored invoices die; see {@link createLinkClock}. */
export interface LinkClock {
  /** Counts from now, which is when the answer came. */
  readonly watch: (id: string, expiresAt: Date) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * One clock for all links of a batch: a link has expired when the clock that nobody can set says so, or
 * the one on the wall, since the first stands still while a computer sleeps.
 */
export function createLinkClock(onExpired: (id: string) => void): LinkClock {
  const ends = new Map<string, { readonly atMs: number; readonly atEpochMs: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer looks. */
  let nextLookMs = Number.POSITIVE_INFINITY;
  let stopReturn: (() => void) | null = null;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    nextLookMs = Number.POSITIVE_INFINITY;
    let nextMs = Number.POSITIVE_INFINITY;
    for (const [id, { atMs, atEpochMs }] of ends) {
      const leftMs = Math.min(atMs - performance.now(), atEpochMs - Date.now());
      if (leftMs > 0) {
        nextMs = Math.min(nextMs, leftMs);
      } else {
        ends.delete(id);
        onExpired(id);
      }
    }
    if (!stopReturn || ends.size === 0) return;
    const waitMs = Math.min(nextMs, LONGEST_TIMER_MS);
    timer = setTimeout(look, waitMs);
    nextLookMs = performance.now() + waitMs;
  }

  return {
    watch: (id, expiresAt) => {
      const leftMs = expiresAt.getTime() - Date.now();
      const atMs = performance.now() + leftMs;
      ends.set(id, { atMs, atEpochMs: expiresAt.getTime() });
      // A look goes through all of them.
      if (atMs < nextLookMs) look();
    },
    start: () => {
      stopReturn ??= thisPage.onReturn(look);
      look();
    },
    stop: () => {
      stopReturn?.();
      stopReturn = null;
      clearTimeout(timer);
    },
  };
}
