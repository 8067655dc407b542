import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createMediaUploadProxy, toNodeListener } from '../../src/proxy/index.js';

const proxy = createMediaUploadProxy({
  apiUrl: 'https://api.example',
  getAccessToken: () => 'token-0123456789',
  authorize: () => true,
});

/** `node:http` takes it, and so does whatever hands over its requests, as Express and Fastify do. */
export const listener: RequestListener = toNodeListener(proxy);
export const handler: (
  req: IncomingMessage & { baseUrl: string; originalUrl: string; body?: unknown },
  res: ServerResponse & { locals: Record<string, unknown> },
  next: () => void,
) => void = toNodeListener(proxy, { onError: (error, { status }) => [error, status] });
