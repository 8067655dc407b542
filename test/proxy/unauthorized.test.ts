import { generateKeyPairSync } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { createAccessTokenProvider } from '../../src/proxy/createAccessTokenProvider.js';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { MediaUploadProxyOptions } from '../../src/proxy/proxyOptions.js';
import {
  type Arrival,
  FILE_HEAD,
  FORM_END,
  formOf,
  listen,
  listenAsApi,
  listenAsHost,
  openUpload,
  STORED,
  upload,
} from './servers.js';

const STALE = 'stale-token-1';
const FRESH = 'fresh-token-2';

/** An API that takes the fresh token only, and a host that has a stale one until it is refreshed. */
async function setUp(options: Partial<MediaUploadProxyOptions> = {}): Promise<{
  host: string;
  arrivals: Arrival[];
  getAccessToken: ReturnType<typeof vi.fn<(options: { refresh: boolean }) => string>>;
  onError: ReturnType<typeof vi.fn>;
}> {
  const { origin, arrivals } = await listenAsApi(({ headers }) =>
    headers['x-api-key'] === FRESH
      ? { status: 201 }
      : { status: 401, headers: { 'www-authenticate': 'Basic' }, body: '{"_status":"ERR"}' },
  );
  let token = STALE;
  const getAccessToken = vi.fn(({ refresh }: { refresh: boolean }) => {
    if (refresh) token = FRESH;
    return token;
  });
  const onError = vi.fn();
  const all = { apiUrl: origin, getAccessToken, authorize: () => true, onError, ...options };
  return {
    host: await listenAsHost(createMediaUploadProxy(all)),
    arrivals,
    getAccessToken,
    onError,
  };
}

it('asks for a fresh token after a 401 and sends a small body again, byte for byte', async () => {
  const { host, arrivals, getAccessToken, onError } = await setUp();
  const answer = await upload(host, { body: formOf(new Uint8Array(500_000).fill(9)) });
  expect(answer.status).toBe(201);
  expect(await answer.text()).toBe(STORED);
  expect(arrivals.map(({ headers }) => headers['x-api-key'])).toEqual([STALE, FRESH]);
  expect(arrivals[1]?.body.equals(arrivals[0]?.body ?? Buffer.of())).toBe(true);
  expect(getAccessToken.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
  expect(onError).not.toHaveBeenCalled();
});

it('sends a checked form again without finding fault with its second passing', async () => {
  const allow = [{ domain: 'cases', dottedPath: 'original_invoice' }];
  const { host, arrivals } = await setUp({ allow });
  expect((await upload(host)).status).toBe(201);
  expect(arrivals).toHaveLength(2);
});

it('has the component repeat a larger one, with the fresh token ready', async () => {
  const { host, arrivals, getAccessToken } = await setUp();
  const send = (): Promise<Response> => upload(host, { body: formOf(new Uint8Array(1_100_000)) });
  const answer = await send();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect(answer.headers.has('www-authenticate')).toBe(false);
  expect(await answer.json()).toMatchObject({ _status: 'ERR', _error: { code: 503 } });
  expect((await send()).status).toBe(201);
  expect(arrivals).toHaveLength(2);
  expect(getAccessToken).toHaveBeenCalledTimes(3);
});

it('keeps nothing where the host wants it so', async () => {
  const { host, arrivals } = await setUp({ repeatableSize: 0 });
  expect((await upload(host)).status).toBe(503);
  expect(arrivals).toHaveLength(1);
});

it('does not ask a third time, and passes no 401 on', async () => {
  const { host, arrivals, onError } = await setUp({ getAccessToken: () => STALE });
  const answer = await upload(host);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300']);
  expect(arrivals).toHaveLength(2);
  expect(String(onError.mock.lastCall?.[0])).toContain('401 to a fresh token');
});

it('goes on with a body that was refused in the middle: what has come, then the rest', async () => {
  const bodies: string[] = [];
  const api = await listen(async (req, res) => {
    const isFresh = req.headers['x-api-key'] === FRESH;
    if (!isFresh) {
      req.once('data', () => res.writeHead(401).end());
      return;
    }
    let body = '';
    for await (const chunk of req) body += chunk;
    bodies.push(body);
    res.writeHead(201).end(STORED);
  });
  const refreshed = vi.fn();
  const proxy = createMediaUploadProxy({
    apiUrl: api,
    authorize: () => true,
    getAccessToken: ({ refresh }) => {
      if (refresh) refreshed();
      return refresh ? FRESH : STALE;
    },
  });
  const sent = openUpload(await listenAsHost(proxy));
  await sent.write(FILE_HEAD);
  await vi.waitFor(() => expect(refreshed).toHaveBeenCalled());
  await sent.write('the rest');
  await sent.write(FORM_END);
  sent.end();
  expect((await sent.answer).status).toBe(201);
  expect(bodies).toEqual([`${FILE_HEAD}the rest${FORM_END}`]);
});

type GetAccessToken = MediaUploadProxyOptions['getAccessToken'];
const NO_TOKENS: readonly (readonly [string, string, GetAccessToken])[] = [
  ['throws', '5', () => Promise.reject(new Error('no key'))],
  ['gives an empty token', '300', () => ''],
  ['gives what cannot be a header', '300', () => 'token\n1'],
  ['gives nothing', '300', () => undefined as unknown as string],
];

it.each(NO_TOKENS)(
  'sends nothing where getAccessToken %s, and says when to come back',
  async (_, seconds, getAccessToken) => {
    const { host, arrivals, onError } = await setUp({ getAccessToken });
    const answer = await upload(host);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, seconds]);
    expect(await answer.text()).not.toContain('no key');
    expect(onError).toHaveBeenCalledOnce();
    expect(arrivals).toEqual([]);
  },
);

