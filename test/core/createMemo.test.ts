import { expect, it } from 'vitest';
import { createMemo } from '../../src/core/createMemo.js';

it('makes what is asked for once, also where it is an empty text', () => {
  const made: string[] = [];
  const textOf = createMemo<string>();
  const ask = (key: string): string =>
    textOf(key, () => {
      made.push(key);
      return key === 'empty' ? '' : `made of ${key}`;
    });
  expect(ask('a') + ask('empty') + ask('a') + ask('empty')).toBe('made of amade of a');
  expect(made).toEqual(['a', 'empty']);
});

it('never holds more than a page needs', () => {
  const numberOf = createMemo<number>();
  for (let number = 0; number < 65; number += 1) numberOf(String(number), () => number);
  expect(numberOf('64', () => -1)).toBe(64);
  expect(numberOf('0', () => -1)).toBe(-1);
});
