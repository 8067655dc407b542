import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage of stored invoices on an origin of its own; also where redirects lead to. */
export interface FaultStorage {
  readonly origin: string;
  /** Keeps a file and gives the address it can be opened at, for an hour where nothing is said. */
  put(bytes: Buffer, contentType: string, lifetimeSeconds?: number): string;
  clear(): void;
  close(): Promise<void>;
}

const ANY_PAGE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'x-api-key, content-type, accept',
  'Access-Control-Expose-Headers': 'Date',
  Connection: 'close',
};

/** Starts it on a free port of this machine. */
export async function startFaultStorage(): Promise<FaultStorage> {
  const files = new Map<string, { bytes: Buffer; contentType: string }>();
  let count = 0;

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://storage');
    const isExpired = Number(searchParams.get('Expires') ?? 0) * 1000 < Date.now();
    const file = files.get(pathname);
    request.resume();
    request.on('end', () => {
      if (request.method === 'OPTIONS') {
        response.writeHead(204, ANY_PAGE).end();
      } else if (file && isExpired) {
        response.writeHead(400, { ...ANY_PAGE, 'Content-Type': 'application/xml' });
        response.end('<?xml version="1.0"?><Error><Code>ExpiredToken</Code></Error>');
      } else if (file) {
        response.writeHead(200, { ...ANY_PAGE, 'Content-Type': file.contentType });
        response.end(file.bytes);
      } else if (request.method === 'POST') {
        response.writeHead(201, { ...ANY_PAGE, 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ _status: 'OK', url: 'https://elsewhere.example/invoice' }));
      } else {
        response.writeHead(200, { ...ANY_PAGE, 'Content-Type': 'text/html' });
        response.end('<!DOCTYPE html><title>Sign in</title><form></form>');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    put(bytes, contentType, lifetimeSeconds = 3600) {
      count += 1;
      const path = `/bucket/cases/${count}`;
      files.set(path, { bytes, contentType });
      const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      return `${origin}${path}?Expires=${expires}&GoogleAccessId=faults&Signature=a%2Fb%3D`;
    },
    clear: () => files.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
