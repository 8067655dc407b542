import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { en } from '../../src/locales/en.js';
import {
  bytesOf,
  percentOf,
  problemWordsOf,
  shownNameOf,
  timeOf,
  typesOf,
} from '../../src/locales/format.js';

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
    expect(bytesOf(bytes, 'en')).toBe(words);
  });

  it('has the decimal sign of its language', () => {
    expect(bytesOf(1_240_000, 'sv')).toMatch(/^1,2\sMB$/u);
  });
});

it('says 100 % only where all of it is done', () => {
  expect(percentOf(0.999, 'en')).toBe('99%');
  expect(percentOf(1, 'en')).toBe('100%');
});

it('names types as a choice, each once', () => {
  expect(typesOf(['application/pdf', 'image/jpeg', 'image/jpg', 'image/png'], 'en')).toBe(
    'PDF, JPEG or PNG',
  );
});

it('tells the date of a time only where it is not today', () => {
  const now = new Date(2026, 2, 1, 23, 30);
  expect(timeOf(new Date(2026, 2, 1, 15, 4), now, 'en')).toBe('15:04');
  expect(timeOf(new Date(2026, 2, 2, 0, 30), now, 'en')).toBe('2 Mar, 00:30');
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
    fc.property(fc.string({ unit, maxLength: 400 }), (name) => {
      const shown = shownNameOf(name);
      expect(shown).not.toMatch(unsafe);
      expect([...shown].length).toBe([...name].length);
      expect([...shown].filter((character, at) => character !== [...name][at])).toEqual(
        [...shown].filter((character, at) => character === '�' && [...name][at] !== '�'),
      );
    }),
    { numRuns: 1000 },
  );
});

describe('an error in words', () => {
  it('has what the field takes and what the file is, from the error before the field', () => {
    const init = { code: 'content-type-not-allowed', actualType: 'image/webp' } as const;
    expect(problemWordsOf(new MediaUploadError(init), en, ['application/pdf'])).toEqual([
      "The provided file's content type is not allowed.",
      'This file is WEBP. Choose a file of type PDF.',
    ]);
    const told = new MediaUploadError({ ...init, expectedTypes: ['image/png'] });
    expect(problemWordsOf(told, en, ['application/pdf'])[1]).toContain('of type PNG.');
  });

  it('tells the limit as a size', () => {
    const error = new MediaUploadError({ code: 'file-too-large', maxSize: 10_000_000 });
    expect(problemWordsOf(error, en)[1]).toBe('Choose a file of at most 10 MB.');
  });
});
