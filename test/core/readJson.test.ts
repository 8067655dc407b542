import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/core/readJson.js';

describe('an answer in JSON', () => {
  it.each([
    ['{"score": NaN, "url": "https://a.test/1"}', { score: null, url: 'https://a.test/1' }],
    ['{"a":[Infinity,-Infinity,NaN]}', { a: [null, null, null] }],
    ['{"a":"NaN","b":NaN}', { a: 'NaN', b: null }],
    ['{"a":"say \\"NaN\\", NaN","b":NaN}', { a: 'say "NaN", NaN', b: null }],
    ['{"a\\\\":NaN}', { 'a\\': null }],
    ['NaN', null],
  ])('that Python wrote is read: %s', (text, value) => {
    expect(readJson(text)).toEqual(value);
  });

  it.each(['', '{', '{"a":NaNa}', '{"a":1NaN}', '<html>NaN</html>', '"NaN', '{"a":undefined}'])(
    'that is none is nothing: %s',
    (text) => {
      expect(readJson(text)).toBeUndefined();
    },
  );

  it('of a million odd characters does not hold the page up', () => {
    for (const text of ['\\"', '"', '-', '"\\', 'NaN']) {
      expect(readJson(`{${text.repeat(500_000)}`)).toBeUndefined();
    }
  });
});
