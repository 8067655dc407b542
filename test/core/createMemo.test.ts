import { expect, it } from 'vitest';
import { createMemo } from '../../src/core/createMemo.js';

it('makes what is asked for once, also where it is an empty text', () => {
  const made: string[] = [];
  const textOf = createMemo<string>(3);
  const ask = (key: string): string =>
    textOf(key, () => {
      made.push(key);
      return key === 'empty' ? '' : `made of ${key}`;
    });
  expect([ask('a'), ask('empty'), ask('a'), ask('empty')]).toEqual([
    'made of a',
    '',
    'made of a',
    '',
  ]);
  expect(made).toEqual(['a', 'empty']);
});

it('never holds more than it may', () => {
  let made = 0;
  const numberOf = createMemo<number>(3);
  for (const key of ['a', 'b', 'c', 'd']) numberOf(key, () => (made += 1));
  expect(numberOf('d', () => 0)).toBe(4);
  expect(numberOf('a', () => 5)).toBe(5);
});
