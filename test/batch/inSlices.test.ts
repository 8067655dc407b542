import { expect, it, vi } from 'vitest';
import { inSlices } from '../../src/batch/inSlices.js';

/** So long that a few of them fill a slice. */
function work(): void {
  const endMs = performance.now() + 3;
  while (performance.now() < endMs);
}

it('does the first at once and all of them in order, with breaks in between', async () => {
  const done: number[] = [];
  const onSlice = vi.fn((_isFirst: boolean) => done.length);
  const all = Array.from({ length: 12 }, (_, index) => index);
  const each = (item: number): void => {
    work();
    done.push(item);
  };
  const finished = inSlices(all, each, { onSlice, isWanted: () => true });
  expect(onSlice.mock.calls).toEqual([[true]]);
  expect(done[0]).toBe(0);
  expect(done.length).toBeLessThan(all.length);
  await finished;
  expect(done).toEqual(all);
  expect(onSlice.mock.calls.length).toBeGreaterThan(1);
  expect(onSlice.mock.calls.slice(1).every(([isFirst]) => !isFirst)).toBe(true);
});

it('leaves out the rest where it is no longer wanted', async () => {
  const done: number[] = [];
  let isWanted = true;
  const finished = inSlices(
    Array.from({ length: 12 }, (_, index) => index),
    (item) => {
      work();
      done.push(item);
    },
    { onSlice: () => {}, isWanted: () => isWanted },
  );
  const first = done.length;
  isWanted = false;
  await finished;
  expect(done).toHaveLength(first);
});

it('tells of the first slice also where there is nothing', async () => {
  const onSlice = vi.fn();
  await inSlices([], () => {}, { onSlice, isWanted: () => true });
  expect(onSlice.mock.calls).toEqual([[true]]);
});
