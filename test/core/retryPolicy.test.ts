import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MediaUploadError, type MediaUploadErrorInit } from '../../src/core/MediaUploadError.js';
import { nextDelayMs, readRetryAfter } from '../../src/core/retryPolicy.js';

const errorOf = (init: MediaUploadErrorInit): MediaUploadError => new MediaUploadError(init);
const busy = errorOf({ code: 'rate-limited', status: 429, outcome: 'refused' });
const away = errorOf({ code: 'server-error', status: 503, outcome: 'not-sent' });
const waitFor = (retryAfter: number): MediaUploadError =>
  errorOf({ code: 'rate-limited', status: 429, outcome: 'refused', retryAfter });

describe('by default', () => {
  it.each([busy, away])('repeats after status $status, twice and no more', (error) => {
    expect(nextDelayMs(undefined, error, 1, 0, 0.5)).toBe(1000);
    expect(nextDelayMs(undefined, error, 2, 1000, 0.5)).toBe(2000);
    expect(nextDelayMs(undefined, error, 3, 3000, 0.5)).toBeNull();
  });

  it.each([
    errorOf({ code: 'server-error', status: 500, outcome: 'unknown' }),
    errorOf({ code: 'server-error', status: 503, outcome: 'unknown' }),
    errorOf({ code: 'network' }),
    errorOf({ code: 'timeout', outcome: 'unknown' }),
    errorOf({ code: 'resource-not-found', status: 404, outcome: 'refused' }),
    errorOf({ code: 'unauthorized', status: 401, outcome: 'refused' }),
  ])('does not repeat after $code of status $status with outcome $outcome', (error) => {
    expect(nextDelayMs(undefined, error, 1, 0, 0.5)).toBeNull();
  });

  it('spreads the repeats of many pages by a quarter to each side', () => {
    expect(nextDelayMs(undefined, busy, 1, 0, 0)).toBe(750);
    expect(nextDelayMs(undefined, busy, 1, 0, 1)).toBe(1250);
    expect(nextDelayMs({ attempts: 3 }, busy, 3, 0, 0.5)).toBe(4000);
  });

  it('waits as long as the API asked', () => {
    expect(nextDelayMs(undefined, waitFor(7), 1, 0, 0.5)).toBe(7000);
    expect(nextDelayMs(undefined, waitFor(0), 1, 0, 0.5)).toBe(0);
  });

  it('stops where the waits together would exceed a minute', () => {
    expect(nextDelayMs(undefined, waitFor(60), 1, 0, 0.5)).toBe(60_000);
    expect(nextDelayMs(undefined, waitFor(61), 1, 0, 0.5)).toBeNull();
    expect(nextDelayMs(undefined, waitFor(30), 2, 30_001, 0.5)).toBeNull();
    expect(nextDelayMs(undefined, busy, 2, 59_000, 0.5)).toBeNull();
  });
});

describe('by the host’s policy', () => {
  it('never repeats where it is switched off', () => {
    expect(nextDelayMs(false, busy, 1, 0, 0.5)).toBeNull();
    expect(nextDelayMs({ attempts: 0 }, busy, 1, 0, 0.5)).toBeNull();
  });

  it('repeats as often as it says, also after an unknown outcome', () => {
    const policy = { attempts: 5, when: (error: MediaUploadError) => error.code === 'timeout' };
    const lost = errorOf({ code: 'timeout', outcome: 'unknown' });
    expect(nextDelayMs(policy, lost, 5, 0, 0.5)).toBe(16_000);
    expect(nextDelayMs(policy, lost, 6, 0, 0.5)).toBeNull();
    expect(nextDelayMs(policy, busy, 1, 0, 0.5)).toBeNull();
  });

  it('uses its number where the API did not say when, beyond a minute too', () => {
    expect(nextDelayMs({ delayMs: 90_000 }, busy, 1, 0, 0.5)).toBe(90_000);
    expect(nextDelayMs({ delayMs: 5 }, waitFor(7), 1, 0, 0.5)).toBe(7000);
    expect(nextDelayMs({ delayMs: 5 }, waitFor(70), 1, 0, 0.5)).toBeNull();
  });

  it('gives its function the last word', () => {
    const delayMs = (repeat: number, error: MediaUploadError): number =>
      repeat * 10 + (error.retryAfter ?? 0);
    expect(nextDelayMs({ delayMs }, waitFor(700), 2, 0, 0.5)).toBe(720);
  });

  it.each([
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [-1, 0],
  ])('survives a delay of %d', (delayMs, expected) => {
    expect(nextDelayMs({ delayMs }, busy, 1, 0, 0.5)).toBe(expected);
  });

  it('never repeats a cancelled upload', () => {
    expect(nextDelayMs({ when: () => true }, errorOf({ code: 'aborted' }), 1, 0, 0.5)).toBeNull();
  });
});

