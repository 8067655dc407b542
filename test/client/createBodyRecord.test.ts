import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type BodyEnd,
  type BodyRecord,
  createBodyRecord,
} from '../../src/client/createBodyRecord.js';

const MB = 1_000_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A record of a body of so many bytes; then, at each of the milliseconds, so many of them were heard of. */
function recordOf(sizeBytes: number, heard: readonly (readonly [atMs: number, bytes: number])[]) {
  const record = createBodyRecord(sizeBytes);
  record.handOver();
  let nowMs = 0;
  for (const [atMs, bytes] of heard) {
    vi.advanceTimersByTime(atMs - nowMs);
    nowMs = atMs;
    record.move(bytes);
  }
  return record;
}

function outcomeAfter(ms: number, record: BodyRecord, end: BodyEnd = 'stopped'): string {
  vi.advanceTimersByTime(ms);
  return record.outcomeOf(end);
}

function stubServiceWorker(container: PropertyDescriptor): void {
  vi.stubGlobal('navigator', Object.defineProperty({}, 'serviceWorker', container));
}

describe('a body', () => {
  it('that was never handed over was not sent, whatever is heard', () => {
    stubServiceWorker({ value: { controller: {} } });
    expect(createBodyRecord(100).outcomeOf('lost')).toBe('not-sent');
  });

  it('whose last byte is out may be stored', () => {
    const record = recordOf(100, []);
    expect([record.complete(), record.complete()]).toEqual([true, false]);
    expect(record.outcomeOf('lost-and-told')).toBe('unknown');
  });

  it('that began a moment ago may be out already, unless it is too large for that', () => {
    expect(outcomeAfter(5, recordOf(5000, []))).toBe('unknown');
    expect(outcomeAfter(49, recordOf(8 * MB, []))).toBe('unknown');
    expect(outcomeAfter(20, recordOf(18 * MB, []))).toBe('not-sent');
    expect(outcomeAfter(20, recordOf(18 * MB, []), 'lost')).toBe('unknown');
    expect(outcomeAfter(20, recordOf(24 * MB, []), 'lost')).toBe('not-sent');
  });

  it('of which nothing was heard for long may be out, however large: nobody tells', () => {
    expect(outcomeAfter(2000, recordOf(60 * MB, []))).toBe('unknown');
    expect(outcomeAfter(400, recordOf(5000, []), 'lost-and-told')).toBe('unknown');
  });

  it('was not sent where a browser that tells all was refused at once', () => {
    expect(outcomeAfter(3, recordOf(5000, []), 'lost-and-told')).toBe('not-sent');
    expect(outcomeAfter(1000, recordOf(24 * MB, []), 'lost-and-told')).toBe('not-sent');
    expect(outcomeAfter(100, recordOf(24 * MB, [[90, 10 * MB]]), 'lost-and-told')).toBe('not-sent');
  });

  it('was not sent where there was no network to begin with, and nothing was heard', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(outcomeAfter(3000, recordOf(5000, []))).toBe('not-sent');
    expect(outcomeAfter(50, recordOf(5000, [[40, 4000]]))).toBe('unknown');
  });

  it('was not sent while it moves steadily and much is left', () => {
    const heard = [
      [500, 0.5 * MB],
      [2000, 2 * MB],
    ] as const;
    expect(outcomeAfter(50, recordOf(5 * MB, heard))).toBe('not-sent');
    expect(outcomeAfter(50, recordOf(2.5 * MB, heard))).toBe('unknown');
  });

  it('that stands still was not sent, soon or later', () => {
    const heard = [[100, 4 * MB]] as const;
    expect(outcomeAfter(600, recordOf(24 * MB, heard))).toBe('not-sent');
    expect(outcomeAfter(30_000, recordOf(5 * MB, heard))).toBe('not-sent');
  });

  it('that has just begun to move may be out by now', () => {
    expect(outcomeAfter(90, recordOf(20 * MB, [[100, 8 * MB]]))).toBe('unknown');
    expect(outcomeAfter(90, recordOf(21 * MB, [[100, 3 * MB]]))).toBe('not-sent');
    expect(outcomeAfter(90, recordOf(21 * MB, [[100, 3 * MB]]), 'lost')).toBe('unknown');
  });
});

describe('behind a service worker', () => {
  it('a body of which nothing is heard may be stored, and a loss tells nothing', () => {
    stubServiceWorker({ value: { controller: {} } });
    expect(outcomeAfter(1, recordOf(60 * MB, []), 'lost-and-told')).toBe('unknown');
    expect(outcomeAfter(50, recordOf(20 * MB, [[100, 8 * MB]]), 'lost-and-told')).toBe('unknown');
  });

  it('that does not control the page, nothing is different', () => {
    stubServiceWorker({ value: { controller: null } });
    expect(outcomeAfter(3, recordOf(5000, []), 'lost-and-told')).toBe('not-sent');
  });

  it('that a sandbox does not let the page ask for, nothing throws', () => {
    stubServiceWorker({
      get: () => {
        throw new DOMException('The document is sandboxed.', 'SecurityError');
      },
    });
    expect(outcomeAfter(3, recordOf(5000, []), 'lost-and-told')).toBe('not-sent');
  });
});
