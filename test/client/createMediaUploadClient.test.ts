import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import axios, { AxiosError, type AxiosInstance } from 'axios';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MediaUploadRequest, SentBytes } from '../../src/client/contract.js';
import {
  type CreateMediaUploadClientOptions,
  createMediaUploadClient,
} from '../../src/client/createMediaUploadClient.js';
import { isMediaUploadError, type MediaUploadError } from '../../src/core/MediaUploadError.js';
import {
  type Answering,
  type AnsweringServer,
  json,
  STORED,
  sha256Of,
  startAnsweringServer,
} from './answeringServer.js';

const KEY = 'key-0123456789-abcdef';
const BYTES = randomBytes(100_000);

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(answering: Answering): Promise<AnsweringServer> {
  const server = await startAnsweringServer(answering);
  closing.push(() => server.close());
  return server;
}

const stored: Answering = (_arrival, response) => json(response, 201, STORED);

function requestOf(more: Partial<MediaUploadRequest> = {}): MediaUploadRequest {
  const file = new File([BYTES], 'invoice 1.pdf', { type: 'application/pdf' });
  return { file, referenceId: '6867da7788b9226bb78d716c', ...more };
}

function clientOf(
  server: AnsweringServer,
  options: CreateMediaUploadClientOptions = {},
): ReturnType<typeof createMediaUploadClient> {
  return createMediaUploadClient({ baseUrl: server.origin, axios: axios.create(), ...options });
}

async function failureOf(promise: Promise<unknown>): Promise<MediaUploadError> {
  const error = await promise.then(
    () => new Error('The upload succeeded.'),
    (reason: unknown) => reason,
  );
  if (isMediaUploadError(error)) return error;
  throw error;
}

it('takes null for an option as one that was left out', async () => {
  const server = await serve((_arrival, response) =>
    setTimeout(() => json(response, 201, STORED), 50),
  );
  const limits = { getAccessToken: null, stallTimeoutMs: null, answerTimeoutMs: null };
  const instance = axios.create({ baseURL: server.origin });
  for (const options of [
    { ...limits, baseUrl: null, axios: instance },
    { ...limits, baseUrl: server.origin, axios: null },
  ]) {
    const media = await createMediaUploadClient(options as never).upload(requestOf());
    expect(media.url).toBe(STORED.url);
  }
});

