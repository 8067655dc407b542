import { expect, it } from 'vitest';
import { withoutReferences } from '../../src/core/xmlReferences.js';

it.each([
  ['A &amp; B', 'A & B'],
  ['&lt;b&gt; &quot;x&quot; &apos;y&apos;', '<b> "x" \'y\''],
  ['&#39;&#197;&#xc5;&#X41;', "'ÅÅA"],
  ['&AMP;', '&'],
])('reads %s as %s', (text, plain) => {
  expect(withoutReferences(text)).toBe(plain);
});

it.each(['&nbsp;', '&;', '&#;', '&#x;', '&amp', 'a & b', '&# 39;', '&constructor;'])(
  'leaves %s as it is',
  (text) => {
    expect(withoutReferences(text)).toBe(text);
  },
);

it('replaces each reference once, and not what it becomes', () => {
  expect(withoutReferences('&amp;lt;')).toBe('&lt;');
});
