import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform as transformScript } from 'esbuild';
import { Features, type Targets, transform } from 'lightningcss';
import { describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

type Browser = 'chrome' | 'firefox' | 'safari';
type Versions = readonly [chrome: number, firefox: number, safari: number];

const dist = join(inject('packed').stranger, 'node_modules', manifest.name, 'dist');
const filesOf = (extension: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(extension),
  );

/** What package.json says, as `{ chrome: 109, ... }`. */
const least: Readonly<Record<string, number>> = Object.fromEntries(
  manifest.browserslist
    .map((line) => line.split(' >= '))
    .map(([name, major]) => [name, Number(major)]),
);
const BROWSERS: readonly Browser[] = ['chrome', 'firefox', 'safari'];

/**
 * Since which version each of the browsers has what a style sheet of ours is built from, where that is not
 * as old as flexbox. From MDN's compatibility tables.
 */
const SINCE: Readonly<Record<string, Versions>> = {
  '@layer-block': [99, 97, 15.4],
  '@container': [105, 110, 16],
  '@supports': [28, 22, 9],
  '@media': [1, 1, 3],
  '@keyframes': [43, 16, 9],
  ':where': [88, 78, 14],
  ':is': [88, 78, 14],
  ':not': [88, 84, 9],
  ':focus-visible': [86, 85, 15.4],
  ':hover': [1, 1, 2],
  ':active': [1, 1, 1],
  ':disabled': [1, 1, 3],
  ':enabled': [1, 1, 3],
  ':empty': [1, 1, 3],
  ':first-child': [4, 3, 3],
  ':last-child': [1, 1, 3],
  ':nth-child': [1, 3.5, 3],
  '::before': [1, 1.5, 4],
  '::after': [1, 1.5, 4],
  '::placeholder': [57, 51, 10.1],
  'var()': [49, 31, 9.1],
  'calc()': [26, 16, 7],
  'min()': [79, 75, 11.1],
  'max()': [79, 75, 11.1],
  'minmax()': [57, 52, 10.1],
  'inset()': [55, 54, 10],
  'scaleX()': [36, 16, 9],
  'scale()': [36, 16, 9],
  'rotate()': [36, 16, 9],
  'translate()': [36, 16, 9],
  'translateX()': [36, 16, 9],
  'repeat()': [57, 76, 10.1],
};

/** A style sheet less what stands behind a question that an old browser answers with no. */
function withoutAskedFor(css: string): string {
  let rest = css;
  for (let at = rest.indexOf('@supports'); at >= 0; at = rest.indexOf('@supports')) {
    let depth = 0;
    let end = rest.indexOf('{', at);
    do {
      if (rest[end] === '{') depth += 1;
      if (rest[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}

/** Names of at-rules, pseudo-classes and functions in a minified style sheet. */
function featuresOf(css: string): Set<string> {
  const features = new Set<string>();
  for (const [, name] of css.matchAll(/@(\w+)/g))
    features.add(name === 'layer' ? '@layer-block' : `@${name}`);
  // A declaration's value has a colon before it as well, but none before a letter within its selector.
  for (const [, selectors = ''] of css.matchAll(/(?:^|[{};])([^{};@]+)\{/g))
    for (const [, pseudo = ''] of selectors.matchAll(/(::?[a-z-]+)/g))
      features.add(/^:(before|after)$/.test(pseudo) ? `:${pseudo}` : pseudo);
  for (const [, name] of css.matchAll(/[^\w:-]([a-zA-Z-]+\()/g)) features.add(`${name})`);
  for (const [, name] of css.matchAll(/:([a-zA-Z-]+\()/g)) features.add(`${name})`);
  for (const name of [':is', ':not', ':where'])
    if (features.delete(`${name.slice(1)}()`)) features.add(name);
  features.delete('and()');
  return features;
}

describe.each(filesOf('.css'))('%s', (name) => {
  const css = readFileSync(join(dist, name), 'utf8');

  it('has nothing that a build for these browsers would have to rewrite', () => {
    const targets: Targets = Object.fromEntries(
      Object.entries(least).map(([browser, major]) => [browser, major << 16]),
    );
    const { code } = transform({
      filename: name,
      code: Buffer.from(css),
      minify: true,
      targets,
      exclude: Features.LightDark,
    });
    expect(String(code)).toBe(css);
  });

  it('is built from what each of them has', () => {
    const missing = [...featuresOf(withoutAskedFor(css))].filter((feature) => {
      const since = SINCE[feature];
      return (
        !since || BROWSERS.some((browser, index) => (since[index] ?? 0) > (least[browser] ?? 0))
      );
    });
    expect(missing).toEqual([]);
    expect(withoutAskedFor(css)).not.toMatch(/&|:has\(|:dir\(|color-mix|light-dark/);
    // The range notation came to media queries later than to containers.
    expect(css).not.toMatch(/@media[^{]*[<>]/);
  });
});

describe('the code', () => {
  const targets = BROWSERS.map((browser) => `${browser}${least[browser]}`);

  it.each(filesOf('.js'))('%s is written in a language that each of them knows', async (name) => {
    const source = readFileSync(join(dist, name), 'utf8');
    // As old as Chrome 64, Firefox 78 and Safari 11.1; what came later are tables of newer letters.
    const supported = { 'regexp-unicode-property-escapes': true };
    const options = { format: 'esm', legalComments: 'none', supported } as const;
    const asItIs = await transformScript(source, { ...options, target: 'esnext' });
    const lowered = await transformScript(source, { ...options, target: targets });
    expect(lowered.code === asItIs.code).toBe(true);
  });

  it('calls nothing that came later', () => {
    const later =
      /AbortSignal\.(any|timeout)\(|withResolvers|\.to(Sorted|Reversed|Spliced)\(|Object\.groupBy|Promise\.try|Array\.fromAsync|\.toWellFormed\(|\.difference\(|\(\?<[=!]/;
    for (const name of ['index.js', 'locales.js', 'core.js'])
      expect(later.exec(readFileSync(join(dist, name), 'utf8'))?.[0]).toBeUndefined();
  });
});
