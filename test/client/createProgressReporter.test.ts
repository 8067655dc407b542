import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgressReporter } from '../../src/client/createProgressReporter.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function heard(totalBytes: number, moves: readonly (readonly [number, number])[]): number[] {
  const seen: number[] = [];
  const meter = createProgressReporter(totalBytes, ({ loadedBytes }) => seen.push(loadedBytes));
  for (const [loaded, body] of moves) {
    vi.advanceTimersByTime(1000);
    meter.moved(loaded, body);
  }
  meter.completed();
  return seen;
}

it('takes the envelope away and holds the last byte back until the body is out', () => {
  expect(
    heard(1000, [
      [100, 1300],
      [800, 1300],
      [1300, 1300],
    ]),
  ).toEqual([0, 500, 999, 1000]);
});

it('never goes back, never beyond the file, also where the size of the body is unknown', () => {
  expect(
    heard(1000, [
      [500, 0],
      [400, 0],
      [9000, 0],
    ]),
  ).toEqual([500, 999, 1000]);
});

it('reports no more than about ten times a second, and the end at once', () => {
  const seen: number[] = [];
  const meter = createProgressReporter(1000, ({ loadedBytes }) => seen.push(loadedBytes));
  for (let bytes = 10; bytes <= 500; bytes += 10) {
    vi.advanceTimersByTime(20);
    meter.moved(bytes, 1000);
  }
  meter.completed();
  expect(seen.length).toBeLessThanOrEqual(12);
  expect(seen.at(-1)).toBe(1000);
});
