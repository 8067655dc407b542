import type { MediaUploadError } from '../core/MediaUploadError.js';
import { nextDelayMs, type RetryPolicy } from '../core/retryPolicy.js';
import type { SlowDown } from './createSlowDown.js';

/** How often a row is repeated because the service told it when to come back. */
const MOST_TOLD_REPEATS = 5;

/**
 * The host's policy for one row of many: a wait that the service asks for holds for the whole queue and
 * is not counted against the row; all else is as a single uploader has it.
 */
export function rowRetryOf(
  policy: RetryPolicy | false | undefined,
  slowDown: SlowDown,
): RetryPolicy | false {
  if (policy === false) return false;
  const given: RetryPolicy = policy ?? {};
  let told = 0;
  let plain = 0;
  let waitedMs = 0;

  function delayMs(_repeat: number, error: MediaUploadError): number {
    const isToldToSlowDown = error.status === 429 || error.status === 503;
    if (isToldToSlowDown && error.retryAfter !== undefined && given.delayMs == null) {
      // Whether it may be repeated at all is the host's to say; how long it takes is not.
      const without = { ...given, attempts: given.attempts ?? MOST_TOLD_REPEATS, delayMs: () => 0 };
      if (nextDelayMs(without, error, told + 1, 0, 0) === null) return Number.POSITIVE_INFINITY;
      told += 1;
      return slowDown.pause(1000 * error.retryAfter);
    }
    const ms = nextDelayMs(policy, error, plain + 1, waitedMs, Math.random());
    if (ms === null) return Number.POSITIVE_INFINITY;
    plain += 1;
    waitedMs += ms;
    return isToldToSlowDown ? slowDown.pause(ms) : ms;
  }

  return { attempts: Number.POSITIVE_INFINITY, when: () => true, delayMs };
}
