import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDelimiterFinder } from '../../src/proxy/createDelimiterFinder.js';
import { countingLooks } from './countingLooks.js';

/** Where a simple search finds the delimiter, not overlapping, and whether each find began a line. */
function simply(text: string, delimiter: string): [number, boolean][] {
  const found: [number, boolean][] = [];
  for (let from = 0; ; ) {
    const at = text.indexOf(delimiter, from);
    if (at < 0) return found;
    from = at + delimiter.length;
    found.push([from, text.slice(0, at).endsWith('\r\n')]);
  }
}

it('finds what a simple search finds, however the bytes are cut', () => {
  const near = fc.constantFrom('-', '--', 'a', 'ab', '\r', '\n', '\r\n', '--ab', '--aa', 'x');
  const texts = fc.array(near, { maxLength: 40 }).map((parts) => parts.join(''));
  const delimiters = fc.constantFrom('--ab', '--aa', '----a', '--a-', '--aab', '---');
  const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 60 });
  fc.assert(
    fc.property(texts, delimiters, cuts, (text, delimiter, lengths) => {
      const finder = createDelimiterFinder(Buffer.from(delimiter));
      const found: [number, boolean][] = [];
      let passed = 0;
      for (const length of [...lengths, text.length]) {
        const chunk = Buffer.from(text.slice(passed, passed + length));
        for (let at = 0; at < chunk.length; ) {
          const end = finder.find(chunk, at);
          if (end >= 0) found.push([passed + end, finder.isAtLineStart()]);
          at = end < 0 ? chunk.length : end;
        }
        passed += chunk.length;
      }
      expect(found).toEqual(simply(text, delimiter));
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['the boundary’s own letter', '-'.repeat(2) + 'a'.repeat(70), 'a'],
  ['hyphens, where the boundary is hyphens', '-'.repeat(72), '-'],
  ['almost the boundary, again and again', `--${'a'.repeat(69)}b`, `--${'a'.repeat(69)}`],
  ['line breaks and hyphens', '--bb', '\r\n--b'],
  ['the boundary’s last bytes', `--${'a'.repeat(34)}${'-a'.repeat(17)}`, '-a'],
])('looks at each byte of a file of %s three times at most', (_, delimiter, piece) => {
  const bytes = Buffer.from(piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000));
  // One byte short of a delimiter of hyphens, again and again.
  if (piece === '-') for (let at = 71; at < bytes.length; at += 72) bytes[at] = 120;
  const { counted, looks } = countingLooks(bytes);
  expect(createDelimiterFinder(Buffer.from(delimiter)).find(counted, 0)).toBe(-1);
  expect(looks()).toBeLessThan(3 * bytes.length);
});

it('looks at few bytes of an honest file', () => {
  const bytes = new Uint8Array(100_000);
  for (let at = 0, state = 1; at < bytes.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = state >> 16;
  }
  const { counted, looks } = countingLooks(bytes);
  const delimiter = Buffer.from('------WebKitFormBoundaryAbCdEfGh01234567');
  expect(createDelimiterFinder(delimiter).find(counted, 0)).toBe(-1);
  expect(looks()).toBeLessThan(bytes.length / 10);
});
