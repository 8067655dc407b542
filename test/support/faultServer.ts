import { type AddressInfo, createServer, type Socket } from 'node:net';
import { NO_FORM, readSeenForm, type SeenForm } from './faultForm.js';
import { createFaultReader, type FaultReader, pause, type RequestHead } from './faultReader.js';
import { type FaultStorage, startFaultStorage } from './faultStorage.js';
import { type Fault, type FaultAnswer, readFaultId } from './faults.js';

/** One POST as it was seen, also while it is still under way. */
export interface SeenAttempt extends Omit<SeenForm, 'bytes'> {
  readonly referenceId: string;
  /** The fault that struck, or null for an upload that was let through. */
  readonly fault: string | null;
  readonly accessToken: string | null;
  /** Bytes of the body that were read, and that it was said to have. */
  readonly bodyBytes: number;
  readonly bodyBytesSaid: number;
  /** Whether the whole body was read; only then is there a form. */
  readonly isComplete: boolean;
  readonly isStored: boolean;
  /** Of the answer; 0 where there was none. */
  readonly status: number;
}

/** A server where uploads go wrong; see {@link startFaultServer}. */
export interface FaultServer {
  readonly origin: string;
  /** Where stored invoices are served from. */
  readonly storageOrigin: string;
  /** An address at which nobody listens. */
  readonly refusedOrigin: string;
  /** Every POST for this reference id, oldest first. */
  seen(referenceId: string): readonly SeenAttempt[];
  /** Forgets what was seen and lets go of connections that are held. */
  clear(): void;
  close(): Promise<void>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Of the body, before a fault strikes in its middle. */
const MIDDLE = 0.25;
/** Before it stops reading: more would teach the system to take in the rest without anybody reading it. */
const FEW_BYTES = 256 * 1024;

/**
 * Starts a server that speaks just enough HTTP/1.1 over raw sockets to break it. The reference id picks
 * the fault, `POST /media--upload/reset-during-body~any-key~1`, which strikes the first so many attempts
 * (one where it does not say); later ones are stored. Pages of any origin may use it, and ask it at
 * `GET /__faults/seen?id=` and `POST /__faults/clear`. It never keeps a connection for a second request.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const storage = await startFaultStorage();
  const attempts: Mutable<SeenAttempt>[] = [];
  const sockets = new Set<Socket>();

  const seen = (referenceId: string): readonly SeenAttempt[] =>
    attempts.filter((attempt) => attempt.referenceId === referenceId);
  const clear = (): void => {
    attempts.length = 0;
    storage.clear();
    for (const socket of sockets) socket.destroy();
  };

  async function serve(socket: Socket): Promise<void> {
    const reader = createFaultReader(socket);
    const head = await reader.readHead();
    if (head === null) return void socket.destroy();
    const { pathname, searchParams } = new URL(head.target, 'http://faults');
    const upload = /^\/media--upload\/([^/]+)$/.exec(pathname)?.[1];
    if (head.method === 'OPTIONS') {
      await send(socket, { status: 204, body: '' }, head);
    } else if (pathname === '/__faults/seen') {
      const body = JSON.stringify(seen(searchParams.get('id') ?? ''));
      await send(socket, { status: 200, type: 'application/json', body }, head);
    } else if (pathname === '/__faults/clear') {
      sockets.delete(socket);
      clear();
      await send(socket, { status: 200, body: '' }, head);
    } else if (head.method === 'POST' && upload) {
      return serveUpload(socket, reader, head, decodeURIComponent(upload));
    } else {
      await send(socket, { status: 404, body: 'There is nothing here.' }, head);
    }
    hangUp(socket, reader);
  }

  async function serveUpload(
    socket: Socket,
    reader: FaultReader,
    head: RequestHead,
    referenceId: string,
  ): Promise<void> {
    const asked = readFaultId(referenceId);
    const fault = seen(referenceId).length < asked.times ? asked.fault : undefined;
    const said = Number(head.headers.get('content-length') ?? 0);
    const attempt = newAttempt(referenceId, fault, head, said);
    attempts.push(attempt);
    const readTo = async (bytes: number): Promise<boolean> => {
      const isThere = await reader.readBodyTo(bytes, fault?.readPauseMs ?? 0);
      attempt.bodyBytes = reader.bodyBytes;
      attempt.isComplete = reader.bodyBytes >= said;
      return isThere;
    };

    const at = fault?.at ?? 'after-body';
    const middle = Math.min(said * MIDDLE, fault?.ending === 'freeze' ? FEW_BYTES : said);
    if (!(await readTo(at === 'before-body' ? 0 : at === 'during-body' ? middle : said))) {
      return void socket.destroy();
    }
    let url = '';
    if (at === 'after-body') {
      const form = await readSeenForm(reader.body, head.headers.get('content-type') ?? '');
      const { bytes, ...facts } = form;
      Object.assign(attempt, facts);
      attempt.isStored = fault ? fault.stores === true : form.sha256 !== null;
      if (attempt.isStored)
        url = storage.put(bytes, form.contentType ?? '', fault?.lifetimeSeconds);
    }
    if (fault?.pauseMs) await pause(fault.pauseMs);

    const answer = answerOf(fault, url, storage);
    if (answer) {
      attempt.status = answer.status;
      await send(socket, answer, head, fault?.answerPauseMs);
    }
    switch (fault?.ending) {
      case 'freeze':
        return;
      case 'reset':
        // What was answered is to arrive before the cut.
        if (answer) await pause(50);
        return void socket.resetAndDestroy();
      case 'drain':
        await readTo(said);
        return hangUp(socket, reader);
      default:
        socket.end();
        await readTo(said);
        return hangUp(socket, reader);
    }
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever leaves early has been counted already.
    socket.on('error', () => socket.destroy());
    socket.setNoDelay(true);
    void serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    storageOrigin: storage.origin,
    refusedOrigin: await freeOrigin(),
    seen,
    clear,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      clear();
      await Promise.all([closed, storage.close()]);
    },
  };
}

function newAttempt(
  referenceId: string,
  fault: Fault | undefined,
  head: RequestHead,
  bodyBytesSaid: number,
): Mutable<SeenAttempt> {
  const { bytes, ...form } = NO_FORM;
  return {
    ...form,
    referenceId,
    fault: fault?.id ?? null,
    accessToken: head.headers.get('x-api-key') ?? null,
    bodyBytes: 0,
    bodyBytesSaid,
    isComplete: false,
    isStored: false,
    status: 0,
  };
}

function answerOf(
  fault: Fault | undefined,
  url: string,
  storage: FaultStorage,
): FaultAnswer | undefined {
  if (fault && fault.answer !== 'success') {
    const { answer } = fault;
    const headers = Object.entries(answer?.headers ?? {}).map(([name, value]) => [
      name,
      value.replace('OTHER_ORIGIN', storage.origin),
    ]);
    return answer && { ...answer, headers: Object.fromEntries(headers) };
  }
  if (!url) {
    const error = { code: 400, message: 'File is a required attribute.' };
    return {
      status: 400,
      type: 'application/json',
      body: JSON.stringify({ _status: 'ERR', _error: error }),
    };
  }
  const whole = JSON.stringify({ _status: 'OK', url });
  const body = whole.slice(0, fault?.cutAt);
  const missingBytes = whole.length - body.length;
  return { status: 201, type: 'application/json', body, missingBytes };
}

async function send(
  socket: Socket,
  answer: FaultAnswer,
  head: RequestHead,
  pauseMs = 0,
): Promise<void> {
  const { status, body, hasCors = true, missingBytes = 0 } = answer;
  const length = Buffer.byteLength(body) + missingBytes;
  const headers: Record<string, string> = {
    Date: new Date().toUTCString(),
    Connection: 'close',
    'Cache-Control': 'no-store',
    ...(status !== 204 && {
      'Content-Type': answer.type ?? 'text/html; charset=utf-8',
      'Content-Length': String(length),
    }),
    ...(hasCors && {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': head.headers.get('access-control-request-headers') ?? '*',
      'Access-Control-Expose-Headers': 'Date, Retry-After, X-Request-Id, CF-Ray',
    }),
    ...answer.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = `${answer.statusLine ?? `HTTP/1.1 ${status} As Told`}\r\n${lines.join('')}\r\n${body}`;
  for (const part of pauseMs > 0 ? text : [text]) {
    if (socket.destroyed) return;
    socket.write(part);
    if (pauseMs > 0) await pause(pauseMs);
  }
}

/** Closes our side, and throws away what still comes, so that closing does not turn into a reset. */
function hangUp(socket: Socket, reader: FaultReader): void {
  socket.end();
  void reader.readBodyTo(Number.POSITIVE_INFINITY, 0).then(() => socket.destroy());
}

async function freeOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
