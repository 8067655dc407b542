import type { Socket } from 'node:net';

/** The first lines of an HTTP/1.1 request. */
export interface RequestHead {
  readonly method: string;
  readonly target: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Reads a request only as far as it is asked to: what is not asked for stays with the sender. */
export interface FaultReader {
  /** Null where the sender left before the head was complete. */
  readHead(): Promise<RequestHead | null>;
  /** Reads on to so many bytes of the body in all; false where the sender left before that. */
  readBodyTo(bytes: number, pauseMs: number): Promise<boolean>;
  /** What has been read of the body. */
  readonly body: readonly Buffer[];
  readonly bodyBytes: number;
}

/** Nothing is read from the socket until the reader is asked to. */
export function createFaultReader(socket: Socket): FaultReader {
  const incoming = socket[Symbol.asyncIterator]();
  const body: Buffer[] = [];
  let bodyBytes = 0;

  const next = async (): Promise<Buffer | null> => {
    try {
      const { value, done } = await incoming.next();
      return done ? null : (value as Buffer);
    } catch {
      return null;
    }
  };
  const take = (chunk: Buffer): void => {
    if (chunk.length === 0) return;
    body.push(chunk);
    bodyBytes += chunk.length;
  };

  return {
    body,
    get bodyBytes() {
      return bodyBytes;
    },
    async readHead() {
      let read = Buffer.alloc(0);
      for (let end = -1; end < 0; end = read.indexOf('\r\n\r\n')) {
        const chunk = await next();
        if (chunk === null) return null;
        read = Buffer.concat([read, chunk]);
      }
      const end = read.indexOf('\r\n\r\n');
      const [requestLine = '', ...lines] = read.toString('latin1', 0, end).split('\r\n');
      const [method = '', target = ''] = requestLine.split(' ');
      take(read.subarray(end + 4));
      return { method, target, headers: new Map(lines.map(headerOf)) };
    },
    async readBodyTo(bytes, pauseMs) {
      while (bodyBytes < bytes) {
        if (pauseMs > 0) await pause(pauseMs);
        const chunk = await next();
        if (chunk === null) return false;
        take(chunk);
      }
      return true;
    },
  };
}

/** Waits, without keeping the process alive. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
