/** A longer one would run out at once. */
export const LONGEST_TIMER_MS = 2_147_483_647;

/** A timer that calls `onEnd` after `limitMs`; none for 0. */
export function startTimer(
  limitMs: number,
  onEnd: () => void,
): ReturnType<typeof setTimeout> | undefined {
  return limitMs > 0 ? setTimeout(onEnd, Math.min(limitMs, LONGEST_TIMER_MS)) : undefined;
}