describe('what is sent', () => {
  it('is one POST with the documented fields, the file as it is, and nothing else', async () => {
    const server = await serve(stored);
    const media = await clientOf(server, { getAccessToken: () => KEY }).upload(requestOf());
    expect(media).toMatchObject({
      url: STORED.url,
      referenceId: '6867da7788b9226bb78d716c',
      fileName: 'invoice 1.pdf',
      contentType: 'application/pdf',
      size: BYTES.length,
    });
    expect(server.arrivals).toHaveLength(1);
    const [arrival] = server.arrivals;
    expect(arrival).toMatchObject({
      method: 'POST',
      path: '/media--upload/6867da7788b9226bb78d716c',
      headers: { 'x-api-key': KEY, accept: 'application/json' },
    });
    expect([...(arrival?.form.keys() ?? [])].sort()).toEqual(['domain', 'dotted_path', 'file']);
    expect(arrival?.form.get('domain')).toBe('cases');
    expect(arrival?.form.get('dotted_path')).toBe('original_invoice');
    const part = arrival?.form.get('file');
    if (!(part instanceof File)) throw new Error('No file arrived.');
    expect(part.name).toBe('invoice 1.pdf');
    expect(part.type).toBe('application/pdf');
    expect(await sha256Of(part)).toBe(await sha256Of(new Blob([BYTES])));
  });

  it('has other fields where they are named, and no dotted_path for media--files', async () => {
    const server = await serve(stored);
    const client = clientOf(server);
    await client.upload(requestOf({ domain: 'invoices', dottedPath: 'a.b' }));
    await client.upload(requestOf({ domain: 'media--files', dottedPath: 'a.b' }));
    expect(
      server.arrivals.map(({ form }) => [form.get('domain'), form.get('dotted_path')]),
    ).toEqual([
      ['invoices', 'a.b'],
      ['media--files', null],
    ]);
  });

  it('has no x-api-key where there is no token to ask for or none is given', async () => {
    const server = await serve(stored);
    await clientOf(server).upload(requestOf());
    await clientOf(server, { getAccessToken: () => null }).upload(requestOf());
    await clientOf(server, { getAccessToken: async () => undefined }).upload(requestOf());
    expect(server.arrivals.map(({ headers }) => 'x-api-key' in headers)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('goes to the encoded id, whatever is in it', async () => {
    const server = await serve(stored);
    const client = clientOf(server, { baseUrl: `${server.origin}/api/` });
    for (const referenceId of ['a/../b', '...', '%2e%2e', 'å?#&', ' ']) {
      const media = await client.upload(requestOf({ referenceId }));
      expect(media.referenceId).toBe(referenceId);
      expect(server.arrivals.at(-1)?.path).toBe(
        `/api/media--upload/${encodeURIComponent(referenceId)}`,
      );
    }
  });

  it.each(['', '.', '..', 'a\nb', '\u0000', 'a\u0085', '\ud800'])(
    'is nothing for the id %j, which no path can carry',
    async (referenceId) => {
      const server = await serve(stored);
      const getAccessToken = vi.fn(() => KEY);
      const error = await failureOf(
        clientOf(server, { getAccessToken }).upload(requestOf({ referenceId })),
      );
      expect(error).toMatchObject({
        code: 'reference-id-invalid',
        outcome: 'not-sent',
        referenceId,
      });
      expect(getAccessToken).not.toHaveBeenCalled();
      expect(server.arrivals).toHaveLength(0);
    },
  );
});

describe('the address', () => {
  it('is the base URL of the instance where none is given, and the given one otherwise', async () => {
    const [a, b] = [await serve(stored), await serve(stored)];
    const instance = axios.create({ baseURL: `${a.origin}/v1` });
    await createMediaUploadClient({ axios: instance }).upload(requestOf());
    expect(a.arrivals[0]?.path).toBe('/v1/media--upload/6867da7788b9226bb78d716c');
    await createMediaUploadClient({ axios: instance, baseUrl: b.origin }).upload(requestOf());
    expect(b.arrivals).toHaveLength(1);
    expect(a.arrivals).toHaveLength(1);
  });

  it('may be of the global axios', async () => {
    const server = await serve(stored);
    axios.defaults.baseURL = server.origin;
    closing.push(() => {
      delete axios.defaults.baseURL;
    });
    await createMediaUploadClient().upload(requestOf());
    expect(server.arrivals).toHaveLength(1);
  });

  it('is not followed to another one', async () => {
    const other = await serve(stored);
    const server = await serve((_arrival, response) => {
      response.writeHead(307, { Location: `${other.origin}/x` }).end();
    });
    const error = await failureOf(clientOf(server).upload(requestOf()));
    expect(error).toMatchObject({ code: 'unexpected-response', outcome: 'unknown', status: 307 });
    expect(other.arrivals).toHaveLength(0);
  });

  it('ends as an error where it is none', async () => {
    const instance = axios.create();
    for (const baseUrl of ['', 'ftp://a.example', 'http:/a']) {
      const error = await failureOf(
        createMediaUploadClient({ axios: instance, baseUrl }).upload(requestOf()),
      );
      expect(error).toMatchObject({ code: 'unknown', outcome: 'not-sent' });
      expect(error.message).not.toContain('a.example');
    }
  });
});

describe('the access token', () => {
  const demanding: Answering = ({ headers }, response) =>
    headers['x-api-key'] === 'fresh-token'
      ? json(response, 201, STORED)
      : json(response, 401, {
          _status: 'ERR',
          _error: { code: 401, message: `Token ${headers['x-api-key']} has expired.` },
        });

  it('is asked for again after a 401, and the upload repeated once with the new one', async () => {
    const server = await serve(demanding);
    const asked: boolean[] = [];
    const media = await clientOf(server, {
      getAccessToken: async ({ refresh }) => {
        asked.push(refresh);
        return refresh ? 'fresh-token' : 'stale-token';
      },
    }).upload(requestOf());
    expect(media.url).toBe(STORED.url);
    expect(asked).toEqual([false, true]);
    expect(server.arrivals.map(({ headers }) => headers['x-api-key'])).toEqual([
      'stale-token',
      'fresh-token',
    ]);
    const part = server.arrivals[1]?.form.get('file');
    expect(part instanceof File && part.size).toBe(BYTES.length);
  });

  it('leads to unauthorized after the second 401, and the error does not say the token', async () => {
    const server = await serve(demanding);
    const error = await failureOf(
      clientOf(server, { getAccessToken: () => KEY }).upload(requestOf()),
    );
    expect(error).toMatchObject({
      code: 'unauthorized',
      status: 401,
      outcome: 'refused',
      message: 'Token … has expired.',
    });
    expect(server.arrivals).toHaveLength(2);
  });

  it('is not said by the error in another spelling either, nor by the request’s id', async () => {
    const spelled = [...KEY].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join('');
    const server = await serve((_, response) =>
      response
        .writeHead(400, { 'content-type': 'application/json', 'x-request-id': `r-${KEY}` })
        .end(`{"_status":"ERR","_error":{"code":400,"message":"Bad key ${spelled}."}}`),
    );
    const error = await failureOf(
      clientOf(server, { getAccessToken: () => KEY }).upload(requestOf()),
    );
    expect(error).toMatchObject({ message: 'Bad key ….', requestId: 'r-…' });
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  it('cannot be asked for where the host gave no way: a 401 is final', async () => {
    const server = await serve(demanding);
    const error = await failureOf(clientOf(server).upload(requestOf()));
    expect(error.code).toBe('unauthorized');
    expect(server.arrivals).toHaveLength(1);
  });

  it.each(['', 'two words', 'nyckel-å', 'a\nb', '\u2028'])(
    'is refused when it is %j, which no header carries',
    async (token) => {
      const server = await serve(stored);
      const error = await failureOf(
        clientOf(server, { getAccessToken: () => token }).upload(requestOf()),
      );
      expect(error).toMatchObject({
        code: 'unauthorized',
        reason: 'no-token',
        outcome: 'not-sent',
      });
      expect(server.arrivals).toHaveLength(0);
    },
  );

  it('that cannot be had sends nothing and keeps nothing of why', async () => {
    const server = await serve(stored);
    const thrower = (): never => {
      throw new Error(`no ${KEY}`);
    };
    for (const getAccessToken of [thrower, () => Promise.reject(new Error(`no ${KEY}`))]) {
      const error = await failureOf(clientOf(server, { getAccessToken }).upload(requestOf()));
      expect(error).toMatchObject({
        code: 'unauthorized',
        reason: 'no-token',
        outcome: 'not-sent',
      });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY);
    }
    expect(server.arrivals).toHaveLength(0);
  });

  it('that never comes ends as a timeout with nothing sent', async () => {
    const server = await serve(stored);
    const error = await failureOf(
      clientOf(server, {
        getAccessToken: () => new Promise<string>(() => {}),
        answerTimeoutMs: 100,
      }).upload(requestOf()),
    );
    expect(error).toMatchObject({ code: 'timeout', outcome: 'not-sent', reason: undefined });
  });
});

describe('an abort', () => {
  it('before anything asks and sends nothing', async () => {
    const server = await serve(stored);
    const getAccessToken = vi.fn(() => KEY);
    const error = await failureOf(
      clientOf(server, { getAccessToken }).upload(requestOf({ signal: AbortSignal.abort() })),
    );
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not-sent' });
    expect(getAccessToken).not.toHaveBeenCalled();
    expect(server.arrivals).toHaveLength(0);
  });

  it('while the token is asked for sends nothing, also when the token comes later', async () => {
    const server = await serve(stored);
    const controller = new AbortController();
    let give: (token: string) => void = () => {};
    const seen = vi.fn();
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      seen();
      return config;
    });
    const upload = failureOf(
      clientOf(server, {
        axios: instance,
        getAccessToken: () =>
          new Promise<string>((resolve) => {
            give = resolve;
          }),
      }).upload(requestOf({ signal: controller.signal })),
    );
    controller.abort();
    expect(await upload).toMatchObject({ code: 'aborted', outcome: 'not-sent' });
    give(KEY);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).not.toHaveBeenCalled();
    expect(server.arrivals).toHaveLength(0);
  });

  it('while waiting for the answer has an unknown outcome, and no listener stays on the signal', async () => {
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const server = await serve(() => controller.abort());
    const error = await failureOf(
      clientOf(server).upload(requestOf({ signal: controller.signal })),
    );
    expect(error).toMatchObject({ code: 'aborted', outcome: 'unknown' });
    expect(remove).toHaveBeenCalled();
  });
});

describe('a connection', () => {
  it('that is refused sent nothing', async () => {
    const server = await serve(stored);
    await server.close();
    const error = await failureOf(clientOf(server).upload(requestOf()));
    expect(error).toMatchObject({ code: 'network', outcome: 'not-sent', status: undefined });
  });

  it('to a host that does not exist sent nothing', async () => {
    const client = createMediaUploadClient({
      axios: axios.create(),
      baseUrl: 'http://nowhere.invalid',
    });
    const error = await failureOf(client.upload(requestOf()));
    expect(error).toMatchObject({ code: 'network', outcome: 'not-sent' });
    expect(inspect(error)).not.toContain('nowhere.invalid');
  });

  it('that is lost after the last byte leaves the outcome unknown', async () => {
    const server = await serve((_arrival, response) => response.socket?.destroy());
    const error = await failureOf(clientOf(server).upload(requestOf()));
    expect(error).toMatchObject({ code: 'network', outcome: 'unknown' });
  });

  it('that is lost before the last byte sent nothing', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.resetAndDestroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const error = await failureOf(
      createMediaUploadClient({
        axios: axios.create(),
        baseUrl: `http://127.0.0.1:${port}`,
      }).upload(
        requestOf({ file: new File([new Uint8Array(40_000_000)], 'a.bmp', { type: 'image/bmp' }) }),
      ),
    );
    expect(error).toMatchObject({ code: 'network', outcome: 'not-sent' });
  });

  it('on which no answer comes ends as a timeout', async () => {
    const server = await serve(() => {});
    const error = await failureOf(clientOf(server, { answerTimeoutMs: 300 }).upload(requestOf()));
    expect(error).toMatchObject({ code: 'timeout', reason: 'no-answer', outcome: 'unknown' });
  });

  it('on which bytes stop moving ends as a timeout with nothing sent', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.pause();
      closing.push(() => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const error = await failureOf(
      createMediaUploadClient({
        axios: axios.create(),
        baseUrl: `http://127.0.0.1:${port}`,
        stallTimeoutMs: 300,
      }).upload(
        requestOf({ file: new File([new Uint8Array(40_000_000)], 'a.bmp', { type: 'image/bmp' }) }),
      ),
    );
    expect(error).toMatchObject({ code: 'timeout', reason: 'stalled', outcome: 'not-sent' });
  });
});

