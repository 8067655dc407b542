import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { pagesWithSamples, readSamples, type Sample } from './support/readSamples.js';

const { stranger } = inject('packed');
const folder = join(stranger, 'samples');
const tsc = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

const entries = Object.keys(manifest.exports).map((entry) => entry.slice(1));
const samples = pagesWithSamples().flatMap(readSamples);
const fileOf = ({ place, extension }: Sample): string =>
  `${place.replaceAll(/[.:]/g, '-')}.${extension}`;

/** What the samples may use besides the package itself: whatever this project has installed. */
function linkModules(): void {
  const installed = resolve('node_modules');
  const names = readdirSync(installed).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(installed, name)).map((one) => `${name}/${one}`) : name,
  );
  for (const name of names) {
    const target = join(stranger, 'node_modules', name);
    if (name.startsWith('.') || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(installed, name), target, 'junction');
  }
}

it('shows only code that compiles, in the README and on every page of the manual', async () => {
  cpSync('test/package/samples', folder, { recursive: true });
  linkModules();
  for (const sample of samples) writeFileSync(join(folder, fileOf(sample)), sample.code);
  for (const project of ['tsconfig.json', 'tsconfig.scripts.json']) {
    const run = promisify(execFile)(process.execPath, [tsc, '-p', join(folder, project)]);
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  }
  expect(samples.length).toBeGreaterThan(45);
});

it('imports from this package only what it exports', () => {
  const imports = samples.flatMap(({ code }) => [
    ...code.matchAll(/'case-invoice-uploader(\/[^']*)?'/g),
  ]);
  const used = new Set(imports.map(([, entry = '']) => entry));
  expect([...used].filter((entry) => !entries.includes(entry))).toEqual([]);
  expect(used.size).toBeGreaterThan(6);
});