it('never waits longer than a minute in all, nor a negative time', () => {
  const options = { min: 0, max: 1, noNaN: true };
  fc.assert(
    fc.property(
      fc.nat(),
      fc.double(options),
      fc.nat({ max: 5 }),
      (retryAfter, random, attempts) => {
        let waitedMs = 0;
        for (let repeat = 1; repeat < 10; repeat += 1) {
          const error = repeat % 2 === 0 ? busy : waitFor(retryAfter / 1000);
          const delayMs = nextDelayMs({ attempts }, error, repeat, waitedMs, random);
          if (delayMs === null) return;
          expect(repeat).toBeLessThanOrEqual(attempts);
          expect(delayMs).toBeGreaterThanOrEqual(0);
          waitedMs += delayMs;
          expect(waitedMs).toBeLessThanOrEqual(60_000);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

describe('a Retry-After header', () => {
  const now = Date.UTC(2025, 6, 4, 12, 0, 0);

  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['3600, 3600', 3600],
    ['Fri, 04 Jul 2025 12:00:30 GMT', 30],
    ['Friday, 04-Jul-25 12:00:30 GMT', 30],
    ['Fri, 04 Jul 2025 11:00:00 GMT', 0],
  ])('of %j is read as %d seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });

  it.each([
    undefined,
    null,
    {},
    7,
    Symbol('7'),
    '',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    'soon',
    'in 5 minutes',
    '2025-07-04T12:00:30Z',
    'Fri, 99 Jul 2025 12:00:30 GMT',
  ])('of %s is not read', (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  });

  it('of any value is nothing, or a finite number of seconds that is not negative', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    const value = fc.oneof(fc.anything(), fc.string(), fc.nat().map(String), dates);
    fc.assert(
      fc.property(value, fc.double(), (header, nowEpochMs) => {
        const seconds = readRetryAfter(header, nowEpochMs);
        if (seconds !== undefined) expect(Number.isFinite(seconds) && seconds >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is a date is never read as too short a wait', () => {
    const date = fc.date({
      noInvalidDate: true,
      min: new Date('1970-01-01'),
      max: new Date('2099-01-01'),
    });
    fc.assert(
      fc.property(date, fc.nat({ max: 4_000_000_000 }), (at, before) => {
        const until = Math.floor(at.getTime() / 1000) * 1000;
        const seconds = readRetryAfter(at.toUTCString(), until - before) ?? -1;
        expect(seconds * 1000).toBeGreaterThanOrEqual(before);
        expect(seconds * 1000).toBeLessThan(before + 1000);
      }),
      { numRuns: 1000 },
    );
  });
});

it('is over where a host gives no delay, whatever the server asks for', () => {
  // As a host may, whose code no compiler has seen.
  const delayMs = (): number => null as unknown as number;
  expect(nextDelayMs({ delayMs }, waitFor(7), 1, 0, 0.5)).toBeNull();
});

it('goes by the defaults where a host gives null for what it leaves out', () => {
  const policy = { attempts: null, delayMs: null, when: null } as never;
  expect(nextDelayMs(policy, busy, 2, 1000, 0.5)).toBe(2000);
  expect(nextDelayMs(policy, busy, 3, 3000, 0.5)).toBeNull();
  expect(nextDelayMs(policy, errorOf({ code: 'network' }), 1, 0, 0.5)).toBeNull();
  expect(nextDelayMs(policy, waitFor(7), 1, 0, 0.5)).toBe(7000);
});

it('waits for no longer than a timer can: one that is asked for more does not wait at all', () => {
  const policy = { attempts: 1000, delayMs: () => 1e12 };
  expect(nextDelayMs(policy, busy, 1, 0, 0.5)).toBe(2 ** 31 - 1);
});
