/** How many rows are drawn between two breaks; see {@link createPortion}. */
export interface Portion {
  readonly size: () => number;
  /** So many were drawn, in so many milliseconds. */
  readonly drew: (count: number, tookMs: number) => void;
}

/** What may be spent on drawing before the page gets its turn: less than the half of a frame. */
const BUDGET_MS = 8;
const FIRST = 10;
const LEAST = 4;
const MOST = 60;

/** Finds out how many rows this machine draws within a few milliseconds. */
export function createPortion(): Portion {
  let size = FIRST;
  return {
    size: () => size,
    drew: (count, tookMs) => {
      // A few rows tell little of many.
      if (count < size / 2) return;
      const fitting = (count * BUDGET_MS) / Math.max(tookMs, 1);
      // Half way, since one slow moment may be the machine's and not the rows'.
      size = Math.round(Math.min(MOST, Math.max(LEAST, (size + fitting) / 2)));
    },
  };
}
