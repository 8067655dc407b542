import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { toNodeListener } from '../../src/proxy/toNodeListener.js';

/** A real HTTP server for one test; resolves to its origin. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A request as an API got it, read to its end. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What an API of a test answers. */
export interface Answer {
  readonly status?: number | undefined;
  readonly headers?: Record<string, string> | undefined;
  readonly body?: string | Uint8Array | undefined;
}

/** The documented success. */
export const STORED = '{"_status":"OK","url":"https://storage.example/b/cases/1?Expires=2"}';
const JSON_TYPE: Record<string, string> = { 'content-type': 'application/json' };

/** An API that reads each request whole and answers as told, by default that the file is stored. */
export async function listenAsApi(
  answerTo: (arrival: Arrival, count: number) => Answer | Promise<Answer> = () => ({ status: 201 }),
): Promise<{ origin: string; arrivals: Arrival[] }> {
  const arrivals: Arrival[] = [];
  const origin = await listen(async (req, res) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of req) chunks.push(chunk);
    } catch {
      return;
    }
    const { method = '', url = '', headers } = req;
    const arrival = { method, url, headers, body: Buffer.concat(chunks) };
    arrivals.push(arrival);
    const answer = await answerTo(arrival, arrivals.length);
    res.writeHead(answer.status ?? 200, answer.headers ?? JSON_TYPE).end(answer.body ?? STORED);
  });
  return { origin, arrivals };
}

/** Puts the proxy behind Node's own server, as a host would. */
export function listenAsHost(proxy: (request: Request) => Promise<Response>): Promise<string> {
  return listen(toNodeListener(proxy));
}

/** The form that the component sends. */
export function formOf(
  file: BlobPart = '%PDF-1.7',
  fields: Record<string, string> = { domain: 'cases', dotted_path: 'original_invoice' },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([file], 'invoice.pdf', { type: 'application/pdf' }));
  return form;
}

/** Posts a form through a host, as a browser would. */
export function upload(
  host: string,
  {
    path = '/api/media--upload/6867da77',
    ...init
  }: RequestInit & { path?: string | undefined } = {},
): Promise<Response> {
  return fetch(host + path, { method: 'POST', body: formOf(), ...init });
}

/** A POST whose path is sent as it is and whose body the test writes piece by piece. */
export function openUpload(
  host: string,
  headers: Record<string, string | number> = {},
  path = '/api/media--upload/6867da77',
): {
  write(piece: string | Uint8Array): Promise<void>;
  end(): void;
  destroy(): void;
  answer: Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>;
} {
  const outgoing = request(host, {
    path,
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=bb', ...headers },
  });
  const answer = once(outgoing, 'response').then(async ([incoming]: IncomingMessage[]) => {
    if (!incoming) throw new Error('There is no answer.');
    const { statusCode = 0, headers: answered } = incoming;
    return { status: statusCode, headers: answered, body: await text(incoming) };
  });
  answer.catch(() => undefined);
  outgoing.on('error', () => undefined);
  return {
    write: (piece) =>
      new Promise((resolve) => {
        outgoing.write(piece, () => resolve());
      }),
    end: () => outgoing.end(),
    destroy: () => outgoing.destroy(),
    answer,
  };
}

/** A part of a body with the boundary `bb`. */
export function part(head: string, value: string): string {
  return `--bb\r\n${head}\r\n\r\n${value}\r\n`;
}

/** A text field. */
export function field(name: string, value: string): string {
  return part(`Content-Disposition: form-data; name="${name}"`, value);
}

/** The head of the file's part and its first bytes. */
export const FILE_HEAD =
  '--bb\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-';
/** The end of the body after a file. */
export const FORM_END = '\r\n--bb--\r\n';
