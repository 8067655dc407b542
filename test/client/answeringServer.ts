import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached the server. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The multipart body, read as the platform reads it. */
  readonly form: FormData;
}

/** What to do with a request whose body has been read. */
export type Answering = (arrival: Arrival, response: ServerResponse, count: number) => void;

export interface AnsweringServer {
  readonly origin: string;
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

/** A real HTTP server that reads each request to its end and answers as it is told. */
export async function startAnsweringServer(answering: Answering): Promise<AnsweringServer> {
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => new FormData());
    const arrival = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      form,
    };
    arrivals.push(arrival);
    response.setHeader('Connection', 'close');
    answering(arrival, response, arrivals.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** The documented success. */
export const STORED: { readonly _status: 'OK'; readonly url: string } = {
  _status: 'OK',
  url: 'https://storage.example/bucket/cases/1-2f?Expires=1751640521&GoogleAccessId=a&Signature=b%2Fc%3D',
};

/** Hexadecimal SHA-256 of a part. */
export async function sha256Of(part: Blob): Promise<string> {
  return createHash('sha256')
    .update(Buffer.from(await part.arrayBuffer()))
    .digest('hex');
}
