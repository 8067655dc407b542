import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLinkClock } from '../../src/batch/createLinkClock.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const inMs = (ms: number): Date => new Date(Date.now() + ms);

it('tells of each link when it dies, whichever was watched first', () => {
  const expired: string[] = [];
  const clock = createLinkClock((id) => expired.push(id));
  clock.start();
  clock.watch('late', inMs(3000));
  clock.watch('early', inMs(1000));
  clock.watch('between', inMs(2000));
  vi.advanceTimersByTime(1000);
  expect(expired).toEqual(['early']);
  vi.advanceTimersByTime(1000);
  expect(expired).toEqual(['early', 'between']);
  vi.advanceTimersByTime(1000);
  expect(expired).toEqual(['early', 'between', 'late']);
  clock.stop();
});

it('sets no timer anew for a link that dies later than another', () => {
  const clock = createLinkClock(() => {});
  clock.start();
  clock.watch('first', inMs(1000));
  const set = vi.spyOn(globalThis, 'setTimeout');
  for (let each = 0; each < 1000; each += 1) clock.watch(`row-${each}`, inMs(2000 + each));
  expect(set).not.toHaveBeenCalled();
  clock.stop();
});

it('tells of those that died while it was stopped when it starts again', () => {
  const expired: string[] = [];
  const clock = createLinkClock((id) => expired.push(id));
  clock.start();
  clock.watch('a', inMs(1000));
  clock.stop();
  vi.advanceTimersByTime(5000);
  expect(expired).toEqual([]);
  clock.start();
  expect(expired).toEqual(['a']);
  clock.stop();
});
