import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { freePort } from '../consumers/support/freePort.js';
import { startApi } from '../consumers/support/startApi.js';

const { stranger } = inject('packed');
const readme = readFileSync('README.md', 'utf8');
const [, chapter = ''] = readme.split('\n## Behind your backend\n');

/** The code under a sentence that names its file. */
function blockOf(file: string): string {
  const [, rest = ''] = chapter.split(`\`${file}\`:`);
  return rest.split(/^```.*\n/m)[1] ?? '';
}

it('has in the readme a Node server that works as it stands, but for its port', async () => {
  const api = await startApi();
  onTestFinished(api.close);
  const folder = join(stranger, 'readme');
  mkdirSync(folder);
  const port = String(await freePort());
  writeFileSync(join(folder, 'server.mjs'), blockOf('server.mjs').replace('3000', port));
  writeFileSync(
    join(folder, 'permissions.mjs'),
    'export const mayWriteTo = async (request, referenceId) => referenceId.startsWith("6867");',
  );
  const env = { ...process.env, ...api.env };
  const server = spawn(process.execPath, ['server.mjs'], { cwd: folder, env, stdio: 'pipe' });
  let complaints = '';
  server.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  onTestFinished(async () => {
    server.kill();
    await once(server, 'exit');
  });

  const upload = (referenceId: string, site = 'same-origin'): Promise<Response> => {
    const body = new FormData();
    body.append('domain', 'cases');
    body.append('dotted_path', 'original_invoice');
    body.append('file', new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
    const headers = { 'sec-fetch-site': site };
    const url = `http://127.0.0.1:${port}/media--upload/${referenceId}`;
    return fetch(url, { method: 'POST', body, headers });
  };
  const knownCase = '6867da7788b9226bb78d716c';
  await expect.poll(() => upload('1').catch(() => complaints), { timeout: 15_000 }).toBeTruthy();

  const stored = await upload(knownCase);
  expect(complaints).toBe('');
  expect(stored.status).toBe(201);
  expect(await stored.json()).toMatchObject({ url: expect.stringContaining(api.storageOrigin) });
  expect((await upload(knownCase, 'cross-site')).status).toBe(403);
  expect((await upload('1')).status).toBe(403);
  expect(api.api.uploads.map((each) => each.status)).toEqual([201]);
});

it('has in the readme the very route that the Next.js example serves', () => {
  const path = 'app/api/media--upload/[id]/route.ts';
  const example = readFileSync(join('test/consumers/nextjs', path), 'utf8');
  expect(blockOf(path).replace(' // yours\n', '\n')).toBe(example);
});
