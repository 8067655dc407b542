import { reportMistake } from '../core/reportMistake.js';

/**
 * What a promise gives, or null where it rejects, takes longer, or the signal is aborted: for what may
 * help an upload and must not hold it up. `ask` is given a signal that ends with the wait.
 */
export function within<Value>(
  limitMs: number,
  signal: AbortSignal | null,
  ask: (signal: AbortSignal) => Value | Promise<Value>,
): Promise<Value | null> {
  const controller = new AbortController();
  return new Promise((resolve) => {
    const end = (value: Value | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(value);
      controller.abort();
    };
    const giveUp = (): void => end(null);
    const timer = setTimeout(giveUp, limitMs);
    signal?.addEventListener('abort', giveUp);
    Promise.resolve(controller.signal)
      .then(ask)
      .then(end, (mistake: unknown) => {
        if (!controller.signal.aborted) reportMistake(mistake);
        giveUp();
      });
  });
}
