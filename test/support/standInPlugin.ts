import type { Connect, Plugin } from 'vite';
import { createMediaUploadApi, type MediaUploadApi } from '../../src/testing/index.js';
import { answerWith } from './standInRequest.js';
import { type RunningServer, serve } from './standInServer.js';

/** Where tests ask what arrived, and clear it: `uploads` (GET) and `clear` (POST). */
const CONTROL_PATH = '/__stand-in/';

/**
 * Hosts the stand-in API on a Vite server's own origin, as a same-origin backend would be, and its
 * storage on another port of 127.0.0.1, so that a preview is of another origin than its page.
 *
 * `GET /__stand-in/uploads?referenceId=` answers the log as JSON, `POST /__stand-in/clear` empties it;
 * without `referenceId` both mean every case.
 */
export function standInPlugin(): Plugin {
  let storage: Promise<RunningServer> | undefined;
  let storageOrigin = '';
  const api = createMediaUploadApi({ storageOrigin: () => storageOrigin });

  const middleware: Connect.NextHandleFunction = (incoming, outgoing, next) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const isControl = url.pathname.startsWith(CONTROL_PATH);
    if (!isControl && !api.handles(url)) return next();
    storage ??= serve(api.fetch);
    void storage.then((running) => {
      storageOrigin = running.origin;
      const handler = isControl ? async (request: Request) => control(api, request) : api.fetch;
      return answerWith(handler, incoming, outgoing);
    }, next);
  };

  return {
    name: 'stand-in-media-upload-api',
    enforce: 'pre',
    configureServer: ({ middlewares }) => {
      // First in line: other plugins' catch-alls, and the dev server's own, come after.
      middlewares.stack.unshift({ route: '', handle: middleware });
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.stack.unshift({ route: '', handle: middleware });
    },
    closeBundle: async () => {
      await (await storage)?.close();
      storage = undefined;
    },
  };
}

function control(api: MediaUploadApi, request: Request): Response {
  const url = new URL(request.url);
  const referenceId = url.searchParams.get('referenceId') ?? undefined;
  const action = `${request.method} ${url.pathname.slice(CONTROL_PATH.length)}`;
  if (action === 'GET uploads') {
    const isAsked = (upload: { referenceId: string }): boolean =>
      referenceId === undefined || upload.referenceId === referenceId;
    return Response.json(api.uploads.filter(isAsked), { headers: { 'cache-control': 'no-store' } });
  }
  if (action === 'POST clear') {
    api.clear(referenceId);
    return new Response(null, { status: 204 });
  }
  return new Response('There is no such control.', { status: 404 });
}
