import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeMessages } from '../../src/locales/completeMessages.js';
import {
  bytesOf,
  limitOf,
  percentOf,
  shownNameOf,
  timeOf,
  typesOf,
  wholePercentOf,
} from '../../src/locales/format.js';
import { da, fi, sv } from '../../src/locales/index.js';

describe('a size', () => {
  it.each([
    [1, '1 byte'],
    [820, '820 bytes'],
    [46_123, '46 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_240_000, '1.2 MB'],
    [48_200_000, '48.2 MB'],
    [324_000_000, '324 MB'],
    [2_000_000_000_000, '2,000 GB'],
  ])('of %i bytes is told as file managers tell it', (bytes, words) => {
    expect(bytesOf(bytes, 'en')).toBe(words.replace(' ', '\u00a0'));
  });

  it('has the decimal sign and the unit of its language, and never breaks over a line', () => {
    expect(bytesOf(1_240_000, 'sv')).toBe('1,2\u00a0MB');
    expect(bytesOf(1_240_000, 'fi')).toBe('1,2\u00a0Mt');
    expect(bytesOf(2_000_000_000_000, 'sv')).toBe('2\u00a0000\u00a0GB');
  });
});

describe('a limit', () => {
  it.each([
    [5 * 1024 ** 2, '5 MB'],
    [20 * 1024 ** 2, '20 MB'],
    [1024 ** 2, '1 MB'],
    [5_000_000, '5 MB'],
    [5_500_000, '5.5 MB'],
    [512 * 1024, '524 kB'],
    [1.5 * 1024 ** 2, '1.6 MB'],
    [0, '0 bytes'],
  ])('of %d bytes is told as its author meant it', (bytes, words) => {
    expect(limitOf(bytes, 'en')).toBe(words.replace(' ', '\u00a0'));
  });

  it('that nobody could keep to is none', () => {
    for (const none of [undefined, Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(limitOf(none, 'en')).toBeNull();
  });
});

it.each([
  [0, 0],
  [0.29, 29],
  [0.57, 57],
  [0.996, 99],
  [0.99999999, 99],
  [1, 100],
  [1.2, 100],
  [-1, 0],
  [Number.NaN, 0],
])(
  'tells %d of the whole as %i per cent, and 100 only where all of it is done',
  (fraction, percent) => {
    expect(wholePercentOf(fraction)).toBe(percent);
    expect(percentOf(fraction, 'en')).toBe(`${percent}%`);
    expect(percentOf(fraction, 'sv')).toBe(`${percent}\u00a0%`);
  },
);

it('names types as a choice, each once', () => {
  expect(
    typesOf(['application/pdf', 'image/jpeg', 'image/jpg', 'image/png'], completeMessages()),
  ).toBe('PDF, JPEG or PNG');
});

it('has words for whole groups of types', () => {
  const types = ['application/pdf', 'image/*', 'TEXT/*'];
  expect(typesOf(types, completeMessages())).toBe('PDF, picture or text');
  const own = completeMessages({ wildcards: { 'image/*': 'photo' } });
  expect(typesOf(types, own)).toBe('PDF, photo or text');
  expect(typesOf(types, completeMessages(sv))).toBe('PDF, bild eller text');
  expect(typesOf(['*/*'], completeMessages(fi))).toBe('kaikki tiedostotyypit');
  for (const pack of [sv, da, fi])
    for (const group of ['image', 'audio', 'video', 'text', 'application', '*'])
      expect(typesOf([`${group}/*`], completeMessages(pack))).toMatch(/^\p{Ll}[\p{L} ]+$/u);
});

it('tells the date of a time only where it is not today', () => {
  const now = new Date(2026, 2, 1, 23, 30);
  const messages = completeMessages();
  expect(timeOf(new Date(2026, 2, 1, 15, 4), now, messages)).toBe('15:04');
  expect(timeOf(new Date(2026, 2, 2, 0, 30), now, messages)).toBe('2\u00a0Mar, 00:30');
});

it('has no words for a time that is none', () => {
  expect(timeOf(new Date(Number.NaN), new Date(), completeMessages())).toBe('');
});

it('makes characters in a file name inert that turn or break the line, and leaves all others', () => {
  expect(shownNameOf('invoice-\u202efdp.exe')).toBe('invoice-�fdp.exe');
  expect(shownNameOf('a\nb\tc\u0000')).toBe('a�b�c�');
  expect(shownNameOf('fattura nº 7 – 👩‍💻.pdf')).toBe('fattura nº 7 – 👩‍💻.pdf');
});

it('shows any name without a character that breaks the line or turns the reading direction, and loses no other', () => {
  const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
  // Among all characters the dangerous ones would hardly ever come up.
  const turning = fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2069\n\r\t\u0085');
  const unit = fc.oneof(turning, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 100 }), (name) => {
      const shown = shownNameOf(name);
      expect(shown).not.toMatch(unsafe);
      const before = [...name];
      const after = [...shown];
      expect(after.length).toBe(before.length);
      const isLost = after.some((character, at) => character !== before[at] && character !== '�');
      expect(isLost).toBe(false);
    }),
    { numRuns: 300 },
  );
});
