/** Whole seconds until a `performance.now()` time, at least one; 0 where nobody knows when. */
export function secondsUntil(untilMs: number | null): number {
  return untilMs === null ? 0 : Math.max(1, Math.ceil((untilMs - performance.now()) / 1000));
}
