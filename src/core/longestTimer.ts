/** Milliseconds: a timer that is asked to wait for longer does not wait at all. */
export const LONGEST_TIMER_MS: number = 2 ** 31 - 1;
