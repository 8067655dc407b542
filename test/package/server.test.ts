import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { sv } from '../../src/locales/index.js';

const { stranger, strangerWithReact18 } = inject('packed');

/** Runs the one-line use in a Node of its own: no DOM, no test runner, nothing of this repository. */
async function renderOnServer(project: string, flags: string[]): Promise<Rendered> {
  const script = join(project, 'server.mjs');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, script]);
  return { ...JSON.parse(stdout), complaints: stderr };
}

interface Rendered {
  reactVersion: string;
  html: string;
  complaints: string;
}

it.each([
  { major: '19', project: stranger, flags: [] },
  {
    major: '18',
    project: strangerWithReact18,
    flags: ['--preserve-symlinks', '--preserve-symlinks-main'],
  },
])('renders the one-line use to HTML on a server with React $major', async (row) => {
  const { reactVersion, html, complaints } = await renderOnServer(row.project, row.flags);
  expect(reactVersion.split('.')[0]).toBe(row.major);
  expect(html).toContain('data-status="empty"');
  expect(html).toContain('Choose file');
  expect(html).toContain('type="file"');
  expect(complaints).toBe('');
});

it('hands a server component packs that it can spread: plain text, and no client code', async () => {
  const script = `
    import { sv } from '${manifest.name}/locales';
    const path = import.meta.resolve('${manifest.name}/locales');
    console.log(JSON.stringify({ path, words: { ...sv, chooseFile: 'Välj faktura' } }));`;
  const flags = ['--conditions', 'react-server', '--input-type', 'module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: stranger });
  const { path, words } = JSON.parse(stdout);
  expect(words).toEqual({ ...sv, chooseFile: 'Välj faktura' });
  expect(readFileSync(new URL(path), 'utf8')).not.toContain('use client');
});
