import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BatchSaid } from '../../src/batch/batchView.js';
import { createSayings } from '../../src/batch/createSayings.js';

const begun: BatchSaid = { kind: 'begun', total: 8 };
const quarters = [2, 4, 6].map((stored): BatchSaid => ({ kind: 'quarter', stored, total: 8 }));
const ended: BatchSaid = { kind: 'ended', stored: 8, failed: 0 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Sayings, and all that was said by itself. */
function listen() {
  const heard: (BatchSaid | null)[] = [];
  const sayings = createSayings(() => heard.push(sayings.now()));
  return { heard, sayings };
}

it('lets a beginning stand although all is over already, and leaves nothing out behind it', () => {
  const { heard, sayings } = listen();
  sayings.sayAtOnce(begun);
  for (const said of [...quarters, ended]) sayings.say(said);
  expect(sayings.now()).toBe(begun);
  vi.advanceTimersByTime(500);
  expect(sayings.now()).toBe(begun);
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual([...quarters, ended]);
  expect(sayings.now()).toBe(ended);
});

it('says what comes later the moment it comes', () => {
  const { heard, sayings } = listen();
  sayings.sayAtOnce(begun);
  vi.advanceTimersByTime(5000);
  sayings.say(ended);
  expect(sayings.now()).toBe(ended);
  expect(heard).toEqual([]);
});

it('drops what was still to be said where something else counts at once', () => {
  const { heard, sayings } = listen();
  sayings.sayAtOnce(begun);
  sayings.say(ended);
  sayings.sayAtOnce({ kind: 'cancelled' });
  vi.advanceTimersByTime(5000);
  expect(sayings.now()).toEqual({ kind: 'cancelled' });
  expect(heard).toEqual([]);
});

it('says nothing more once it is stopped', () => {
  const { heard, sayings } = listen();
  sayings.sayAtOnce(begun);
  sayings.say(ended);
  sayings.stop();
  vi.advanceTimersByTime(5000);
  expect(heard).toEqual([]);
});
