import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = join(inject('packed').stranger, 'node_modules', manifest.name);
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .sort();
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const importsOf = (file: string): string[] => {
  const lines = textOf(file).matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"]+)['"]/gm);
  return [...lines].map(([, specifier = '']) => specifier);
};

/** Hooks, components, and words that a server component hands to them. */
const CLIENT_ENTRIES = ['dist/index.js', 'dist/locales.js', 'dist/pdf.js', 'dist/batch.js'];

describe('the packed package', () => {
  it('holds the built files, the licence, the readme and the changelog, and nothing else', () => {
    const beside = files.filter((file) => !file.startsWith('dist/'));
    expect(beside).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    const strange = files.filter(
      (file) =>
        file.startsWith('dist/') &&
        !/\.(js|js\.map|d\.ts)$/.test(file) &&
        !['dist/batch.css', 'dist/styles.css'].includes(file),
    );
    expect(strange).toEqual([]);
  });

  it('has every file that its exports name', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) expect(files).toContain(target.replace('./', ''));
  });

  it('marks the entries with components and words as client code, in their first statement', () => {
    for (const entry of CLIENT_ENTRIES) {
      expect(textOf(entry), entry).toMatch(/^['"]use client['"];/);
    }
  });

  it('leaves every other module usable on a server', () => {
    const others = files.filter((file) => file.endsWith('.js') && !CLIENT_ENTRIES.includes(file));
    expect(others).toContain('dist/core.js');
    expect(others).toContain('dist/testing.js');
    for (const file of others) expect(textOf(file), file).not.toMatch(/^\s*['"]use client['"]/m);
  });

  it('names no path of the machine that built it and no source of a test', () => {
    for (const file of files) {
      const text = textOf(file);
      expect(text.includes(process.cwd()), file).toBe(false);
      expect(text, file).not.toMatch(/file:\/\/\/|\/(home|root|Users)\/|node_modules\//);
    }
    const sources = files
      .filter((file) => file.endsWith('.map'))
      .flatMap((file): string[] => JSON.parse(textOf(file)).sources);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^(\.\.\/)+src\//);
  });

  it('declares no bytes in a way that TypeScript before 5.7 cannot read', () => {
    const declarations = files.filter((file) => file.endsWith('.d.ts'));
    expect(declarations).toContain('dist/core/bytes.d.ts');
    for (const file of declarations)
      expect(textOf(file), file).not.toMatch(/(Array|DataView|Buffer)<ArrayBuffer/);
  });

  it('imports nothing but its own files, its peers and its dependencies', () => {
    const allowed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.')) continue;
        const isAllowed = allowed.some(
          (name) => specifier === name || specifier.startsWith(`${name}/`),
        );
        expect(isAllowed, `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('brings what only a page has to no entry that a server uses', () => {
    for (const entry of ['core', 'images', 'locales-server', 'proxy', 'testing']) {
      const own = new Set([`dist/${entry}.js`]);
      for (const file of own) {
        for (const specifier of importsOf(file)) {
          if (specifier.startsWith('.')) own.add(join(dirname(file), specifier));
          else expect(`${entry} imports ${specifier}`).toBe('proxy imports jose');
        }
      }
    }
  });

  it('keeps cascade layers and light-dark() in its style sheets', () => {
    for (const sheet of ['dist/styles.css', 'dist/batch.css']) {
      expect(textOf(sheet)).toMatch(/@layer /);
      expect(textOf(sheet)).toMatch(/light-dark\(/);
    }
  });
});
