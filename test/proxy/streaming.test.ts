import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { MediaUploadProxyOptions } from '../../src/proxy/proxyOptions.js';
import {
  FILE_HEAD,
  FORM_END,
  formOf,
  listen,
  listenAsHost,
  openUpload,
  STORED,
  upload,
} from './servers.js';

const MIB = 1024 * 1024;

/** An API whose requests the test answers by hand. */
async function setUp(
  options: Partial<MediaUploadProxyOptions> = {},
  apiUrl?: string,
): Promise<{
  host: string;
  /** The next request that reached the API. */
  arrival: () => Promise<{ req: IncomingMessage; res: ServerResponse }>;
  reports: Array<{ error: unknown; status: number }>;
}> {
  const arrived: Array<{ req: IncomingMessage; res: ServerResponse }> = [];
  const reports: Array<{ error: unknown; status: number }> = [];
  const origin = await listen((req, res) => {
    req.on('error', () => undefined);
    arrived.push({ req, res });
  });
  const proxy = createMediaUploadProxy({
    apiUrl: apiUrl ?? origin,
    getAccessToken: () => 'token-0123456789',
    authorize: () => true,
    onError: (error, { status }) => reports.push({ error, status }),
    ...options,
  });
  return {
    host: await listenAsHost(proxy),
    arrival: async () => {
      await vi.waitFor(() => expect(arrived.length).toBeGreaterThan(0), { interval: 5 });
      const next = arrived.shift();
      if (!next) throw new Error('Nothing has arrived.');
      return next;
    },
    reports,
  };
}

/** Resolves when a request is over, in whatever way. */
const closeOf = (req: IncomingMessage): Promise<void> =>
  req.destroyed ? Promise.resolve() : new Promise((resolve) => req.once('close', () => resolve()));

const codeOf = (body: string): unknown => JSON.parse(body)._error.code;

describe('a body on its way through', () => {
  it('reaches the API while the browser is still sending, 20 MB of it unchanged', async () => {
    const { host, arrival } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req, res } = await arrival();
    const [first] = await once(req, 'data');
    expect(String(first)).toBe(FILE_HEAD);

    let arrivedBytes = 0;
    let sum = 0;
    req.on('data', (chunk: Buffer) => {
      arrivedBytes += chunk.length;
      for (const byte of chunk) sum += byte;
    });
    const piece = new Uint8Array(MIB).fill(7);
    for (let count = 0; count < 20; count += 1) await sent.write(piece);
    await vi.waitFor(() => expect(arrivedBytes).toBe(20 * MIB), { timeout: 5000 });
    sent.end();
    await once(req, 'end');
    expect(sum).toBe(20 * MIB * 7);
    res.end(STORED);
    expect((await sent.answer).status).toBe(200);
  });

  it('leaves nothing behind in memory, however large it is', async () => {
    const { host, arrival } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req, res } = await arrival();
    req.resume().once('end', () => res.end(STORED));
    const usedBytes = (): number => process.memoryUsage().arrayBuffers;
    const beforeBytes = usedBytes();
    let mostBytes = 0;
    const piece = new Uint8Array(MIB);
    for (let count = 0; count < 128; count += 1) {
      await sent.write(piece);
      mostBytes = Math.max(mostBytes, usedBytes() - beforeBytes);
    }
    sent.end();
    expect((await sent.answer).status).toBe(200);
    // Node's own fetch keeps a second copy of every body, unless redirects are an error.
    expect(mostBytes).toBeLessThan(96 * MIB);
  });

  it('is read from the browser only as fast as the API takes it', async () => {
    const { host, arrival } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req, res } = await arrival();
    let writtenBytes = 0;
    const piece = new Uint8Array(MIB);
    const writing = (async () => {
      for (let count = 0; count < 64; count += 1) {
        await sent.write(piece);
        writtenBytes += MIB;
      }
      sent.end();
    })();
    // The API reads nothing: what leaves the browser fills the sockets' buffers and no more.
    let lastBytes = -1;
    while (writtenBytes !== lastBytes) {
      lastBytes = writtenBytes;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(writtenBytes).toBeLessThan(40 * MIB);
    req.resume();
    await writing;
    await once(req, 'end');
    res.end(STORED);
    expect((await sent.answer).status).toBe(200);
  });

  it('ends with the browser’s connection: the API’s is closed too', async () => {
    const { host, arrival, reports } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req } = await arrival();
    req.resume();
    sent.destroy();
    await closeOf(req);
    expect(req.complete).toBe(false);
    expect(reports).toEqual([]);
  });

  it('is given up when the browser goes away while the API thinks', async () => {
    const { host, arrival, reports } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD + FORM_END);
    sent.end();
    const { req, res } = await arrival();
    req.resume();
    await once(req, 'end');
    sent.destroy();
    await once(res, 'close');
    expect(res.writableEnded).toBe(false);
    expect(reports).toEqual([]);
  });
});

