import { expect, it } from 'vitest';
import { toCleanText } from '../../src/client/toCleanText.js';

it.each([
  ['https://h.example/b/c?Signature=abc', 'https://h.example/b/c'],
  ['HTTP://h.example/b?a', 'HTTP://h.example/b'],
  ['See //h.example/b/c?Expires=1&Signature=abc now', 'See //h.example/b/c now'],
  ['"//h.example/b?Signature=abc"', '"//h.example/b'],
  ['url=gs://bucket/b?x-goog-signature=abc', 'url=gs://bucket/b'],
  ['h.example/b/c?X-Goog-Signature=abc&X-Goog-Date=1.', 'h.example/b/c'],
  ['/b/c?Expires=1&Signature=abc failed', '/b/c failed'],
  ['b?Signature=abc', 'b'],
  ['?Signature=abc is wrong', 'is wrong'],
  ['https%3A%2F%2Fh.example%2Fb%3FSignature%3Dabc', 'https%3A%2F%2Fh.example%2Fb'],
  ['Really? Yes = no.', 'Really? Yes = no.'],
  ['Is it a or b?', 'Is it a or b?'],
])('shows %j without the query of an address', (text, shown) => {
  expect(toCleanText(text)).toBe(shown);
});

it.each([
  ['a <b>bold</b> word', 'a bold word'],
  ['<<b>script>alert(1)</script>', '< script>alert(1)'],
  ['<scr<b>ipt>x', 'x'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['1 < 2 <b>x</b>', '1 < 2 x'],
  ['<a <b> c> d', 'd'],
  ['<!-- a --> b', '<!-- a --> b'],
  ['a <', 'a <'],
  ['<b', '<b'],
])('shows %j without markup', (text, shown) => {
  expect(toCleanText(text)).toBe(shown);
});

it('takes tags inside of tags in one go', () => {
  expect(toCleanText(`${'<a '.repeat(300)}${'>'.repeat(300)}!`)).toBe('!');
});
