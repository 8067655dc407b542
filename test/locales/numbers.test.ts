import { expect, it } from 'vitest';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { timeOf } from '../../src/locales/format.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';

const counts = [1, 2, 5, 21];
/** Readable here; a space within stands for one that does not break. */
const unbroken = (text: string): string => text.replaceAll('_', '\u00a0');

it.each([
  [en, ['1_second left', '2_seconds left', '5_seconds left', '21_seconds left']],
  [sv, ['1_sekund kvar', '2_sekunder kvar', '5_sekunder kvar', '21_sekunder kvar']],
  [nb, ['1_sekund igjen', '2_sekunder igjen', '5_sekunder igjen', '21_sekunder igjen']],
  [da, ['1_sekund tilbage', '2_sekunder tilbage', '5_sekunder tilbage', '21_sekunder tilbage']],
  [
    fi,
    ['1_sekunti jäljellä', '2_sekuntia jäljellä', '5_sekuntia jäljellä', '21_sekuntia jäljellä'],
  ],
])('counts the seconds left as $locale does', (pack, left) => {
  const { timeLeft } = completeMessages(pack);
  expect(counts.map((count) => timeLeft(count))).toEqual(left.map(unbroken));
});

it.each([
  [en, '1_min left', '3_min left'],
  [sv, '1_min kvar', '3_min kvar'],
  [nb, '1_min igjen', '3_min igjen'],
  [da, '1_min. tilbage', '3_min. tilbage'],
  [fi, '1_min jäljellä', '3_min jäljellä'],
])('turns to minutes from one minute on in $locale', (pack, one, three) => {
  const { timeLeft } = completeMessages(pack);
  expect([timeLeft(60), timeLeft(150)]).toEqual([one, three].map(unbroken));
  expect(timeLeft(59)).toMatch(/^59\s\p{L}+ \p{L}+$/u);
});

it.each([
  [en, ['in 1_second.', 'in 2_seconds.', 'in 5_seconds.', 'in 21_seconds.']],
  [sv, ['om 1_sekund.', 'om 2_sekunder.', 'om 5_sekunder.', 'om 21_sekunder.']],
  [nb, ['om 1_sekund.', 'om 2_sekunder.', 'om 5_sekunder.', 'om 21_sekunder.']],
  [da, ['om 1_sekund.', 'om 2_sekunder.', 'om 5_sekunder.', 'om 21_sekunder.']],
  [fi, counts.map((count) => `${count}_sekunnin kuluttua.`)],
])('counts the seconds until the next try as $locale does', (pack, endings) => {
  const { waiting } = completeMessages(pack);
  for (const reason of ['rate-limited', 'server-busy'] as const) {
    for (const [index, ending] of endings.entries())
      expect(waiting[reason](counts[index] ?? 0).endsWith(` ${unbroken(ending)}`)).toBe(true);
  }
});

it.each([
  [en, '1_page', '3_pages'],
  [sv, '1_sida', '3_sidor'],
  [nb, '1_side', '3_sider'],
  [da, '1_side', '3_sider'],
  [fi, '1_sivu', '3_sivua'],
])('counts pages as $locale does', (pack, one, three) => {
  const { pageCount } = completeMessages(pack);
  expect([pageCount(1), pageCount(3)]).toEqual([one, three].map(unbroken));
});

it('writes a large count as the language does', () => {
  expect(completeMessages(da).pageCount(1200)).toBe('1.200\u00a0sider');
  expect(completeMessages(sv).pageCount(1200)).toBe('1\u00a0200\u00a0sidor');
});

it.each([
  [en, 'Link valid until 09:04', 'Link valid until 2_Mar, 00:05'],
  [sv, 'Länken gäller till kl._09:04', 'Länken gäller till 2_mars kl._00:05'],
  [nb, 'Lenken er gyldig til kl._09:04', 'Lenken er gyldig til 2._mars kl._00:05'],
  [da, 'Linket gælder til kl._09.04', 'Linket gælder til 2._mar. kl._00.05'],
  [fi, 'Linkki on voimassa klo_9.04 asti', 'Linkki on voimassa 2.3. klo_0.05 asti'],
])(
  'says in $locale until when the link is valid, today and on another day',
  (pack, today, tomorrow) => {
    const messages = completeMessages(pack);
    const now = new Date(2026, 2, 1, 8, 0);
    const say = (time: Date): string => messages.linkUntil(timeOf(time, now, messages));
    expect(say(new Date(2026, 2, 1, 9, 4))).toBe(unbroken(today));
    expect(say(new Date(2026, 2, 2, 0, 5))).toBe(unbroken(tomorrow));
  },
);
