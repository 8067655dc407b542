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

/**
 * Serves what a consumer's build wrote to its folder, or its own `index.html` where that has none.
 *
 * @param renderer Port of the server of the consumer's own that answers what is no file.
 */
export async function startSite(
  name: string,
  built = 'dist',
  renderer?: number,
): Promise<RunningSite> {
  const api = createMediaUploadApi({ storageOrigin: () => server.origin });
  const folder = join(consumersFolder, name);
  const server = await serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    const isApi = /^\/(media--upload|stand-in-bucket)\//.test(pathname);
    if (isApi) return api.fetch(request);
    const path = pathname === '/' ? 'index.html' : normalize(pathname).split(sep).join('/');
    const body =
      (await contentOf(join(folder, built, path))) ??
      (pathname === '/' ? await contentOf(join(folder, path)) : undefined);
    if (!body && renderer) return render(`http://127.0.0.1:${renderer}${pathname}${search}`);
    if (!body) return new Response(null, { status: 404 });
    return new Response(body, { headers: { 'content-type': TYPES[extname(path)] ?? '' } });
  });
  return { origin: server.origin, api, close: server.close };
}

/** What another server answers, whole: how it was sent is between the two. */
async function render(url: string): Promise<Response> {
  const { status, headers, body } = await fetch(url);
  const content = await new Response(body).arrayBuffer();
  return new Response(content, {
    status,
    headers: { 'content-type': headers.get('content-type') ?? '' },
  });
}

function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(path).then(
    (content) => new Uint8Array(content),
    () => undefined,
  );
}
