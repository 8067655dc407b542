import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { freePort } from '../consumers/support/freePort.js';
import { type LockedApi, startApi } from '../consumers/support/startApi.js';
import { HOSTILE_REQUESTS, statusOf } from '../proxy/hostileRequests.js';

const { stranger } = inject('packed');
const readme = readFileSync('README.md', 'utf8');
const [, chapter = ''] = readme.split('\n## Behind your backend\n');

/** The code under a sentence that names its file. */
function blockOf(file: string, goesOn = ':'): string {
  const [, rest = ''] = chapter.split(`\`${file}\`${goesOn}`);
  return rest.split(/^```.*\n/m)[1] ?? '';
}

const KNOWN_CASE = '6867da7788b9226bb78d716c';

/** The readme's server, as it stands there but for its port, in a process of its own. */
async function startServer(folderName: string): Promise<{
  api: LockedApi;
  port: number;
  upload: (referenceId?: string, site?: string) => Promise<Response>;
  hasEnded: () => boolean;
  complaints: () => string;
}> {
  const api = await startApi();
  onTestFinished(api.close);
  const folder = join(stranger, folderName);
  mkdirSync(folder);
  const port = await freePort();
  writeFileSync(join(folder, 'server.mjs'), blockOf('server.mjs').replace('3000', String(port)));
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
    if (server.exitCode !== null) return;
    server.kill();
    await once(server, 'exit');
  });

  const upload = (referenceId = KNOWN_CASE, site = 'same-origin'): Promise<Response> => {
    const body = new FormData();
    body.append('domain', 'cases');
    body.append('dotted_path', 'original_invoice');
    body.append('file', new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
    const headers = { 'sec-fetch-site': site };
    const url = `http://127.0.0.1:${port}/media--upload/${referenceId}`;
    return fetch(url, { method: 'POST', body, headers });
  };
  await expect.poll(() => upload('1').catch(() => complaints), { timeout: 15_000 }).toBeTruthy();
  const hasEnded = (): boolean => server.exitCode !== null;
  return { api, port, upload, hasEnded, complaints: () => complaints };
}

it('has in the readme a Node server that works as it stands, but for its port', async () => {
  const { api, upload, complaints } = await startServer('readme');
  const stored = await upload();
  expect(complaints()).toBe('');
  expect(stored.status).toBe(201);
  expect(await stored.json()).toMatchObject({ url: expect.stringContaining(api.storageOrigin) });
  expect((await upload(KNOWN_CASE, 'cross-site')).status).toBe(403);
  expect((await upload('1')).status).toBe(403);
  expect(api.api.uploads.map((each) => each.status)).toEqual([201]);
});

it('has in the readme a Node server that no request of a stranger ends', async () => {
  const { api, port, upload, hasEnded } = await startServer('hostile');
  expect(HOSTILE_REQUESTS.length).toBeGreaterThanOrEqual(40);
  const wrong: string[] = [];
  for (const hostile of HOSTILE_REQUESTS) {
    const status = await statusOf(hostile, port);
    const { statuses, title } = hostile;
    if (statuses.length > 0 && !statuses.includes(status)) wrong.push(`${title}: ${status}`);
    expect([hostile.title, hasEnded()]).toEqual([hostile.title, false]);
  }
  expect(wrong).toEqual([]);
  expect((await upload()).status).toBe(201);
  // The API has read none of their forms to the end.
  const read = api.api.uploads.filter(({ status }) => status !== null);
  expect(read.map(({ status }) => status)).toEqual([201]);
});

it('has in the readme the very server that the Hono example starts', () => {
  const example = readFileSync('test/consumers/vite-hono/server.js', 'utf8');
  expect(blockOf('server.js', ', which serves').replace(' // yours\n', '\n')).toBe(example);
});

it('has in the readme the very route that the Next.js example serves', () => {
  const path = 'app/api/media--upload/[id]/route.ts';
  const example = readFileSync(join('test/consumers/nextjs', path), 'utf8');
  expect(blockOf(path).replace(' // yours\n', '\n')).toBe(example);
});

it('has in the readme all that a first try needs, run as it is written', async () => {
  const folder = join(stranger, 'first-try');
  mkdirSync(folder);
  const [port, apiPort] = [await freePort(), await freePort()];
  const withPorts = (code: string): string =>
    code.replaceAll('3000', String(port)).replaceAll('4000', String(apiPort));
  const underWords = (words: string): string =>
    chapter
      .split(words)[1]
      ?.split(/^```.*\n/m)[1]
      ?.split('```')[0] ?? '';
  const files = {
    'stand-in.mjs': withPorts(blockOf('stand-in.mjs', ', which needs nothing else:')),
    'server.mjs': withPorts(blockOf('server.mjs')),
    'permissions.mjs': underWords('To begin with, everybody may:'),
    'first.sh': withPorts(underWords('in one terminal:\n')).replace(/^npm run dev.*$/m, 'wait'),
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  // A group of its own: what the script has started ends with it.
  const shell = spawn('sh', ['first.sh'], { cwd: folder, stdio: 'ignore', detached: true });
  onTestFinished(async () => {
    process.kill(-Number(shell.pid));
    await once(shell, 'exit');
  });
  const url = `http://127.0.0.1:${port}/media--upload/${KNOWN_CASE}`;
  const upload = (): Promise<Response> => {
    const body = new FormData();
    body.append('domain', 'cases');
    body.append('dotted_path', 'original_invoice');
    body.append('file', new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
    return fetch(url, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
  };
  const standIn = `http://localhost:${apiPort}`;
  for (const origin of [standIn, `http://127.0.0.1:${port}`])
    await expect.poll(() => fetch(origin).catch(() => null), { timeout: 15_000 }).toBeTruthy();
  const stored = await upload();
  expect(stored.status).toBe(201);
  const { url: link } = (await stored.json()) as { url: string };
  expect(link.startsWith(standIn)).toBe(true);
  expect(await (await fetch(link)).text()).toBe('%PDF-1.7');
});
