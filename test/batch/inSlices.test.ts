import { expect, it, vi } from 'vitest';
import { inSlices } from '../../src/batch/inSlices.js';

/** So long that a few of them fill a slice. */
function work(): void {
  const endMs = performance.now() + 3;
  while (performance.now() < endMs);
}

it('does the first at once and all of them in order, with breaks in between', async () => {
  const done: number[] = [];
  const onFirst = vi.fn(() => done.length);
  const all = Array.from({ length: 12 }, (_, index) => index);
  const each = (item: number): void => {
    work();
    done.push(item);
  };
  const finished = inSlices(all, each, { onFirst, isWanted: () => true });
  expect(onFirst).toHaveBeenCalledOnce();
  expect(done[0]).toBe(0);
  expect(done.length).toBeLessThan(all.length);
  await finished;
  expect(done).toEqual(all);
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
    { onFirst: () => {}, isWanted: () => isWanted },
  );
  const first = done.length;
  isWanted = false;
  await finished;
  expect(done).toHaveLength(first);
});

it('tells of the first slice also where there is nothing', async () => {
  const onFirst = vi.fn();
  await inSlices([], () => {}, { onFirst, isWanted: () => true });
  expect(onFirst).toHaveBeenCalledOnce();
});
