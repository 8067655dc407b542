import { expect, it } from 'vitest';
import { clockTimeOf } from '../../src/locales/clockTimeOf.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import { pluralOf } from '../../src/locales/pluralOf.js';

const counts = [1, 2, 5, 21];

it.each([
  ['en', en, ['1 second left', '2 seconds left', '5 seconds left', '21 seconds left']],
  ['sv', sv, ['1 sekund kvar', '2 sekunder kvar', '5 sekunder kvar', '21 sekunder kvar']],
  ['nb', nb, ['1 sekund igjen', '2 sekunder igjen', '5 sekunder igjen', '21 sekunder igjen']],
  [
    'da',
    da,
    ['1 sekund tilbage', '2 sekunder tilbage', '5 sekunder tilbage', '21 sekunder tilbage'],
  ],
  [
    'fi',
    fi,
    ['1 sekunti jäljellä', '2 sekuntia jäljellä', '5 sekuntia jäljellä', '21 sekuntia jäljellä'],
  ],
])('counts the seconds left as %s does', (_, pack, left) => {
  expect(counts.map(pack.timeLeft)).toEqual(left);
});

it.each([
  ['en', en, ['in 1 second.', 'in 2 seconds.', 'in 5 seconds.', 'in 21 seconds.']],
  ['sv', sv, ['om 1 sekund.', 'om 2 sekunder.', 'om 5 sekunder.', 'om 21 sekunder.']],
  ['nb', nb, ['om 1 sekund.', 'om 2 sekunder.', 'om 5 sekunder.', 'om 21 sekunder.']],
  ['da', da, ['om 1 sekund.', 'om 2 sekunder.', 'om 5 sekunder.', 'om 21 sekunder.']],
  ['fi', fi, ['1', '2', '5', '21'].map((count) => `${count} sekunnin kuluttua.`)],
])('counts the seconds until the next try as %s does', (_, pack, endings) => {
  for (const reason of ['rate-limited', 'server-busy'] as const) {
    const said = counts.map(pack.waiting[reason]);
    for (const [index, ending] of endings.entries()) {
      expect(said[index]?.slice(-ending.length - 1)).toBe(` ${ending}`);
    }
  }
});

it('writes a large count as the language does', () => {
  expect(pluralOf('da', 1200, 'sekund', 'sekunder')).toBe('1.200 sekunder');
});

it.each([
  ['sv', sv, 'Länken gäller till kl. 15:04'],
  ['nb', nb, 'Lenken er gyldig til kl. 15:04'],
  ['da', da, 'Linket gælder til kl. 15.04'],
  ['fi', fi, 'Linkki on voimassa klo 15.04 asti'],
])('says in %s until when the link is valid, with the word for the hour', (_, pack, words) => {
  const clock = new Intl.DateTimeFormat(pack.locale, { timeStyle: 'short', timeZone: 'UTC' });
  expect(pack.linkUntil(clock.format(new Date('2025-07-04T15:04:00Z')))).toBe(words);
});

it('says that word once where the time comes with its date', () => {
  expect(clockTimeOf('klo', '4.7.2025 klo 15.04')).toBe('4.7.2025 klo 15.04');
  expect(clockTimeOf('kl.', '4 juli 15:04')).toBe('4 juli 15:04');
});
