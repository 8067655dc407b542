import { afterEach, expect, it, vi } from 'vitest';
import { createLazyPart } from '../../src/hooks/createLazyPart.js';

afterEach(() => {
  vi.useRealTimers();
});

/** A way to fetch that fails as often as told before it gives a part. */
function fetching(failures: number): { fetchPart: () => Promise<string>; asked: () => number } {
  let times = 0;
  return {
    asked: () => times,
    fetchPart: async () => {
      times += 1;
      if (times <= failures) throw new TypeError('Failed to fetch');
      return 'part';
    },
  };
}

it('fetches nothing before it is asked, and once for all who need it', async () => {
  const { fetchPart, asked } = fetching(0);
  const lazy = createLazyPart(fetchPart);
  expect(asked()).toBe(0);
  const told = vi.fn();
  for (let time = 0; time < 3; time += 1) lazy.await(() => told());
  lazy.load();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(3));
  expect([lazy.get(), asked()]).toEqual(['part', 1]);
});

it('asks again until it arrives, for as long as somebody needs it', async () => {
  vi.useFakeTimers();
  const { fetchPart, asked } = fetching(2);
  const lazy = createLazyPart(fetchPart);
  const told = vi.fn();
  lazy.await(told);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([lazy.get(), asked(), told.mock.calls.length]).toEqual(['part', 3, 1]);
});

it('rests once nobody needs it, and is asked again by the next who does', async () => {
  vi.useFakeTimers();
  const { fetchPart, asked } = fetching(1);
  const lazy = createLazyPart(fetchPart);
  lazy.await(() => {})();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(1);
  lazy.await(() => {});
  await vi.advanceTimersByTimeAsync(0);
  expect([lazy.get(), asked()]).toEqual(['part', 2]);
});
