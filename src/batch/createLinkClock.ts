import { LONGEST_TIMER_MS } from '../core/longestTimer.js';
import { countdownTo } from '../engine/countdownTo.js';
import { thisPage } from '../engine/page.js';

/** Knows when the links of stored invoices die; see {@link createLinkClock}. */
export interface LinkClock {
  /** Counts from now, which is when the answer came. */
  readonly watch: (id: string, expiresAt: Date) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** One clock for all links of a batch. */
export function createLinkClock(onExpired: (id: string) => void): LinkClock {
  const countdowns = new Map<string, () => number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer looks. */
  let nextLookMs = Number.POSITIVE_INFINITY;
  let stopReturn: (() => void) | null = null;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    nextLookMs = Number.POSITIVE_INFINITY;
    let nextMs = Number.POSITIVE_INFINITY;
    for (const [id, countdown] of countdowns) {
      const leftMs = countdown();
      if (leftMs > 0) {
        nextMs = Math.min(nextMs, leftMs);
      } else {
        countdowns.delete(id);
        onExpired(id);
      }
    }
    if (!stopReturn || countdowns.size === 0) return;
    const waitMs = Math.min(nextMs, LONGEST_TIMER_MS);
    timer = setTimeout(look, waitMs);
    nextLookMs = performance.now() + waitMs;
  }

  return {
    watch: (id, expiresAt) => {
      const countdown = countdownTo(expiresAt);
      countdowns.set(id, countdown);
      // Not otherwise: each look goes through all links.
      if (performance.now() + countdown() < nextLookMs) look();
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
