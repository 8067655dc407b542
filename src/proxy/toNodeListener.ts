import { bodyStreamOf } from './bodyStreamOf.js';
import { errorAnswer } from './errorAnswer.js';
import type { NodeRequest, NodeResponse } from './nodeHttp.js';
import { NOT_SET_UP, UNREADABLE_REQUEST, UNSUPPORTED_METHOD } from './problems.js';
import { reporterOf } from './reporterOf.js';

/** How {@link toNodeListener} tells what went wrong. */
export interface NodeListenerOptions {
  /**
   * Told of what is the host's own mistake or a fault of the handler, which the browser gets a 500 for.
   * What it throws is ignored.
   *
   * @default nothing is reported
   */
  onError?: ((error: unknown, context: { readonly status: number }) => void) | undefined;
}

/**
 * Puts `createMediaUploadProxy`, or another function from Request to Response, behind a server of Node:
 * the result is a listener for `node:http` and a handler for Express, mounted wherever one likes, and
 * takes Fastify's `request.raw` and `reply.raw`. It has to come before whatever parses bodies.
 *
 * Whatever a stranger sends, it neither throws nor rejects. Of the request's address only path and
 * query count, never its host. When the browser goes away, the request's signal is aborted.
 */
export function toNodeListener(
  proxy: (request: Request) => Promise<Response>,
  { onError }: NodeListenerOptions = {},
): (req: NodeRequest, res: NodeResponse) => void {
  const report = reporterOf(onError);

  const answerTo = async (req: NodeRequest, res: NodeResponse): Promise<void> => {
    const gone = new AbortController();
    const asked = readRequest(req, res, gone.signal);
    // The closure keeps the request, and with it the link to its signal, from being collected.
    res.once('close', () => {
      if (!res.writableFinished) gone.abort(new Error(`${describe(asked)} was left.`));
    });
    if (res.destroyed) gone.abort();
    const answer = asked instanceof Request ? await proxy(asked) : asked;
    const isBodyRead = asked instanceof Request && asked.body?.locked === true;
    await write(answer, res, isBodyRead || req.complete);
  };

  return (req, res) => {
    req.on('error', () => undefined);
    res.on('error', () => undefined);
    answerTo(req, res)
      .catch((error: unknown) => {
        report(error, { status: NOT_SET_UP.status });
        return write(errorAnswer(NOT_SET_UP), res, req.complete);
      })
      .catch(() => res.destroy());
  };
}

/**
 * The request as the web knows it, or the answer to one that cannot be such.
 *
 * @throws {TypeError} where the host has let somebody else read the body.
 */
function readRequest(req: NodeRequest, res: NodeResponse, signal: AbortSignal): Request | Response {
  const { method = 'GET' } = req;
  if (/^(CONNECT|TRACE|TRACK)$/i.test(method)) return errorAnswer(UNSUPPORTED_METHOD);
  const target = targetOf(req);
  // Two readers could see two addresses in what is no address: a host that checks the path, and we.
  if (!/^\/[^\s#\\]*$/.test(target) || !/^[!-~]*$/.test(target)) {
    return errorAnswer(UNREADABLE_REQUEST);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const isForm = String(req.headers['content-type']).toLowerCase().startsWith('multipart/');
  const isTaken = req.readableDidRead || req.readableEnded;
  if (hasBody && isForm && isTaken) {
    throw new TypeError(
      'The body of the request has been read already. Put toNodeListener before the body parser.',
    );
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (name.startsWith(':')) continue;
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const body = hasBody && !isTaken ? bodyStreamOf(req, res) : null;
  // Not in the DOM's types: Node demands it of a body that is a stream.
  const streaming = { duplex: 'half' };
  return new Request(`http://localhost${target}`, { method, headers, body, signal, ...streaming });
}

/** Path and query as the browser sent them, also below a mount and where a proxy's form was used. */
function targetOf({ baseUrl, url = '/', originalUrl = url }: NodeRequest): string {
  const pathOf = (target: string): string =>
    target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?=\?|$)/, '/');
  return baseUrl === undefined ? pathOf(originalUrl) : baseUrl + pathOf(url);
}

function describe(asked: Request | Response): string {
  return asked instanceof Request ? `${asked.method} ${new URL(asked.url).pathname}` : 'A request';
}

async function write(answer: Response, res: NodeResponse, isBodyRead: boolean): Promise<void> {
  const body = new Uint8Array(await answer.arrayBuffer());
  if (res.headersSent || res.destroyed) return;
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (answer.body) res.setHeader('content-length', String(body.length));
  // A body that nobody reads would be read to its end by Node, whenever that is.
  if (!isBodyRead) res.setHeader('connection', 'close');
  res.writeHead(answer.status);
  res.end(body);
}
