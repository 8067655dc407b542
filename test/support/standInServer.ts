import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  type CreateMediaUploadApiOptions,
  createMediaUploadApi,
  type MediaUploadApi,
} from '../../src/testing/index.js';
import { answerWith, type FetchHandler } from './standInRequest.js';

/** A listening server. */
export interface RunningServer {
  readonly origin: string;
  /** Cuts what is open and resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** Serves a fetch handler on 127.0.0.1. `port` 0 takes a free one. */
export async function serve(handler: FetchHandler, port = 0): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    void answerWith(handler, incoming, outgoing);
  });
  // A scenario may take longer than Node gives a request by default.
  server.requestTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://127.0.0.1:${actualPort}`,
    close: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The API's options, and where and how it listens. */
export interface StartStandInOptions extends Omit<CreateMediaUploadApiOptions, 'storageOrigin'> {
  /** @default a free one */
  readonly port?: number | undefined;
  /** @default a free one */
  readonly storagePort?: number | undefined;
  /** Lets pages of other origins in. @default false */
  readonly cors?: boolean | undefined;
}

/** A stand-in API over real HTTP, with its storage on a port, and so an origin, of its own. */
export interface StandIn extends RunningServer {
  readonly storageOrigin: string;
  readonly api: MediaUploadApi;
}

/** Starts a stand-in API on 127.0.0.1. */
export async function startStandIn(options: StartStandInOptions = {}): Promise<StandIn> {
  const { port, storagePort, cors, ...apiOptions } = options;
  const api = createMediaUploadApi({ ...apiOptions, storageOrigin: () => storage.origin });
  const handler = cors ? withCors(api.fetch) : api.fetch;
  const storage = await serve(handler, storagePort);
  const server = await serve(handler, port);
  return {
    api,
    origin: server.origin,
    storageOrigin: storage.origin,
    close: async () => {
      await Promise.all([server.close(), storage.close()]);
    },
  };
}

/** Grants every page everything, as a lenient operator would. */
function withCors(handler: FetchHandler): FetchHandler {
  return async (request) => {
    const isPreflight =
      request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const response = isPreflight ? new Response(null, { status: 204 }) : await handler(request);
    if (response.type === 'error') return response;
    const { headers } = response;
    headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', 'Date, Retry-After, X-Request-Id');
    headers.set('vary', 'Origin');
    if (isPreflight) {
      headers.set('access-control-allow-methods', 'GET, HEAD, POST');
      const asked = request.headers.get('access-control-request-headers');
      if (asked) headers.set('access-control-allow-headers', asked);
    }
    return response;
  };
}
