import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lifetimeMsOf, ONE_HOUR_MS, readSignedUrl } from '../../src/core/signedUrl.js';

const page = { protocol: 'https:', origin: 'https://app.example' };
const httpPage = { protocol: 'http:', origin: 'http://localhost:6006' };
const v2 =
  'https://storage.googleapis.com/bucket/cases/1-a?Expires=1751640521&GoogleAccessId=a%40b&Signature=a%2Bb%3D%3D';
const v4 =
  'https://storage.googleapis.com/bucket/1?X-Goog-Date=20250704T134841Z&X-Goog-Expires=3600&X-Goog-Signature=ab';

it('reads the end of a V2 signed URL and leaves the signature as it is', () => {
  expect(readSignedUrl(v2, page)).toEqual({
    url: v2,
    expiresAtEpochMs: 1_751_640_521_000,
    isCrossOrigin: true,
  });
});

it('reads the end of a V4 signed URL', () => {
  const end = Date.UTC(2025, 6, 4, 14, 48, 41);
  expect(readSignedUrl(v4, page)?.expiresAtEpochMs).toBe(end);
  expect(readSignedUrl(v4.toLowerCase(), page)?.expiresAtEpochMs).toBe(end);
});

it.each([
  'https://s.example/a',
  'https://s.example/a?Expires=soon',
  'https://s.example/a?Expires=',
  'https://s.example/a?Expires=-5',
  'https://s.example/a?X-Goog-Date=20250704T134841Z',
  'https://s.example/a?X-Goog-Expires=3600',
  'https://s.example/a?X-Goog-Date=20251304T134841Z&X-Goog-Expires=3600',
  'https://s.example/a?X-Goog-Date=2025-07-04&X-Goog-Expires=3600',
])('shows %s without an end', (url) => {
  expect(readSignedUrl(url, page)).toEqual({ url, expiresAtEpochMs: null, isCrossOrigin: true });
});

it.each([
  undefined,
  null,
  42,
  {},
  ['https://s.example/a'],
  '',
  '/media/1',
  '//s.example/a',
  'not a url',
  'https://',
  'http://s.example/a',
  'https://user@s.example/a',
  'https://:secret@s.example/a',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:application/pdf,x',
  'blob:https://app.example/1',
  'file:///etc/passwd',
  'ftp://s.example/a',
])('does not let %j into a page', (url) => {
  expect(readSignedUrl(url, page)).toBeNull();
});

it('allows http only on a page that is on http itself', () => {
  const url = 'http://localhost:9000/a';
  expect(readSignedUrl(url, httpPage)?.url).toBe(url);
  expect(readSignedUrl(url, page)).toBeNull();
  expect(readSignedUrl(url)).toBeNull();
});

it('tells the origin of the page from others', () => {
  expect(readSignedUrl('https://app.example/a', page)?.isCrossOrigin).toBe(false);
  expect(readSignedUrl('https://app.example:444/a', page)?.isCrossOrigin).toBe(true);
  expect(readSignedUrl('https://s.example/a')?.isCrossOrigin).toBe(false);
});

it('gives an absolute URL where the text would be relative in a page', () => {
  expect(readSignedUrl('https:s.example/a', page)?.url).toBe('https://s.example/a');
});

it.each([
  ['a V2 end and the answer’s date', v2, 1_751_640_521_000 - 900_000, 900_000],
  ['a V4 end and the answer’s date', v4, Date.UTC(2025, 6, 4, 13, 50, 41), 58 * 60_000],
  ['7 days', v2, 1_751_640_521_000 - 7 * 86_400_000, 7 * 86_400_000],
  ['more than 7 days', v2, 1_751_640_521_000 - 7 * 86_400_000 - 1, ONE_HOUR_MS],
  ['an end that is past', v2, 1_751_640_521_000, ONE_HOUR_MS],
  ['no date of the answer', v2, null, ONE_HOUR_MS],
  ['a date that is none', v2, Number.NaN, ONE_HOUR_MS],
  ['a URL without an end', 'https://s.example/a', 1_751_640_521_000, ONE_HOUR_MS],
  ['no URL', 'nonsense', 1_751_640_521_000, ONE_HOUR_MS],
])('counts the lifetime from %s', (_, url, answerDate, lifetimeMs) => {
  expect(lifetimeMsOf(url, answerDate)).toBe(lifetimeMs);
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl({ withQueryParameters: true }));
const schemes = fc.constantFrom('', 'https://', 'HTTPS:', 'http://', 'javascript:', 'https://a:b@');

it('lets nothing into a page of https but absolute https URLs without credentials', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), anyText), schemes, (value, scheme) => {
      const url = typeof value === 'string' ? scheme + value : value;
      const signed = readSignedUrl(url, page);
      if (signed === null) return;
      const shown = new URL(signed.url);
      expect(shown.href).toBe(signed.url);
      expect(shown.protocol).toBe('https:');
      expect(shown.username + shown.password).toBe('');
      expect(signed.isCrossOrigin).toBe(shown.origin !== page.origin);
    }),
    { numRuns: 2000 },
  );
});

it('gives every URL a lifetime above 0 and up to 7 days, and an end that is a date', () => {
  const numbers = fc.oneof(fc.nat({ max: 2 ** 31 - 1 }), fc.bigInt({ min: 0n }), fc.string());
  fc.assert(
    fc.property(numbers, numbers, fc.option(fc.double()), (expires, length, date) => {
      const query = `X-Goog-Date=20250704T134841Z&X-Goog-Expires=${encodeURIComponent(String(length))}`;
      for (const url of [
        `https://s.example/?Expires=${encodeURIComponent(String(expires))}`,
        `https://s.example/?${query}`,
      ]) {
        const lifetimeMs = lifetimeMsOf(url, date);
        expect(lifetimeMs).toBeGreaterThan(0);
        expect(lifetimeMs).toBeLessThanOrEqual(7 * 24 * ONE_HOUR_MS);
        const end = readSignedUrl(url, page)?.expiresAtEpochMs ?? 0;
        expect(Number.isNaN(new Date(end).getTime())).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
