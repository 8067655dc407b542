import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, it } from 'vitest';

const { tarball } = inject('packed');
const attwFolder = dirname(
  createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json'),
);

it('has a manifest that publint finds nothing to say about', async () => {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

it('gives every import its types, however TypeScript resolves modules as ESM', async () => {
  const args = [join(attwFolder, 'dist/index.js'), tarball, '--profile', 'esm-only'];
  // A style sheet has no type declarations to be wrong about.
  const styles = ['--exclude-entrypoints', './styles.css'];
  const run = promisify(execFile)(process.execPath, [...args, ...styles, '--no-color']);
  const complaint = await run.then(
    () => '',
    (error: { stdout: string; message: string }) => error.stdout || error.message,
  );
  expect(complaint).toBe('');
});
