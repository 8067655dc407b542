import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatchdog } from '../../src/client/createWatchdog.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('expires once, when the limit is over', () => {
  const expired = vi.fn();
  createWatchdog(expired).watch(30_000);
  vi.advanceTimersByTime(29_900);
  expect(expired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(90_000);
  expect(expired).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

it('counts anew each time it is told to watch, and leaves no timer when stopped', () => {
  const expired = vi.fn();
  const watchdog = createWatchdog(expired);
  for (let step = 0; step < 10; step += 1) {
    watchdog.watch(5000);
    vi.advanceTimersByTime(4500);
  }
  expect(vi.getTimerCount()).toBe(1);
  watchdog.stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(expired).not.toHaveBeenCalled();
});

it('does not count hours of sleep, nor a clock that is set', () => {
  const expired = vi.fn();
  createWatchdog(expired).watch(30_000);
  const awake = performance.now.bind(performance);
  let sleptMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => awake() + sleptMs);
  vi.advanceTimersByTime(10_000);
  sleptMs = 8 * 3_600_000;
  vi.setSystemTime(0);
  vi.advanceTimersByTime(17_000);
  expect(expired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(4000);
  expect(expired).toHaveBeenCalledOnce();
});

it('does not count while the page is hidden', () => {
  const expired = vi.fn();
  const page = { hidden: false };
  vi.stubGlobal('document', page);
  createWatchdog(expired).watch(3000);
  vi.advanceTimersByTime(2000);
  page.hidden = true;
  vi.advanceTimersByTime(600_000);
  expect(expired).not.toHaveBeenCalled();
  page.hidden = false;
  vi.advanceTimersByTime(3000);
  expect(expired).toHaveBeenCalledOnce();
});

it.each([0, Number.POSITIVE_INFINITY])('has no limit and no timer at %d', (limitMs) => {
  const watchdog = createWatchdog(vi.fn());
  watchdog.watch(1000);
  watchdog.watch(limitMs);
  expect(vi.getTimerCount()).toBe(0);
});
