import { createServer as createHttpServer, type IncomingMessage, ServerResponse } from 'node:http';
import {
  createSecureServer,
  Http2ServerRequest,
  type Http2ServerResponse,
  constants as h2,
} from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { selfSignedCertificate } from './selfSignedCertificate.js';

/** What became of one upload, as the server knows it. */
export interface Arrival {
  readonly referenceId: string;
  readonly bytes: number;
  /** The whole body is here: it is stored, whoever hears of it. */
  readonly isStored: boolean;
}

/** See {@link startDoubtServer}. */
export interface DoubtServer {
  /** Over HTTP/1.1. */
  readonly http: string;
  /** Over HTTP/2. */
  readonly https: string;
  /** A port that speaks both, as one that is upgraded from http to https by a policy. */
  readonly eitherPort: number;
  /** Takes connections, and never reads from them. */
  readonly deaf: string;
  readonly arrivals: (referenceId: string) => readonly Arrival[];
  readonly close: () => void;
}

/** Of a body that is read in part: more would teach the system to take in the rest without anybody reading it. */
const FEW_BYTES = 256 * 1024;

type Asked = IncomingMessage | Http2ServerRequest;
type Answered = ServerResponse | Http2ServerResponse;

/** Passes every request through, as the service workers of most applications do. */
const WORKER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
`;

/**
 * Starts a server that stores what has come whole, and then leaves the browser in doubt. It serves a page
 * with this script on HTTP/1.1 and HTTP/2. The reference id says how an upload to it ends: `hold` (no answer),
 * `reset-MS` (so many milliseconds after the last byte), `part` (its beginning is read, then nothing more),
 * `part-reset`, `fail` (500), anything else is answered; `~key` keeps one test apart from another.
 */
export async function startDoubtServer(script: string): Promise<DoubtServer> {
  const arrivals: { -readonly [Key in keyof Arrival]: Arrival[Key] }[] = [];

  const serve = (request: Asked, response: Answered): void => {
    // On a connection that is used again, a browser repeats a POST by itself when it breaks.
    if (response instanceof ServerResponse) response.shouldKeepAlive = false;
    for (const right of ['Origin', 'Headers']) {
      response.setHeader(`Access-Control-Allow-${right}`, '*');
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204);
      response.end();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://doubt').pathname);
    const referenceId = path.split('/media--upload/')[1];
    if (referenceId !== undefined) {
      receive(referenceId, request, response);
      return;
    }
    const isScript = path.endsWith('.js');
    if (path === '/upgraded') {
      response.setHeader('Content-Security-Policy', 'upgrade-insecure-requests');
    }
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
    response.end(
      path === '/worker.js'
        ? WORKER
        : isScript
          ? script
          : '<!doctype html><div id="app"></div><script src="/page.js"></script>',
    );
  };

  const receive = (referenceId: string, request: Asked, response: Answered): void => {
    const [how = '', ms] = referenceId.replace(/~.*/, '').split(/-(?=\d)/);
    const arrival = { referenceId, bytes: 0, isStored: false };
    arrivals.push(arrival);
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => {
      arrival.bytes += chunk.length;
      if (!how.startsWith('part') || arrival.bytes < FEW_BYTES) return;
      request.pause();
      if (how === 'part-reset') reset(request);
    });
    request.on('end', () => {
      arrival.isStored = true;
      if (how === 'reset') {
        if (ms === '0') reset(request);
        else setTimeout(reset, Number(ms), request);
      } else if (how !== 'hold') {
        const isFailing = how === 'fail';
        response.writeHead(isFailing ? 500 : 201, { 'Content-Type': 'application/json' });
        const url = 'https://files.test/cases/1?Expires=9999999999';
        response.end(JSON.stringify(isFailing ? {} : { _status: 'OK', url }));
      }
    });
  };

  const plain = createHttpServer(serve);
  const secure = createSecureServer({ ...selfSignedCertificate(), allowHTTP1: true }, serve);
  secure.on('sessionError', () => {});
  const either = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      const isTls = chunk[0] === 0x16;
      (isTls ? secure : plain).emit('connection', socket);
      // TLS reads what lies ready by itself.
      if (!isTls) socket.resume();
    });
  });
  const held = new Set<Socket>();
  const deaf = createServer({ pauseOnConnect: true }, (socket) => held.add(socket));
  const sessions = new Set<{ destroy: () => void }>();
  secure.on('session', (session) => sessions.add(session));
  return {
    http: `http://127.0.0.1:${await listen(plain)}`,
    https: `https://127.0.0.1:${await listen(secure)}`,
    eitherPort: await listen(either),
    deaf: `http://127.0.0.1:${await listen(deaf)}`,
    arrivals: (referenceId) => arrivals.filter((one) => one.referenceId === referenceId),
    close: () => {
      plain.close();
      plain.closeAllConnections();
      secure.close();
      either.close();
      deaf.close();
      for (const one of [...sessions, ...held]) one.destroy();
    },
  };
}

/** Ends this upload without an answer; over HTTP/2 it alone, and not the connection. */
function reset(request: Asked): void {
  if (request instanceof Http2ServerRequest) request.stream.close(h2.NGHTTP2_CANCEL);
  else request.socket.resetAndDestroy();
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
