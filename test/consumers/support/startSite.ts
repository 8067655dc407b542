import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { createMediaUploadApi, type MediaUploadApi } from '../../../src/testing/index.js';
import { serve } from '../../support/standInServer.js';
import { consumersFolder } from './packPackage.js';

/** A consumer's page, with a stand-in API on its own origin. */
export interface RunningSite {
  readonly origin: string;
  readonly api: MediaUploadApi;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** Serves what a consumer's build wrote to its folder, or its own `index.html` where that has none. */
export async function startSite(name: string, built = 'dist'): Promise<RunningSite> {
  const api = createMediaUploadApi({ storageOrigin: () => server.origin });
  const folder = join(consumersFolder, name);
  const server = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    const isApi = /^\/(media--upload|stand-in-bucket)\//.test(pathname);
    if (isApi) return api.fetch(request);
    const path = pathname === '/' ? 'index.html' : normalize(pathname).split(sep).join('/');
    const body =
      (await contentOf(join(folder, built, path))) ??
      (pathname === '/' ? await contentOf(join(folder, path)) : undefined);
    if (!body) return new Response(null, { status: 404 });
    return new Response(body, { headers: { 'content-type': TYPES[extname(path)] ?? '' } });
  });
  return { origin: server.origin, api, close: server.close };
}

function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(path).then(
    (content) => new Uint8Array(content),
    () => undefined,
  );
}
