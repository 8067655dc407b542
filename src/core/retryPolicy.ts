import type { MediaUploadError } from './MediaUploadError.js';

/** When a failed upload is repeated without being asked. */
export interface RetryPolicy {
  /** Automatic repeats of one upload. @default 2 */
  attempts?: number | undefined;
  /**
   * Milliseconds before a repeat (1 is the first). A function has the last word; a number is used where
   * the API did not say when (`Retry-After`). Neither is held to the minute that all waits may take
   * together otherwise.
   *
   * @default `Retry-After`, else 1 s, 2 s, 4 s, a quarter more or less
   */
  delayMs?: number | ((repeat: number, error: MediaUploadError) => number) | undefined;
  /**
   * Whether an error may be repeated. Beware of `error.outcome === 'unknown'`: the file may be stored,
   * and a late repeat can overwrite a newer one.
   *
   * @default status 429 and 503, where nothing can have been stored
   */
  when?: ((error: MediaUploadError) => boolean) | undefined;
}

const DEFAULT_REPEATS = 2;
const FIRST_DELAY_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Milliseconds to wait before the next automatic repeat, or null to stop and say what is wrong. A
 * cancelled upload is never repeated. What the host's functions throw is passed on.
 *
 * @param repeat 1 for the first repeat.
 * @param waitedMs Milliseconds waited before earlier repeats of this upload.
 * @param random From 0 to 1, for the jitter.
 */
export function nextDelayMs(
  policy: RetryPolicy | false | undefined,
  error: MediaUploadError,
  repeat: number,
  waitedMs: number,
  random: number,
): number | null {
  if (policy === false || error.code === 'aborted') return null;
  const { attempts = DEFAULT_REPEATS, delayMs, when = isSafeToRepeat } = policy ?? {};
  if (!(repeat <= attempts) || !when(error)) return null;
  const askedMs = error.retryAfter === undefined ? undefined : error.retryAfter * 1000;
  const chosenMs =
    typeof delayMs === 'function'
      ? delayMs(repeat, error)
      : askedMs === undefined
        ? delayMs
        : undefined;
  if (chosenMs !== undefined) return Number.isFinite(chosenMs) ? Math.max(0, chosenMs) : null;
  const delay = askedMs ?? FIRST_DELAY_MS * 2 ** (repeat - 1) * (0.75 + random / 2);
  return waitedMs + delay <= LONGEST_WAIT_MS ? Math.max(0, delay) : null;
}

function isSafeToRepeat(error: MediaUploadError): boolean {
  return (error.code === 'rate-limited' || error.status === 503) && error.outcome !== 'unknown';
}

/**
 * Seconds of a `Retry-After` header: a whole number, or an HTTP date, where a past one is 0. Undefined
 * for anything else. Always finite.
 *
 * @param nowEpochMs The time to count a date from; best is the same answer's `Date`.
 */
export function readRetryAfter(header: unknown, nowEpochMs: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  // Date.parse alone takes "in 5 minutes" for a date.
  const at = /^[A-Z][a-z]+, [\w: -]+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  const seconds = Math.ceil((at - nowEpochMs) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
