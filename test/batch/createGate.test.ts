import { expect, it, vi } from 'vitest';
import { createGate } from '../../src/batch/createGate.js';

it('lets as many through as there is room for, in their order, and tells of each', async () => {
  const onPassed = vi.fn();
  const gate = createGate(() => 2, onPassed);
  const passed: string[] = [];
  for (const id of ['a', 'b', 'c', 'd']) void gate.enter(id).then(() => passed.push(id));
  await vi.waitFor(() => expect(passed).toEqual(['a', 'b']));
  expect(gate.count()).toBe(2);
  gate.leave('c');
  gate.leave('a');
  await vi.waitFor(() => expect(passed).toEqual(['a', 'b', 'd']));
  expect(onPassed).toHaveBeenCalledTimes(3);
});

it('lets nobody through while there is no room, and looks again when it is told to', async () => {
  let room = 0;
  const gate = createGate(
    () => room,
    () => {},
  );
  const passed = vi.fn();
  void gate.enter('a').then(passed);
  gate.look();
  room = 1;
  gate.look();
  await vi.waitFor(() => expect(passed).toHaveBeenCalledOnce());
});
