/**
 * Counts down to a link's end, from now on: by the clock that nobody can set, which stands still while a
 * computer sleeps, or by the one on the wall, whichever comes first.
 *
 * @returns the milliseconds that are left each time it is asked
 */
export function countdownTo(end: Date): () => number {
  const wallMs = (): number => end.getTime() - Date.now();
  const deadlineMs = performance.now() + wallMs();
  return () => Math.min(deadlineMs - performance.now(), wallMs());
}
