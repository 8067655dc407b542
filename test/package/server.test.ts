import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';

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
