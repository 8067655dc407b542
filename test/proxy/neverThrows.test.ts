import { describe, expect, it, vi } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { MediaUploadProxyOptions, UpstreamFetch } from '../../src/proxy/proxyOptions.js';
import { formOf, listen, STORED } from './servers.js';

const URL = 'http://app.example/media--upload/6867da77';

/** Sends one form through a proxy with the given options, right or wrong. */
async function send(
  options: Record<string, unknown>,
  request = new Request(URL, { method: 'POST', body: formOf() }),
): Promise<{ status: number; code: unknown; errors: unknown[] }> {
  const errors: unknown[] = [];
  const proxy = createMediaUploadProxy({
    apiUrl: 'https://api.example',
    getAccessToken: () => 'token-0123456789',
    authorize: () => true,
    fetch: readingAll(() => new Response(STORED, { status: 201 })),
    onError: (error) => errors.push(error),
    ...options,
  } as MediaUploadProxyOptions);
  const answer = await proxy(request);
  const body = (await answer.json()) as { _error?: { code?: unknown } };
  return { status: answer.status, code: body._error?.code, errors };
}

function readingAll(answerTo: () => unknown): UpstreamFetch {
  return async (_, { body }) => {
    await new Response(body).arrayBuffer();
    return answerTo() as Response;
  };
}

describe('an option of a wrong type', () => {
  it.each<[string, unknown]>([
    ['maxSize', '10'],
    ['maxSize', Number.NaN],
    ['maxSize', -1],
    ['maxSize', 10n],
    ['maxSize', {}],
    ['repeatableSize', '0'],
    ['repeatableSize', Number.NaN],
    ['timeouts', 5],
    ['timeouts', { stallMs: '10' }],
    ['timeouts', { answerMs: Number.NaN }],
    ['timeouts', { totalMs: -1 }],
    ['allow', 'cases'],
    ['allow', {}],
    ['allow', [null]],
    ['allow', ['cases']],
    ['allow', [{ dottedPath: 'original_invoice' }]],
    ['fetch', 'https://api.example'],
    ['getAccessToken', 'token-0123456789'],
    ['getAccessToken', undefined],
    ['authorize', true],
    ['authorize', undefined],
  ])('%s: %s is answered 500, and the host is told', async (name, value) => {
    const { status, code, errors } = await send({ [name]: value });
    expect([status, code]).toEqual([500, 500]);
    expect(errors).toEqual([expect.any(TypeError)]);
  });

  it.each<[string, unknown]>([
    ['onError', 'log'],
    ['maxSize', Number.POSITIVE_INFINITY],
    ['maxSize', null],
    ['timeouts', null],
    ['timeouts', { stallMs: 1e12, answerMs: Number.POSITIVE_INFINITY, totalMs: 1e15 }],
    ['allow', undefined],
  ])('is not %s: %s', async (name, value) => {
    expect((await send({ [name]: value })).status).toBe(201);
  });
});

describe('an answer of the API', () => {
  it.each([600, 777, 999])('with status %i becomes 502', async (status) => {
    const origin = await listen((req, res) => {
      req.resume().once('end', () => res.writeHead(status).end(STORED));
    });
    const answer = await send({ apiUrl: origin, fetch: undefined });
    expect([answer.status, answer.code]).toEqual([502, 502]);
    expect(answer.errors).toHaveLength(1);
  });

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['no Response', () => ({ status: 201 })],
    ['a Response that was read', readOnce],
    ['a failed Response', () => Response.error()],
  ])('that is %s is answered 500 or 502, and the host is told', async (_, answerTo) => {
    const { status, code, errors } = await send({ fetch: readingAll(answerTo) });
    expect([500, 502]).toContain(status);
    expect(code).toBe(status);
    expect(errors).toHaveLength(1);
  });
});

function readOnce(): Response {
  const response = new Response(STORED, { status: 201 });
  void response.text();
  return response;
}

describe('authorize', () => {
  it.each<[string, (request: Request) => unknown]>([
    ['reads the body', async (request) => Boolean(await request.formData())],
    ['locks the body', (request) => Boolean(request.body?.getReader())],
    ['takes one chunk', async (request) => Boolean(await request.body?.getReader().read())],
    ['cancels the body', (request) => request.body?.cancel().then(() => true)],
    ['gives an answer that cannot be sent', () => Response.error()],
    ['gives an answer that was read', readOnce],
    [
      'reads the body and gives an answer',
      async (request) => new Response(await request.arrayBuffer()),
    ],
    ['throws nothing', () => Promise.reject(undefined)],
  ])('that %s is answered 500, and the host is told', async (_, authorize) => {
    const fetch = vi.fn();
    const { status, code, errors } = await send({ authorize, fetch });
    expect([status, code]).toEqual([500, 500]);
    expect(errors).toHaveLength(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('may read a copy of the request', async () => {
    const authorize = async (request: Request): Promise<boolean> =>
      (await request.clone().formData()).get('domain') === 'cases';
    expect((await send({ authorize })).status).toBe(201);
  });

  it('that never decides is not waited for longer than the whole upload may take', async () => {
    const authorize = (): Promise<boolean> => new Promise(() => undefined);
    const { status, errors } = await send({ authorize, timeouts: { totalMs: 20 } });
    expect(status).toBe(500);
    expect(String(errors[0])).toContain('takes too long');
  });
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['an address alone', URL],
  ['an object of another kind', { url: URL, method: 'POST', headers: {} }],
])('called with %s, it still answers', async (_, request) => {
  const { status } = await send({}, request as Request);
  expect(status).toBeGreaterThanOrEqual(400);
});

it('takes no body that is no bytes', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue('a text');
      controller.close();
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=bb' };
  const init = { method: 'POST', body, headers, duplex: 'half' };
  const { status, errors } = await send({}, new Request(URL, init));
  expect(status).toBe(500);
  expect(errors).toHaveLength(1);
});

it('survives a log that rejects', async () => {
  const onError = (): Promise<never> => Promise.reject(new Error('The log is full.'));
  expect((await send({ onError, maxSize: '10' })).status).toBe(500);
});
