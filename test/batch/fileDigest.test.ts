import { afterEach, expect, it, vi } from 'vitest';
import { digestOf, isSameFile } from '../../src/batch/fileDigest.js';

const never = (): Promise<never> => new Promise(() => {});

/** A file on a drive that does not answer. */
class HangingFile extends File {
  override arrayBuffer = never;
  override slice(...range: Parameters<Blob['slice']>): Blob {
    return Object.assign(super.slice(...range), { arrayBuffer: never });
  }
}

const good = new File(['an invoice'], 'good.pdf');
const hanging = new HangingFile(['an invoice'], 'hanging.pdf');
const { signal } = new AbortController();

afterEach(() => {
  vi.useRealTimers();
});

it('tells files apart by their bytes', async () => {
  const other = new File(['no invoice'], 'good.pdf');
  expect(await isSameFile(good, new File(['an invoice'], 'other.pdf'), signal)).toBe(true);
  expect(await isSameFile(good, other, signal)).toBe(false);
  expect(await digestOf(good, signal)).not.toBe(await digestOf(other, signal));
});

it('takes a file that cannot be read in time for another', async () => {
  vi.useFakeTimers();
  const answer = isSameFile(good, hanging, signal);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await answer).toBe(false);
});

it('ends with its signal where a drive does not answer', async () => {
  const over = new AbortController();
  const same = isSameFile(good, hanging, over.signal);
  const digest = digestOf(hanging, over.signal);
  over.abort(new Error('over'));
  expect(await same).toBe(false);
  await expect(digest).rejects.toThrow('over');
});
