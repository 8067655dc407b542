import { describe, expect, it, vi } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { MediaUploadProxyOptions } from '../../src/proxy/proxyOptions.js';
import {
  FILE_HEAD,
  FORM_END,
  field,
  listen,
  listenAsApi,
  listenAsHost,
  openUpload,
} from './servers.js';

const FIELDS = field('domain', 'cases') + field('dotted_path', 'original_invoice');
const WHOLE = FIELDS + FILE_HEAD + FORM_END;
const ENDLESS = `${FIELDS}${FILE_HEAD}\r\n`;
const ALLOW = [{ domain: 'cases', dottedPath: 'original_invoice' }];
const options = {
  getAccessToken: () => 'token-0123456789',
  authorize: () => true,
  allow: ALLOW,
};

/** A request whose body comes in the given pieces, whatever length its head announces. */
function requestOf(pieces: readonly string[], announced?: number): Request {
  const left = pieces.map((piece) => Buffer.from(piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(new Uint8Array(next));
      else controller.close();
    },
  });
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=bb' });
  if (announced !== undefined) headers.set('content-length', String(announced));
  const streaming = { duplex: 'half' };
  const address = 'http://app.example/media--upload/6867da77';
  return new Request(address, { method: 'POST', headers, body, ...streaming });
}

async function answerTo(
  request: Request,
  more: Partial<MediaUploadProxyOptions> = {},
): Promise<{ status: number; message: string; errors: string[]; whole: number }> {
  const { origin, arrivals } = await listenAsApi();
  const errors: string[] = [];
  const proxy = createMediaUploadProxy({
    ...options,
    apiUrl: origin,
    onError: (error, { status }) => errors.push(`${status} ${error}`),
    ...more,
  });
  const answer = await proxy(request);
  const body = (await answer.json()) as { _error?: { message?: string } };
  const message = body._error?.message ?? '';
  return { status: answer.status, message, errors, whole: arrivals.length };
}

describe('a form without its end', () => {
  it.each([
    ['with its length announced', [ENDLESS], ENDLESS.length],
    ['in single bytes', [...ENDLESS], ENDLESS.length],
    ['without an announced length', [ENDLESS], undefined],
    ['cut within its last boundary', [WHOLE.slice(0, -4)], WHOLE.length - 4],
    ['that hides a domain in its last field', [ENDLESS + field('domain', 'x').slice(0, -2)], -2],
  ])('never reaches the API whole, %s', async (_, pieces, announced) => {
    const length = announced === -2 ? pieces.join('').length : announced;
    const { status, whole } = await answerTo(requestOf(pieces, length));
    expect([status, whole]).toEqual([400, 0]);
  });

  it('reaches the API over HTTP without its last bytes only', async () => {
    let arrived = '';
    const origin = await listen((req) => {
      req
        .on('error', () => undefined)
        .on('data', (chunk) => {
          arrived += chunk;
        });
    });
    const host = await listenAsHost(createMediaUploadProxy({ ...options, apiUrl: origin }));
    const sent = openUpload(host, { 'content-length': ENDLESS.length });
    await sent.write(ENDLESS.slice(0, -10));
    await vi.waitFor(() => expect(arrived).toBe(ENDLESS.slice(0, -10)));
    await sent.write(ENDLESS.slice(-10));
    expect((await sent.answer).status).toBe(400);
    expect(arrived).toBe(ENDLESS.slice(0, -10));
  });
});

describe('a body that ends before its announced length', () => {
  it.each([
    ['with fields that are checked', ALLOW],
    ['with fields that nobody checks', undefined],
  ])('is told as cut, %s', async (_, allow) => {
    const cut = WHOLE.slice(0, 100);
    const answer = await answerTo(requestOf([cut], WHOLE.length), { allow });
    const message = `The upload was cut: 100 of ${WHOLE.length} bytes arrived.`;
    expect(answer).toEqual({ status: 400, message, errors: [`400 Error: ${message}`], whole: 0 });
  });

  it('is told as cut where it has nothing at all', async () => {
    const { status, message } = await answerTo(requestOf([], 500));
    expect([status, message]).toEqual([400, 'The upload was cut: 0 of 500 bytes arrived.']);
  });

  it('is not told as cut where it is whole', async () => {
    const { status, errors, whole } = await answerTo(requestOf([WHOLE], WHOLE.length));
    expect([status, errors, whole]).toEqual([201, [], 1]);
  });
});

it.each([
  ['in a piece of its own', [WHOLE, 'more']],
  ['in the last piece', [`${WHOLE}more`]],
])('refuses what goes on behind the announced length, %s', async (_, pieces) => {
  const { status, whole } = await answerTo(requestOf(pieces, WHOLE.length));
  expect([status, whole]).toEqual([400, 0]);
});

describe('the total time', () => {
  it('ends an upload that trickles for ever, as 408, whether or not it is making progress', async () => {
    const { origin } = await listenAsApi();
    const proxy = createMediaUploadProxy({
      ...options,
      apiUrl: origin,
      timeouts: { totalMs: 300, stallMs: 10_000 },
    });
    const sent = openUpload(await listenAsHost(proxy));
    const trickle = setInterval(() => void sent.write('x'), 20);
    await sent.write(FIELDS + FILE_HEAD);
    const answer = await sent.answer;
    clearInterval(trickle);
    expect(answer.status).toBe(408);
    expect(answer.body).toContain('took too long');
  });

  it('ends the wait for an answer, as 504: the file may be stored', async () => {
    const apiUrl = await listen((req) => void req.resume());
    const { status } = await answerTo(requestOf([WHOLE], WHOLE.length), {
      apiUrl,
      timeouts: { totalMs: 200, answerMs: 0 },
    });
    expect(status).toBe(504);
  });
});
