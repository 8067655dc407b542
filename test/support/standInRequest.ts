import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The stand-in as a host sees it. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** How long the rest of a body is read after its answer, so that the sender gets to see the answer. */
const LINGER_MS = 15_000;

/**
 * Answers a request of Node's http server through a fetch handler. The body is handed over as it is
 * read, so a slow reader slows the sender; a sender that leaves aborts the request's signal;
 * `Response.error()` cuts the connection. An answer to a POST closes its connection: browsers send a
 * POST again by themselves when a connection they reuse dies.
 */
export async function answerWith(
  handler: FetchHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const controller = new AbortController();
  const request = toRequest(incoming, controller.signal);
  // The closure also keeps the request, and with it the link to its signal, from being collected.
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort(new Error(`${request.url}: the sender left`));
  });
  try {
    const response = await handler(request);
    if (response.type === 'error') cut(incoming, outgoing);
    else await writeAnswer(response, incoming, outgoing);
  } catch (error) {
    if (controller.signal.aborted) return;
    outgoing.statusCode = 500;
    outgoing.end(String(error));
  }
}

/**
 * Browsers send a POST again by themselves when a connection they reuse is lost without a word, so an
 * interim answer goes out first and the loss is seen once. Chromium hears it only when its body is
 * out: cut in the middle of a large one, it may still come again.
 */
function cut(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeProcessing();
  setTimeout(() => incoming.socket.resetAndDestroy(), 50);
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  // Connect shortens `url` by the path a middleware is mounted at.
  const { originalUrl = incoming.url } = incoming as { originalUrl?: string };
  const url = new URL(originalUrl ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  // Not in the DOM's types: Node demands it of a body that is a stream.
  const streaming = { duplex: 'half' };
  return new Request(url, { method, headers, signal, body: bodyOf(incoming), ...streaming });
}

/** One chunk a pull, nothing ahead of it: backpressure reaches the socket. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
    },
    { highWaterMark: 0 },
  );
}

async function writeAnswer(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const isPost = incoming.method === 'POST';
  const headers = Object.fromEntries(response.headers);
  if (response.body) headers['content-length'] = String(body.length);
  if (isPost) headers['connection'] = 'close';
  outgoing.writeHead(response.status, headers);
  if (incoming.method !== 'HEAD') outgoing.write(body);
  if (isPost && !incoming.complete) {
    // Closing with unread bytes resets the connection, and the answer is lost with it.
    incoming.resume();
    await Promise.race([
      once(incoming, 'end').catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, LINGER_MS).unref()),
    ]);
  }
  outgoing.end();
}
