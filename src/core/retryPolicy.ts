import { LONGEST_TIMER_MS } from './longestTimer.js';
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
  const { retryAfter } = error;
  // A host without types may give null for any of them.
  const { attempts, delayMs, when } = policy ?? {};
  // A promise, from a `when` that is `async`, is no yes.
  if (!(repeat <= (attempts ?? DEFAULT_REPEATS)) || (when ?? isSafeToRepeat)(error) !== true)
    return null;
  const hostMs =
    typeof delayMs === 'function'
      ? delayMs(repeat, error)
      : retryAfter === undefined
        ? (delayMs ?? undefined)
        : undefined;
  const ms =
    hostMs !== undefined ? hostMs : 1000 * (retryAfter ?? 2 ** (repeat - 1) * (0.75 + random / 2));
  const isInTime = hostMs !== undefined || waitedMs + ms <= LONGEST_WAIT_MS;
  return isInTime && Number.isFinite(ms) ? Math.max(0, Math.min(ms, LONGEST_TIMER_MS)) : null;
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
  const text = typeof header === 'string' ? header.trim() : '';
  // Date.parse alone takes "in 5 minutes" for a date.
  const at = /^[A-Z][a-z]+, [\w: -]+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  // Twice, where a proxy added its own: browsers give both as one.
  const [, number] = /^(\d+)(?:\s*,\s*\d+)*$/.exec(text) ?? [];
  const seconds = number === undefined ? Math.ceil((at - nowEpochMs) / 1000) : Number(number);
  return Number.isNaN(seconds)
    ? undefined
    : Math.min(Math.max(0, seconds), Number.MAX_SAFE_INTEGER);
}