describe('the size limit', () => {
  it('goes by the announced length before anybody is asked', async () => {
    const authorize = vi.fn(() => true);
    const { host } = await setUp({ maxSize: 1000, authorize });
    const answer = await upload(host, { body: formOf(new Uint8Array(100_000)) });
    expect(answer.status).toBe(413);
    expect(codeOf(await answer.text())).toBe(413);
    expect(authorize).not.toHaveBeenCalled();
  });

  it('counts what comes where no length is announced, and cuts the request to the API', async () => {
    const { host, arrival } = await setUp({ maxSize: 100_000 });
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req } = await arrival();
    req.resume();
    await sent.write(new Uint8Array(120_000));
    const answer = await sent.answer;
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('100000 bytes');
    await closeOf(req);
    expect(req.complete).toBe(false);
  });

  it('lets a file of exactly that size pass', async () => {
    const { host, arrival } = await setUp({ maxSize: 100_000 });
    const answer = upload(host, { body: formOf(new Uint8Array(100_000)) });
    const { req, res } = await arrival();
    req.resume().once('end', () => res.end(STORED));
    expect((await answer).status).toBe(200);
  });
});

describe('the time limits', () => {
  it('end an upload that the browser does not go on with, as 408', async () => {
    const { host, arrival } = await setUp({ timeouts: { stallMs: 50 } });
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req } = await arrival();
    req.resume();
    const answer = await sent.answer;
    expect([answer.status, codeOf(answer.body)]).toEqual([408, 408]);
    await closeOf(req);
    expect(req.complete).toBe(false);
  });

  it('do not count the time that bytes keep coming', async () => {
    const { host, arrival } = await setUp({ timeouts: { stallMs: 400 } });
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req, res } = await arrival();
    req.resume().once('end', () => res.end(STORED));
    for (let count = 0; count < 8; count += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sent.write('more');
    }
    await sent.write(FORM_END);
    sent.end();
    expect((await sent.answer).status).toBe(200);
  });

  it('end an upload that the API does not take, as 503: nothing is stored', async () => {
    const { host, arrival, reports } = await setUp({ timeouts: { stallMs: 200 } });
    const answer = upload(host, { body: formOf(new Uint8Array(24 * MIB)) });
    await arrival();
    const { status, headers } = await answer;
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(reports.map((report) => report.status)).toEqual([503]);
  });

  it('end the wait for an answer, as 504: the file may be stored', async () => {
    const { host, arrival, reports } = await setUp({ timeouts: { answerMs: 50 } });
    const answer = upload(host);
    const { req, res } = await arrival();
    req.resume();
    const { status, headers } = await answer;
    expect([status, headers.get('retry-after')]).toEqual([504, null]);
    if (!res.destroyed) await once(res, 'close');
    expect(reports.map((report) => report.status)).toEqual([504]);
  });

  it('end an answer that stops in the middle, as 504', async () => {
    const { host, arrival } = await setUp({ timeouts: { answerMs: 50 } });
    const answer = upload(host);
    const { req, res } = await arrival();
    req.resume();
    res.write('{"_status":');
    expect((await answer).status).toBe(504);
  });

  it('end the wait for a token, as 503, and send nothing when it comes after all', async () => {
    let giveToken: (token: string) => void = () => undefined;
    const fetch = vi.fn();
    const { host } = await setUp({
      timeouts: { answerMs: 50 },
      fetch,
      getAccessToken: () =>
        new Promise((resolve) => {
          giveToken = resolve;
        }),
    });
    expect((await upload(host)).status).toBe(503);
    giveToken('token-0123456789');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('an API that cannot be reached', () => {
  it('is 503 with Retry-After where no connection came about', async () => {
    const { host, reports } = await setUp({}, 'http://127.0.0.1:1');
    const answer = await upload(host, { body: formOf(new Uint8Array(MIB)) });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const text = await answer.text();
    expect(codeOf(text)).toBe(503);
    expect(text).not.toContain('127.0.0.1');
    expect(reports.map(({ status }) => status)).toEqual([503]);
  });

  it('is 503 where the connection was lost before the last byte', async () => {
    const { host, arrival } = await setUp();
    const sent = openUpload(host);
    await sent.write(FILE_HEAD);
    const { req } = await arrival();
    req.socket.destroy();
    const answer = await sent.answer;
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
  });

  it('is 502 where it was lost after the last byte', async () => {
    const { host, arrival, reports } = await setUp();
    const answer = upload(host);
    const { req } = await arrival();
    req.resume();
    await once(req, 'end');
    req.socket.destroy();
    const { status, headers } = await answer;
    expect([status, headers.get('retry-after')]).toEqual([502, null]);
    expect(reports.map((report) => report.status)).toEqual([502]);
  });

  it('may answer before it has everything, and the browser still gets to read it', async () => {
    const { host, arrival } = await setUp();
    const answer = upload(host, { body: formOf(new Uint8Array(8 * MIB)) });
    const { res } = await arrival();
    res.writeHead(413, { 'content-type': 'text/html' }).end('<h1>413</h1>');
    const { status } = await answer;
    expect(status).toBe(413);
  });
});
