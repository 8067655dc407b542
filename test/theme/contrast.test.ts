import { describe, expect, it } from 'vitest';
import { colourOf, contrastOf, type Scheme } from './tokens.js';

/** What is written, on what it is written. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  '--_text': [
    '--_surface',
    '--_raised',
    '--_hover',
    '--_active',
    '--_danger-tint',
    '--_warning-tint',
    '--_accent-tint',
  ],
  '--_muted': ['--_surface', '--_raised'],
  '--_accent': ['--_surface', '--_accent-tint', '--_accent-tint-hover'],
  '--_accent-text': ['--_accent', '--_accent-hover', '--_accent-active'],
  '--_danger': ['--_danger-tint'],
  '--_success': ['--_surface'],
  '--_warning': ['--_surface', '--_warning-tint'],
};

/** What is drawn and has to be seen: outlines of controls, the ring, the bar. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  '--_accent': ['--_track', '--_surface', '--_raised'],
  '--_muted': ['--_raised', '--_surface'],
};

/** What stands in the place of a mixed colour where a browser mixes none. */
const PLAIN_TEXT: typeof TEXT = {
  '--_text': ['--_surface', '--_raised', '--_border'],
  '--_muted': ['--_surface', '--_raised'],
  '--_accent': ['--_surface', '--_raised'],
  '--_accent-text': ['--_accent'],
  '--_danger': ['--_surface', '--_raised'],
  '--_success': ['--_surface'],
  '--_warning': ['--_surface', '--_raised'],
};

const pairsOf = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(table).flatMap(([front, backs]) =>
    backs.map((back): [string, string] => [front, back]),
  );

describe.each<Scheme>(['light', 'dark'])('in the %s scheme', (scheme) => {
  it.each(pairsOf(TEXT))('text in %s can be read on %s (4.5:1)', (front, back) => {
    expect(contrastOf(colourOf(front, scheme), colourOf(back, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairsOf(DRAWN))('%s can be told from %s (3:1)', (front, back) => {
    expect(contrastOf(colourOf(front, scheme), colourOf(back, scheme))).toBeGreaterThanOrEqual(3);
  });
});

it.each(pairsOf(PLAIN_TEXT))(
  'in a browser without light-dark() text in %s can be read on %s (4.5:1)',
  (front, back) => {
    expect(contrastOf(colourOf(front, 'old'), colourOf(back, 'old'))).toBeGreaterThanOrEqual(4.5);
  },
);

it('measures as WCAG does: black on white is 21, and a colour on itself is 1', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrastOf([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrastOf([9, 9, 9], [9, 9, 9])).toBe(1);
});
