/** Ends what takes too long; see {@link createWatchdog}. */
export interface Watchdog {
  /** Begins to count anew. Milliseconds; 0 or `Infinity` means no limit. */
  watch(limitMs: number): void;
  /** Leaves no timer behind. */
  stop(): void;
}

/**
 * Calls `onExpired` once when the watched time is over, give or take a second (a quarter of short
 * limits). Time is monotonic, and what passes while the page is hidden or the computer sleeps does
 * not count.
 */
export function createWatchdog(onExpired: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let limit = 0;
  let counted = 0;
  let stepMs = 0;
  let last = 0;

  const rest = (): void => {
    stepMs = Math.min(1000, limit / 4);
    last = performance.now();
    timer = setTimeout(check, stepMs);
  };
  const check = (): void => {
    // A step that took much longer than asked was sleep (or a blocked page, which counts a little, so
    // that a busy page comes to an end too).
    if (!globalThis.document?.hidden) counted += Math.min(performance.now() - last, 2 * stepMs);
    if (counted < limit) rest();
    else onExpired();
  };
  const stop = (): void => clearTimeout(timer);

  return {
    watch(limitMs) {
      stop();
      limit = limitMs;
      counted = 0;
      if (limitMs > 0 && limitMs < Number.POSITIVE_INFINITY) rest();
    },
    stop,
  };
}
