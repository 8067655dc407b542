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
  let stopReturn: (() => void) | null = null;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
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
    if (stopReturn && ends.size > 0) timer = setTimeout(look, Math.min(nextMs, LONGEST_TIMER_MS));
  }

  return {
    watch: (id, expiresAt) => {
      const leftMs = expiresAt.getTime() - Date.now();
      ends.set(id, { atMs: performance.now() + leftMs, atEpochMs: expiresAt.getTime() });
      look();
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
