import { describe, expect, it } from 'vitest';
import { createSlowDown, type SlowDown } from '../../src/batch/createSlowDown.js';
import { rowRetryOf } from '../../src/batch/rowRetry.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { nextDelayMs, type RetryPolicy } from '../../src/core/retryPolicy.js';

const told = (retryAfter: number): MediaUploadError =>
  new MediaUploadError({ code: 'rate-limited', status: 429, outcome: 'refused', retryAfter });
const busy = new MediaUploadError({ code: 'server-error', status: 503, outcome: 'not-sent' });
const lost = new MediaUploadError({ code: 'network', outcome: 'unknown' });

function policyFor(host?: RetryPolicy | false): {
  readonly next: (error: MediaUploadError) => number | null;
  readonly slowDown: SlowDown;
} {
  const slowDown = createSlowDown(() => {});
  const policy = rowRetryOf(host, slowDown);
  let repeat = 0;
  return {
    slowDown,
    next: (error) => {
      repeat += 1;
      return nextDelayMs(policy, error, repeat, 0, 0.5);
    },
  };
}

describe('repeating a row of many', () => {
  it('waits for as long as the service says, also beyond a minute, and holds up all others', () => {
    const { next, slowDown } = policyFor();
    expect(next(told(90))).toBeCloseTo(90_000, -3);
    expect(slowDown.leftMs()).toBeGreaterThan(89_000);
    slowDown.end();
  });

  it('waits out what another row was told, rather than its own shorter pause', () => {
    const { next, slowDown } = policyFor();
    slowDown.pause(30_000);
    expect(next(told(1))).toBeGreaterThan(29_000);
    slowDown.end();
  });

  it('gives up a row that is told to wait again and again', () => {
    const { next, slowDown } = policyFor();
    const delays = Array.from({ length: 7 }, () => next(told(0)));
    expect(delays.indexOf(null)).toBe(5);
    slowDown.end();
  });

  it('backs off twice where the service does not say how long', () => {
    const { next, slowDown } = policyFor();
    expect([next(busy), next(busy), next(busy)].map((delay) => delay !== null)).toEqual([
      true,
      true,
      false,
    ]);
    slowDown.end();
  });

  it('repeats nothing that may have been stored', () => {
    expect(policyFor().next(lost)).toBeNull();
  });

  it('repeats nothing where the host wants no repeats', () => {
    expect(
      rowRetryOf(
        false,
        createSlowDown(() => {}),
      ),
    ).toBe(false);
  });

  it('does as the host’s policy says', () => {
    const never = policyFor({ when: () => false });
    expect(never.next(told(1))).toBeNull();
    const own = policyFor({ delayMs: () => 7, when: () => true, attempts: 1 });
    expect([own.next(lost), own.next(lost)]).toEqual([7, null]);
    const once = policyFor({ attempts: 1 });
    expect([once.next(told(0)) !== null, once.next(told(0))]).toEqual([true, null]);
  });
});

it('waits as the service says where a host gives null for its own delay', () => {
  const { next, slowDown } = policyFor({ delayMs: null } as never);
  expect(next(told(90))).toBeGreaterThan(89_000);
  expect(slowDown.leftMs()).toBeGreaterThan(80_000);
});
