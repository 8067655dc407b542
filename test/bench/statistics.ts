/** Median, least and greatest of some measurements. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @returns null where nothing was measured */
export function spreadOf(values: readonly (number | undefined)[]): Spread | null {
  const sorted = values
    .filter((value): value is number => value !== undefined && Number.isFinite(value))
    .sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  return { median: medianOf(sorted), min, max };
}

/** @returns `NaN` of nothing */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** A seeded shuffle. In a mere rotation each candidate always follows the same neighbour. */
export function createShuffle(seed: number): <Item>(items: readonly Item[]) => Item[] {
  let state = seed;
  return (items) => {
    const rest = [...items];
    const shuffled: typeof rest = [];
    while (rest.length > 0) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      // The low bits of such a generator repeat after a few steps.
      shuffled.push(...rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1));
    }
    return shuffled;
  };
}

/** The smallest value that so large a share of all do not exceed. @returns `NaN` of nothing */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
