import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { NodeRequest } from '../../src/proxy/nodeHttp.js';
import { toNodeListener } from '../../src/proxy/toNodeListener.js';
import { HOSTILE_REQUESTS, statusOf } from './hostileRequests.js';
import { FILE_HEAD, formOf, listen, listenAsApi, openUpload, upload } from './servers.js';

const portOf = (origin: string): number => Number(new URL(origin).port);
const echo = async (request: Request): Promise<Response> =>
  Response.json({ url: request.url, method: request.method, body: await request.text() });

/** What a listener reads of the address, when Express or Connect have changed the request so. */
async function addressOf(
  path: string,
  mounted: Partial<Pick<NodeRequest, 'baseUrl' | 'originalUrl' | 'url'>> = {},
): Promise<string> {
  const listener = toNodeListener(echo);
  const origin = await listen((req, res) => listener(Object.assign(req, mounted), res));
  const answer = await fetch(origin + path);
  return ((await answer.json()) as { url: string }).url;
}

describe('what strangers send', () => {
  it('ends no server: each request is answered or cut, and the next honest upload is served', async () => {
    const { origin, arrivals } = await listenAsApi();
    const proxy = createMediaUploadProxy({
      apiUrl: origin,
      getAccessToken: () => 'token-0123456789',
      authorize: (request, referenceId) =>
        request.headers.get('sec-fetch-site') === 'same-origin' && referenceId.startsWith('6867'),
      allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
    });
    const host = await listen(toNodeListener(proxy));
    const path = '/media--upload/6867da7788b9226bb78d716c';
    for (const hostile of HOSTILE_REQUESTS) {
      const status = await statusOf(hostile, portOf(host));
      if (hostile.statuses.length > 0) {
        expect([hostile.title, hostile.statuses]).toEqual([
          hostile.title,
          expect.arrayContaining([status]),
        ]);
      }
      const headers = { 'sec-fetch-site': 'same-origin' };
      expect((await upload(host, { path, headers })).status).toBe(201);
    }
    expect(HOSTILE_REQUESTS.length).toBeGreaterThanOrEqual(40);
    // Nothing hostile arrived whole: the honest uploads alone did.
    expect(arrivals).toHaveLength(HOSTILE_REQUESTS.length);
  });
});

describe('the address', () => {
  it.each([
    ['/a/b?c=d', {}, 'http://localhost/a/b?c=d'],
    ['/', { baseUrl: '/api/media--upload', url: '/1' }, 'http://localhost/api/media--upload/1'],
    ['/', { baseUrl: '', url: '/1?a=b' }, 'http://localhost/1?a=b'],
    ['/', { originalUrl: '/api/1', url: '/1' }, 'http://localhost/api/1'],
    ['/', { baseUrl: '/api', url: 'http://evil.example/1' }, 'http://localhost/api/1'],
    ['/', { url: '//evil.example/1' }, 'http://localhost//evil.example/1'],
  ])('of %s, changed to %j, is %s', async (path, mounted, address) => {
    expect(await addressOf(path, mounted)).toBe(address);
  });
});

describe('a body', () => {
  it('comes whole, and none comes with a GET', async () => {
    const origin = await listen(toNodeListener(echo));
    const body = 'æ'.repeat(100_000);
    const posted = await fetch(origin, { method: 'POST', body });
    expect(await posted.json()).toMatchObject({ method: 'POST', body });
    const got = await fetch(origin);
    expect(await got.json()).toMatchObject({ method: 'GET', body: '' });
  });

  it('that a parser has read is the host’s mistake: 500, told once, with what to do', async () => {
    const onError = vi.fn();
    const proxy = vi.fn(echo);
    const listener = toNodeListener(proxy, { onError });
    const origin = await listen(async (req, res) => {
      for await (const _ of req);
      listener(req, res);
    });
    const answer = await upload(origin);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ _status: 'ERR', _error: { code: 500 } });
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError), { status: 500 });
    expect(String(onError.mock.lastCall?.[0])).toContain('before the body parser');
    expect(proxy).not.toHaveBeenCalled();
  });

  it('that nobody reads does not keep the answer back', async () => {
    const origin = await listen(toNodeListener(async () => new Response('no', { status: 403 })));
    const answer = await upload(origin, { body: formOf(new Uint8Array(3_000_000)) });
    expect(answer.status).toBe(403);
  });

  it('is aborted with the browser’s connection', async () => {
    let signal: AbortSignal | undefined;
    const origin = await listen(
      toNodeListener(async (request) => {
        signal = request.signal;
        await request.text();
        return new Response();
      }),
    );
    const sent = openUpload(origin);
    await sent.write(FILE_HEAD);
    await vi.waitFor(() => expect(signal).toBeDefined());
    sent.destroy();
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  });

  it('that is given up closes the connection behind the answer', async () => {
    const origin = await listen(
      toNodeListener(async (request) => {
        await request.body?.getReader().cancel();
        return new Response('no', { status: 413 });
      }),
    );
    const socket = connect(portOf(origin), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nhello');
    const [first] = await once(socket.setEncoding('utf8'), 'data');
    expect(first).toContain('413');
    socket.on('error', () => undefined);
    if (!socket.closed) await once(socket, 'close');
  });
});

describe('an answer', () => {
  it('keeps its status, its headers and each of its cookies', async () => {
    const headers = new Headers({ 'x-a': '1' });
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const origin = await listen(
      toNodeListener(async () => new Response('ok', { status: 202, headers })),
    );
    const answer = await fetch(origin);
    expect([answer.status, answer.headers.get('x-a'), await answer.text()]).toEqual([
      202,
      '1',
      'ok',
    ]);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it.each<[string, () => unknown]>([
    ['that is thrown instead', () => Promise.reject(new Error('secret'))],
    ['that cannot be made', () => Response.error()],
    ['that is none', () => Promise.resolve(undefined)],
    [
      'that was read already',
      async () => {
        const response = new Response('secret');
        await response.text();
        return response;
      },
    ],
  ])('%s becomes 500, and the host is told', async (_, answerTo) => {
    const onError = vi.fn();
    const proxy = async (): Promise<Response> => (await answerTo()) as Response;
    const origin = await listen(toNodeListener(proxy, { onError }));
    const answer = await fetch(origin);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(onError).toHaveBeenCalledOnce();
  });

  it('survives a log that throws or rejects', async () => {
    for (const onError of [
      () => {
        throw new Error('The log is full.');
      },
      () => Promise.reject(new Error('The log is full.')),
    ]) {
      const origin = await listen(
        toNodeListener(() => Promise.reject(new Error('no')), { onError: onError as () => void }),
      );
      expect((await fetch(origin)).status).toBe(500);
    }
  });
});