it.each([
  [302, '300'],
  [401, '300'],
  [403, '300'],
  [404, '300'],
  [429, '5'],
  [500, '5'],
  [503, '5'],
])(
  'where the API answers the ask for a token with %i, lets the browser come back after %s s',
  async (status, seconds) => {
    const api = await listen((_, res) => {
      res.writeHead(status).end();
    });
    const getAccessToken = createAccessTokenProvider({
      apiUrl: api,
      apiCode: 'mine',
      method: 'POST',
    });
    const { host, onError } = await setUp({ getAccessToken });
    const answer = await upload(host);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, seconds]);
    expect(String(onError.mock.lastCall?.[0])).toContain(
      `answered ${status} when asked for a token`,
    );
  },
);

it.each([
  ['a page', 'text/html', '<h1>Sign in</h1>', 'a page instead of a token'],
  ['a document without a token', 'application/json', '{"ok":true}', 'Pass readToken.'],
  ['nothing', 'application/json', '', 'Pass readToken.'],
])('tells at once where the API gives %s for a token', async (_, type, body, words) => {
  const api = await listen((_, res) => {
    res.writeHead(200, { 'content-type': type }).end(body);
  });
  const ask = createAccessTokenProvider({ apiUrl: api, apiCode: 'mine', method: 'POST' });
  const { host, onError } = await setUp({ getAccessToken: ask });
  const answer = await upload(host);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300']);
  expect(String(onError.mock.lastCall?.[0])).toContain(words);
});

it('tells where it asked, when there is nothing to ask', async () => {
  const api = await listen((_, res) => {
    res.writeHead(404).end();
  });
  const apiUrl = `${api}/v2`;
  const ask = createAccessTokenProvider({ apiUrl, apiCode: 'mine', method: 'POST' });
  await expect(ask()).rejects.toThrow(`The address was ${apiUrl}/authenticates/api-code`);
});

it('says that the address is missing where there is none', () => {
  const make = (): unknown =>
    createAccessTokenProvider({ apiUrl: '', apiCode: 'mine', method: 'POST' });
  expect(make).toThrow('is the environment variable set?');
});

it('tells at once of a key that does not fit', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const getAccessToken = createAccessTokenProvider({
    apiUrl: 'https://api.invalid',
    apiCode: 'mine',
    privateKey: String(privateKey.export({ type: 'sec1', format: 'pem' })),
    algorithm: 'ES256',
  });
  const { host, onError } = await setUp({ getAccessToken });
  const answer = await upload(host);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300']);
  expect(onError).toHaveBeenCalledOnce();
});

it.each([
  ['exp is more than ten minutes ahead.', true],
  [`the token ${'a1B2'.repeat(8)} is not known`, false],
])('tells the operator what the API says of a token: %s', async (message, isTold) => {
  const api = await listen((_, res) => {
    res.writeHead(401, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ _status: 'ERR', _error: { code: 401, message } }));
  });
  const ask = createAccessTokenProvider({ apiUrl: api, apiCode: 'mine', method: 'POST' });
  const error = await ask().then(String, String);
  expect(error).toContain('answered 401 when asked for a token.');
  expect(error.includes(message)).toBe(isTold);
});