describe('progress', () => {
  it('counts bytes of the file, never goes back, and is whole only at the end', async () => {
    const server = await serve(stored);
    const seen: SentBytes[] = [];
    await clientOf(server).upload(requestOf({ onProgress: (progress) => seen.push(progress) }));
    const loaded = seen.map(({ loadedBytes }) => loadedBytes);
    expect(loaded.at(-1)).toBe(BYTES.length);
    expect(loaded.filter((bytes) => bytes >= BYTES.length)).toHaveLength(1);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(seen.every(({ totalBytes }) => totalBytes === BYTES.length)).toBe(true);
  });

  it('may throw without harm', async () => {
    const server = await serve(stored);
    const media = await clientOf(server).upload(
      requestOf({
        onProgress: () => {
          throw new Error('of the host');
        },
      }),
    );
    expect(media.url).toBe(STORED.url);
  });
});

describe('interceptors of the host', () => {
  const notFound: Answering = (_arrival, response) =>
    json(response, 404, { _status: 'ERR', _error: { message: 'Resource Document Not Found' } });

  it('apply to the request', async () => {
    const server = await serve(stored);
    const instance = axios.create({ headers: { 'X-Tenant': 'a' } });
    instance.interceptors.request.use((config) => {
      config.headers.set('X-Trace', 'b');
      return config;
    });
    await clientOf(server, { axios: instance }).upload(requestOf());
    expect(server.arrivals[0]?.headers).toMatchObject({ 'x-tenant': 'a', 'x-trace': 'b' });
  });

  it.each<[string, (instance: AxiosInstance) => void]>([
    ['unwrap the answer', (it) => void it.interceptors.response.use(({ data }) => data)],
    ['lose the answer', (it) => void it.interceptors.response.use(() => undefined as never)],
    [
      'throw',
      (it) =>
        void it.interceptors.response.use(() => {
          throw new Error('of the host');
        }),
    ],
    ['never end', (it) => void it.interceptors.response.use(() => new Promise(() => {}))],
    [
      'change the body in place',
      (it) =>
        void it.interceptors.response.use((response) => {
          response.data = { nothing: true };
          response.status = 500;
          return response;
        }),
    ],
  ])('that %s change nothing of what is read', async (_name, hook) => {
    const instance = axios.create();
    hook(instance);
    const ok = await serve(stored);
    expect((await clientOf(ok, { axios: instance }).upload(requestOf())).url).toBe(STORED.url);
    const missing = await serve(notFound);
    const error = await failureOf(clientOf(missing, { axios: instance }).upload(requestOf()));
    expect(error).toMatchObject({ code: 'resource-not-found', status: 404 });
  });

  it('see the answer as they are used to', async () => {
    const server = await serve(stored);
    const seen = vi.fn();
    const instance = axios.create();
    instance.interceptors.response.use((response) => {
      seen(response.status, response.data);
      return response;
    });
    await clientOf(server, { axios: instance }).upload(requestOf());
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith(201, STORED));
  });

  it('that send again do not: one upload is one POST', async () => {
    const server = await serve((_arrival, response) => response.socket?.destroy());
    const instance = axios.create();
    const resent = vi.fn();
    instance.interceptors.response.use(
      (response) => response,
      async (error: AxiosError) => {
        if (resent.mock.calls.length > 2 || !error.config) throw error;
        resent();
        return instance.request(error.config);
      },
    );
    const error = await failureOf(clientOf(server, { axios: instance }).upload(requestOf()));
    expect(error).toMatchObject({ code: 'network', outcome: 'unknown' });
    await vi.waitFor(() => expect(resent).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.arrivals).toHaveLength(1);
  });

  it('that fail before sending end the upload, and nothing of it is told', async () => {
    const server = await serve(stored);
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      throw new AxiosError(`secret ${KEY}`, 'ERR_BAD_REQUEST', config);
    });
    const error = await failureOf(
      clientOf(server, { axios: instance, getAccessToken: () => KEY }).upload(requestOf()),
    );
    expect(error).toMatchObject({ code: 'unknown', outcome: 'not-sent' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY);
    expect(server.arrivals).toHaveLength(0);
  });

  it('that never send end as a timeout', async () => {
    const server = await serve(stored);
    const instance = axios.create();
    instance.interceptors.request.use(() => new Promise(() => {}));
    const error = await failureOf(
      clientOf(server, { axios: instance, answerTimeoutMs: 100 }).upload(requestOf()),
    );
    expect(error).toMatchObject({ code: 'timeout', outcome: 'not-sent' });
  });

  it('cannot spoil the request', async () => {
    const server = await serve(stored);
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      config.headers.set('Content-Type', 'application/json');
      config.headers.set('Accept', 'text/html');
      config.adapter = () => Promise.reject(new Error('of the host'));
      config.data = { lost: true };
      config.timeout = 1;
      config.method = 'put';
      config.signal = AbortSignal.abort();
      delete config.signal;
      config.validateStatus = () => false;
      config.responseType = 'stream';
      config.maxBodyLength = 10;
      config.maxContentLength = 1;
      return config;
    });
    await clientOf(server, { axios: instance }).upload(requestOf());
    expect(server.arrivals[0]?.method).toBe('POST');
    expect(server.arrivals[0]?.headers['accept']).toBe('application/json');
    expect(server.arrivals[0]?.headers['content-type']).toMatch(
      /^multipart\/form-data; *boundary=/,
    );
    expect([...(server.arrivals[0]?.form.keys() ?? [])]).toHaveLength(3);
  });
});

