import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { tarball } = inject('packed');
const attwFolder = dirname(
  createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json'),
);
const styleSheets = Object.keys(manifest.exports).filter((name) => name.endsWith('.css'));

it('has a manifest that publint finds nothing to say about', async () => {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

it('gives every import its types, however TypeScript resolves modules, node10 included', async () => {
  const args = [join(attwFolder, 'dist/index.js'), tarball, '--profile', 'strict'];
  // The package is ESM alone: `require` gets that, which Node 20.19 and bundlers can do.
  const rules = ['--ignore-rules', 'cjs-resolves-to-esm'];
  // A style sheet has no type declarations to be wrong about.
  const styles = ['--exclude-entrypoints', ...styleSheets, '--no-color'];
  const run = promisify(execFile)(process.execPath, [...args, ...rules, ...styles]);
  const complaint = await run.then(
    () => '',
    (error: { stdout: string; message: string }) => error.stdout || error.message,
  );
  expect(complaint).toBe('');
});

it('tells older resolvers, which read no exports, the same files for every entry', () => {
  const { main, types, typesVersions, alias, exports } = manifest;
  expect({ types, default: main }).toEqual(exports['.']);
  const targets = Object.entries(exports).flatMap(([name, target]) =>
    name === '.' || typeof target === 'string' ? [] : [{ name, target }],
  );
  // TypeScript's node10, and ts-jest.
  const typesPaths = targets.map(({ name, target }) => [name.replace('./', ''), [target.types]]);
  expect(typesVersions['*']).toEqual(Object.fromEntries(typesPaths));
  // Parcel's default.
  expect(alias).toEqual(
    Object.fromEntries(targets.map(({ name, target }) => [name, target.default])),
  );
});
