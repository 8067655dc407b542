import { readFileSync } from 'node:fs';

/** The default look, as it is shipped. */
export const css: string = readFileSync(
  new URL('../../src/theme/styles.css', import.meta.url),
  'utf8',
);

/** The two schemes, and the one of browsers that lack `light-dark()`. */
export type Scheme = 'light' | 'dark' | 'old';
export type Rgb = readonly [red: number, green: number, blue: number];

const tokensOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/(--_[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

const MODERN = /@supports[^{]*\{.*?\n {2}\}/gs;
const modern = tokensOf(css.match(MODERN)?.join('') ?? '');
const plain = tokensOf(css.replace(MODERN, ''));

/** A private token's colour in a scheme, where the host sets nothing. */
export function colourOf(token: string, scheme: Scheme): Rgb {
  const value = (scheme === 'old' ? undefined : modern.get(token)) ?? plain.get(token);
  if (value === undefined) throw new Error(`There is no token ${token}`);
  return evaluated(value, scheme);
}

/** WCAG 2 contrast of two colours, from 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function evaluated(value: string, scheme: Scheme): Rgb {
  const hex = /^#(..)(..)(..)$/.exec(value);
  if (hex) return [hex[1], hex[2], hex[3]].map((two) => parseInt(two ?? '', 16)) as unknown as Rgb;
  const [, name, inside = ''] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? [];
  const [first = '', second = '', third = ''] = argumentsOf(inside);
  switch (name) {
    case 'var':
      return first.startsWith('--ciu-') ? evaluated(second, scheme) : colourOf(first, scheme);
    case 'light-dark':
      return evaluated(scheme === 'light' ? first : second, scheme);
    case 'color-mix': {
      const [, colour = '', percent = ''] = /^(.*) (\d+)%$/.exec(second) ?? [];
      const share = Number(percent) / 100;
      const [a, b] = [evaluated(colour, scheme), evaluated(third, scheme)];
      const mixed = (index: 0 | 1 | 2): number => a[index] * share + b[index] * (1 - share);
      return [mixed(0), mixed(1), mixed(2)];
    }
    default:
      throw new Error(`Not a colour that this reads: ${value}`);
  }
}

/** Splits at the commas that are in no parentheses. */
function argumentsOf(inside: string): string[] {
  return inside.split(/,\s*(?![^()]*(?:\([^()]*\)[^()]*)*\))/);
}

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
