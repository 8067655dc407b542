/**
 * Waits, unless the signal ends the wait first. `Infinity` waits for the signal alone.
 *
 * @throws the signal's reason.
 */
export function sleep(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer =
      delayMs === Number.POSITIVE_INFINITY
        ? undefined
        : setTimeout(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
          }, delayMs);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
