/** Milliseconds, for a browser that does not say when it is idle: Safari. */
const PERHAPS_IDLE_AFTER_MS = 1000;

/**
 * Does something when the page has nothing better to do.
 *
 * @returns the way to leave it undone
 */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(work);
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work, PERHAPS_IDLE_AFTER_MS);
  return () => clearTimeout(timer);
}
