import { expect, it } from 'vitest';
import { nextTask } from '../../src/batch/nextTask.js';
import { onceInNextTask } from '../../src/batch/onceInNextTask.js';

it('does work once, however often it is asked for in one task', async () => {
  let count = 0;
  const work = onceInNextTask(() => {
    count += 1;
  });
  work();
  work();
  expect(count).toBe(0);
  await nextTask();
  expect(count).toBe(1);
});

it('does it again when it is asked for later, also by the work itself', async () => {
  let count = 0;
  const work = onceInNextTask(() => {
    count += 1;
    if (count === 1) work();
  });
  work();
  await nextTask();
  await nextTask();
  expect(count).toBe(2);
});
