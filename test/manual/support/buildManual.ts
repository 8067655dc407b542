import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { startNode } from '../../consumers/support/runCommand.js';
import { serve } from '../../support/standInServer.js';

/** One page of Storybook's: a page of the manual, or a story. */
export interface ManualEntry {
  readonly id: string;
  readonly type: 'docs' | 'story';
  readonly title: string;
}

/** Storybook, built to static files as it would be published, and served. */
export interface Manual {
  readonly origin: string;
  readonly entries: readonly ManualEntry[];
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Builds and serves it. `MANUAL_FOLDER` names one that is built already. */
export async function buildManual(): Promise<Manual> {
  const given = process.env['MANUAL_FOLDER'];
  const folder = given ?? mkdtempSync(join(tmpdir(), 'manual-'));
  if (!given) await build(folder);
  const server = await serve((request) => fileOf(folder, request));
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, ManualEntry>;
  };
  return {
    origin: server.origin,
    entries: Object.values(entries),
    close: async () => {
      await server.close();
      if (!given) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function build(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const bin = join(dirname(resolve('storybook/package.json')), 'dist/bin/dispatcher.js');
  const { child, output } = startNode([bin, 'build', '--disable-telemetry', '-o', folder], {
    cwd: process.cwd(),
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`Storybook was not built:\n${output()}`);
}

async function fileOf(folder: string, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
  const path = join(folder, decodeURIComponent(pathname));
  if (!path.startsWith(folder)) return new Response(null, { status: 404 });
  return readFile(path).then(
    (bytes) =>
      new Response(new Uint8Array(bytes), {
        headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' },
      }),
    () => new Response(null, { status: 404 }),
  );
}
