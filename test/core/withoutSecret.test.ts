import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentWithoutSecret, withoutSecret } from '../../src/core/withoutSecret.js';

const TOKEN = 'abc+def/ghi="1"';
const codeOf = (character: string): string => character.charCodeAt(0).toString(16);
const inJson = (text: string): string =>
  [...text].map((each) => `\\u${codeOf(each).padStart(4, '0')}`).join('');
const inPercent = (text: string): string => [...text].map((each) => `%${codeOf(each)}`).join('');
const inHtml = (text: string): string => [...text].map((each) => `&#x${codeOf(each)};`).join('');

it.each([
  ['as it is', TOKEN],
  ['in JSON', JSON.stringify(TOKEN).slice(1, -1)],
  ['with slashes escaped, as PHP writes JSON', TOKEN.replaceAll('/', '\\/').replaceAll('"', '\\"')],
  ['in code units', inJson(TOKEN)],
  [
    'in code units in capitals',
    inJson(TOKEN).replaceAll('\\U', '\\u').toUpperCase().replaceAll('\\U', '\\u'),
  ],
  ['partly in code units', `${inJson(TOKEN.slice(0, 3))}${TOKEN.slice(3, -3)}\\"1\\"`],
  ['in percent codes', encodeURIComponent(TOKEN)],
  ['wholly in percent codes', inPercent(TOKEN)],
  ['in percent codes of percent codes', encodeURIComponent(encodeURIComponent(TOKEN))],
  ['in HTML', TOKEN.replaceAll('"', '&quot;')],
  ['in character references', inHtml(TOKEN)],
  ['in decimal references', TOKEN.replaceAll('"', '&#34;').replaceAll('/', '&#47;')],
  ['in JSON inside of JSON', JSON.stringify(JSON.stringify({ key: TOKEN }))],
  ['in percent codes inside of JSON', inJson(encodeURIComponent(TOKEN))],
])('blots a token out that is written %s', (_, spelled) => {
  const cleaned = withoutSecret(`Bad key ${spelled}, twice: ${spelled}`, TOKEN);
  expect(cleaned).toContain('…');
  expect(withoutSecret(cleaned, TOKEN)).toBe(cleaned);
  expect(cleaned).not.toContain(spelled);
});

it('leaves a text alone that does not hold the token, escapes and all', () => {
  const text = String.raw`{"a":"50%25 off \u00e5 &amp; \/ %zz &#x; abc+def/ghi"}`;
  expect(withoutSecret(text, TOKEN)).toBe(text);
});

it('looks for no token so short that it is a part of words', () => {
  expect(withoutSecret('a token', 'token')).toBe('a token');
});

it('finds a token that holds escapes itself', () => {
  expect(withoutSecret('key: 100%41&amp;x!', '100%41&amp;x')).toBe('key: …!');
});

it('cleans all of a document, its keys too', () => {
  const document = { [`k ${TOKEN}`]: [TOKEN, { a: `${TOKEN}!` }, 1, null, true] };
  const cleaned = { 'k …': ['…', { a: '…!' }, 1, null, true] };
  expect(documentWithoutSecret(document, TOKEN)).toEqual(cleaned);
});

it('leaves nothing of a token, however its characters are escaped', () => {
  const spellings = fc.constantFrom(String, inJson, inPercent, inHtml);
  fc.assert(
    fc.property(
      fc.array(spellings, { minLength: 1 }),
      fc.stringMatching(/^[\w .,:]*$/),
      (ways, around) => {
        const spelled = [...TOKEN].map((each, index) => ways[index % ways.length]?.(each)).join('');
        const cleaned = withoutSecret(`${around}${spelled}${around}`, TOKEN);
        expect(cleaned).not.toContain(spelled);
      },
    ),
  );
});
