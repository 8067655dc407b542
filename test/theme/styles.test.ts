import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle } from 'lightningcss';
import { expect, it } from 'vitest';
import { css } from './tokens.js';

const path = (relative: string): string => new URL(relative, import.meta.url).pathname;
const themeSource = readFileSync(path('../../src/theme/theme.ts'), 'utf8');
const kebabOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names of the theme's values with the default that their documentation tells. */
const documented = new Map(
  [...themeSource.matchAll(/\/\*\*([^/]*?)\*\/\s+readonly (\w+)\?: string/g)].map(
    ([, doc = '', name = '']) => [`--ciu-${kebabOf(name)}`, doc],
  ),
);
/** Custom properties a host may set; the bar's fraction is written by the component. */
const used = new Set([...css.matchAll(/var\((--ciu-[\w-]+)/g)].map(([, name = '']) => name));
used.delete('--ciu-fraction');

it('has a documented theme value for every public custom property, and no other', () => {
  expect([...documented.keys()].sort()).toEqual([...used].sort());
});

it('tells the true default of every value', () => {
  for (const [property, doc] of documented) {
    const fallbacks = css.matchAll(new RegExp(`var\\(${property}, ([^;]+)\\);`, 'g'));
    const values = [...fallbacks].flatMap(
      ([, value]) => value?.match(/#[\da-f]{6}|[\d.]+rem/g) ?? [],
    );
    for (const value of values) expect(doc, property).toContain(value);
    expect(doc, property).toContain('@default');
  }
});

it('lies in one layer, so that any rule of the host outside of a layer wins', () => {
  const outside = css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@layer case-invoice-uploader \{.*\}/s, '');
  expect(outside.trim()).toBe('');
});

it('knows no left and right, so that it turns with the writing direction', () => {
  const physical =
    /^\s*(?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)\s*:|text-align:\s*(?:left|right)|^\s*(?:min-|max-)?(?:width|height)\s*:/gm;
  expect(css.match(physical)).toBeNull();
});

it('keeps both schemes through a build tool that lowers CSS for browsers of two years ago', () => {
  // What Vite builds for by default; Lightning CSS replaces light-dark() by what only works with a
  // color-scheme in the same style sheet.
  const targets = {
    chrome: 111 << 16,
    edge: 111 << 16,
    firefox: 114 << 16,
    safari: (16 << 16) | (4 << 8),
  };
  const filename = path('../../src/theme/styles.css');
  const lowered = String(bundle({ filename, minify: true, targets }).code);
  expect(lowered).toContain('light-dark(#1f5f8b,#7cbcec)');
  expect(lowered).not.toContain('var(--lightningcss-light');
});

it('insists only on what is hidden from sight, on drawings, and where the host gave no class', () => {
  const plain = css.replace(/\/\*.*?\*\//gs, '');
  const insisting = [...plain.matchAll(/([^{};]*)\{[^{}]*!important[^{}]*\}/g)];
  const selectors = insisting.map(([, selector = '']) => selector.trim().replace(/\s+/g, ' '));
  expect(selectors).not.toEqual([]);
  for (const selector of selectors)
    expect(selector).toMatch(
      /^&\.ciu-own(:focus-visible)?$|^(\.ciu-hidden, \.ciu-input, )?\.ciu-alert:empty$|^\.ciu-actions, \.ciu-hint$|^\.ciu-svg$/,
    );
});

it('reaches elements of ours alone: each selector ends at a class of ours, or at its own children', () => {
  const filename = path('../../src/theme/styles.css');
  const { code } = bundle({ filename, targets: { chrome: 109 << 16 } });
  const rules = String(code)
    .replace(/@keyframes [^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    // A list of ours stands for its first.
    .replace(/:is\(\s*(\.ciu-[\w-]+)[^()]*\)/g, '$1');
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, list = '']) => (list.includes('@') ? [] : list.split(/,(?![^()]*\))/)))
    .map((selector) => selector.trim());
  const own =
    /\.ciu-[\w-]+(\[[^\]]*\]|::?[\w-]+(\([^()]*\))?|\.ciu-own)*( [>+] [*:][^ ]*( [^>+]*)?)?$/;
  expect(selectors.length).toBeGreaterThan(50);
  // But for this: a frame of a viewer's would swallow a file that is dropped on it.
  const frames = '.ciu-root[data-files-near] .ciu-preview :is(iframe, object, embed)';
  expect(selectors.filter((selector) => !own.test(selector))).toEqual([frames]);
});

it('moves only where the system has nothing against it, and then for 150 to 200 milliseconds', () => {
  const moving = /@media \(prefers-reduced-motion: no-preference\) \{.*?\n {2}\}/s;
  const motion = moving.exec(css)?.[0] ?? '';
  expect(css.replace(moving, '')).not.toMatch(/^\s*(?:transition|animation)\s*:/m);
  // What goes on for ever tells that something is going on.
  const once = [...motion.matchAll(/(?:transition|animation): ([^;]+);/g)]
    .map(([, value = '']) => value)
    .filter((value) => !value.includes('infinite'));
  expect(once.length).toBeGreaterThan(2);
  for (const value of once) {
    const seconds = Number(/([\d.]+)s/.exec(value)?.[1]);
    expect(seconds).toBeGreaterThanOrEqual(0.15);
    expect(seconds).toBeLessThanOrEqual(0.2);
  }
});

it('stays within 3.5 kB, minified and gzipped', () => {
  const { code } = bundle({ filename: path('../../src/theme/styles.css'), minify: true });
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3.5 * 1024);
});
