import { expect, it } from 'vitest';
import { createKeptBytes } from '../../src/proxy/createKeptBytes.js';

it('keeps single bytes in few blocks', () => {
  const kept = createKeptBytes(300_000);
  for (let count = 0; count < 300_000; count += 1) kept.add(Uint8Array.of(count));
  const blocks = kept.blocks() ?? [];
  expect(blocks.length).toBeLessThanOrEqual(5);
  const bytes = Buffer.concat(blocks);
  expect(bytes.length).toBe(300_000);
  expect(bytes.every((byte, index) => byte === index % 256)).toBe(true);
});

it('keeps chunks of any size in their order', () => {
  const kept = createKeptBytes(1_000_000);
  const whole = Buffer.from(Array.from({ length: 400_000 }, (_, index) => index % 251));
  for (let from = 0, length = 1; from < whole.length; from += length, length *= 3) {
    kept.add(whole.subarray(from, from + length));
  }
  expect(Buffer.compare(Buffer.concat(kept.blocks() ?? []), whole)).toBe(0);
});

it('copies: what becomes of a chunk afterwards changes nothing', () => {
  const kept = createKeptBytes(10);
  const chunk = Uint8Array.of(1, 2, 3);
  kept.add(chunk);
  chunk.fill(9);
  expect(kept.blocks()).toEqual([Uint8Array.of(1, 2, 3)]);
});

it('lets everything go where it becomes too much, and keeps nothing more', () => {
  const kept = createKeptBytes(3);
  kept.add(Uint8Array.of(1, 2, 3));
  expect(kept.blocks()).toHaveLength(1);
  kept.add(Uint8Array.of(4));
  expect(kept.blocks()).toBeNull();
  kept.add(Uint8Array.of(5));
  expect(kept.blocks()).toBeNull();
});
