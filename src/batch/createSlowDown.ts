import { LONGEST_TIMER_MS } from '../core/longestTimer.js';

/** One pause for all: what the service asks of one row holds for the others too. */
export interface SlowDown {
  /** Milliseconds for which nobody begins; 0 where nothing is asked. */
  readonly leftMs: () => number;
  /** `performance.now()` at which it is over, or null. */
  readonly untilMs: () => number | null;
  /** Nobody begins for so long, counted from now; a longer pause stays. @returns {@link leftMs} */
  readonly pause: (ms: number) => number;
  readonly end: () => void;
}

/** Makes the pause of one batch. @param onChange Called when it begins, changes and ends. */
export function createSlowDown(onChange: () => void): SlowDown {
  let untilMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leftMs = (): number => Math.max(0, untilMs - performance.now());

  function arm(): void {
    clearTimeout(timer);
    const ms = leftMs();
    timer = ms > 0 ? setTimeout(arm, Math.min(ms, LONGEST_TIMER_MS)) : undefined;
    onChange();
  }

  return {
    leftMs,
    untilMs: () => (leftMs() > 0 ? untilMs : null),
    pause: (ms) => {
      untilMs = Math.max(untilMs, performance.now() + ms);
      arm();
      return leftMs();
    },
    end: () => {
      untilMs = 0;
      clearTimeout(timer);
    },
  };
}