describe('a transform of an interceptor', () => {
  it('does not reach the body', async () => {
    const server = await serve(stored);
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      config.transformRequest = [() => JSON.stringify({ lost: true })];
      return config;
    });
    await clientOf(server, { axios: instance }).upload(requestOf());
    expect([...(server.arrivals[0]?.form.keys() ?? [])]).toHaveLength(3);
  });
});

describe('defaults of the host', () => {
  it('that would break the upload do not', async () => {
    const server = await serve(stored);
    const instance = axios.create({
      timeout: 1,
      adapter: 'fetch',
      responseType: 'arraybuffer',
      maxBodyLength: 10,
      maxContentLength: 1,
      maxRedirects: 5,
      validateStatus: () => false,
      transformRequest: [() => 'nothing'],
      transformResponse: [
        () => {
          throw new Error('of the host');
        },
      ],
      transitional: { silentJSONParsing: false },
      headers: { Accept: 'text/xml' },
    });
    instance.defaults.headers.post['Content-Type'] = 'application/json';
    const media = await clientOf(server, { axios: instance }).upload(requestOf());
    expect(media.url).toBe(STORED.url);
    expect([...(server.arrivals[0]?.form.keys() ?? [])]).toHaveLength(3);
    expect(server.arrivals[0]?.headers['accept']).toBe('application/json');
  });

  it('that answer in the network’s place, as axios-mock-adapter does, are not asked', async () => {
    const server = await serve(stored);
    const adapter = vi.fn(() => Promise.reject(new Error('of the host')));
    const instance = axios.create();
    instance.defaults.adapter = adapter;
    await clientOf(server, { axios: instance }).upload(requestOf());
    expect(server.arrivals).toHaveLength(1);
    expect(adapter).not.toHaveBeenCalled();
  });
});

describe('an error', () => {
  it('holds neither key, address nor file, however it is printed', async () => {
    const dead = await serve(stored);
    await dead.close();
    const failing = await serve((_arrival, response) =>
      json(response, 500, { message: `bad ${KEY}` }),
    );
    for (const server of [dead, failing]) {
      const error = await failureOf(
        clientOf(server, { getAccessToken: () => KEY }).upload(requestOf()),
      );
      const printed = `${JSON.stringify(error)} ${inspect(error, { depth: 9, showHidden: true })} ${error.stack}`;
      expect(printed).not.toContain(KEY);
      expect(printed).not.toContain(server.origin);
      expect(printed).not.toContain('invoice 1.pdf');
      expect(error.cause).toBeUndefined();
      expect(error.referenceId).toBe('6867da7788b9226bb78d716c');
    }
  });
});
