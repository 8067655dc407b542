import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSample, createProgressMeter, type ProgressMeter } from '../../src/core/progress.js';

function meterOf(
  totalBytes: number,
  samples: readonly (readonly [number, number])[],
): ProgressMeter {
  return samples.reduce(
    (meter, [loadedBytes, nowMs]) => addSample(meter, loadedBytes, nowMs),
    createProgressMeter(totalBytes),
  );
}

it('begins at zero and knows no speed', () => {
  expect(createProgressMeter(1000)).toMatchObject({
    loadedBytes: 0,
    totalBytes: 1000,
    fraction: 0,
    bytesPerSecond: null,
    secondsLeft: null,
  });
});

it('tells no speed before two samples half a second apart', () => {
  const close = meterOf(1000, [
    [100, 0],
    [200, 499],
  ]);
  expect(close.bytesPerSecond).toBeNull();
  expect(addSample(close, 300, 500)).toMatchObject({
    fraction: 0.3,
    bytesPerSecond: 400,
    secondsLeft: 1.75,
  });
});

it('does not count the burst before the first sample into the speed', () => {
  const meter = meterOf(1_000_000, [
    [500_000, 100],
    [600_000, 1100],
  ]);
  expect(meter.bytesPerSecond).toBe(100_000);
});

it('lets one odd sample move the speed only in part', () => {
  const steady: (readonly [number, number])[] = [0, 1, 2, 3].map((n) => [n * 1000, n * 1000]);
  const { bytesPerSecond } = meterOf(100_000, [...steady, [13_000, 4000]]);
  expect(bytesPerSecond).toBeGreaterThan(1000);
  expect(bytesPerSecond).toBeLessThan(5000);
});

it('follows a lasting change of speed', () => {
  const fast: (readonly [number, number])[] = [0, 1, 2].map((n) => [n * 10_000, n * 1000]);
  const slow: (readonly [number, number])[] = Array.from({ length: 20 }, (_, n) => [
    20_000 + (n + 1) * 1000,
    (n + 3) * 1000,
  ]);
  expect(meterOf(100_000, [...fast, ...slow]).bytesPerSecond).toBeCloseTo(1000, -2);
});

it('counts more than the file, the form around it, as all of the file', () => {
  expect(meterOf(1000, [[1400, 0]])).toMatchObject({ loadedBytes: 1000, fraction: 1 });
});

it('does not tell the time left while nothing moves', () => {
  const meter = meterOf(1000, [
    [100, 0],
    [100, 1000],
  ]);
  expect(meter).toMatchObject({ bytesPerSecond: 0, secondsLeft: null });
});

it('gives finite numbers that never go back, whatever it is fed', () => {
  const sample = fc.tuple(fc.double(), fc.oneof(fc.double(), fc.nat({ max: 100_000 })));
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.nat()), fc.array(sample), (total, samples) => {
      let meter = createProgressMeter(total);
      for (const [loaded, now] of samples) {
        const next = addSample(meter, loaded, now);
        expect(next.fraction).toBeGreaterThanOrEqual(meter.fraction);
        expect(next.fraction).toBeLessThanOrEqual(1);
        for (const value of [next.loadedBytes, next.bytesPerSecond ?? 0, next.secondsLeft ?? 0]) {
          expect(Number.isFinite(value) && value >= 0).toBe(true);
        }
        meter = next;
      }
    }),
    { numRuns: 1000 },
  );
});
