import { exportJWK } from 'jose';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AccessTokenProviderOptions } from '../../src/proxy/accessTokenOptions.js';
import { createAccessTokenProvider } from '../../src/proxy/createAccessTokenProvider.js';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { AccessTokenAlgorithm } from '../../src/proxy/signatureRules.js';
import { listenAsApi, listenAsHost, upload } from './servers.js';
import { listenAsTokenServer } from './tokenServer.js';

const base = { apiCode: 'integrator-1', algorithm: 'ES256' } as const;
const tokenOf = (count: number): string => `access-token-${count}`;
const answerOf = (count: number): { body: string } => ({
  body: JSON.stringify({ token: tokenOf(count), expires_in: 3600 }),
});

it.each<AccessTokenAlgorithm>(['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512'])(
  'signs with %s the documented claims and no others, good for ten minutes',
  async (algorithm) => {
    const { apiUrl, pem: privateKey, claims } = await listenAsTokenServer(answerOf, algorithm);
    const nowS = Math.floor(Date.now() / 1000);
    const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, algorithm });
    expect(await getAccessToken()).toBe(tokenOf(1));
    const [claim] = claims;
    expect(claim).toEqual({ api_code: 'integrator-1', exp: expect.any(Number) });
    const aheadS = Number(claim?.['exp']) - nowS;
    expect(aheadS).toBeGreaterThanOrEqual(600);
    expect(aheadS).toBeLessThan(660);
  },
);

it('takes the key as PEM with written line breaks, as JWK, or imported', async () => {
  const { apiUrl, pem, privateKey } = await listenAsTokenServer(answerOf);
  const jwk = await exportJWK(privateKey);
  for (const key of [pem.replaceAll('\n', '\\n'), jwk as JsonWebKey, privateKey]) {
    const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey: key });
    expect(await getAccessToken()).toMatch(/^access-token-/);
  }
});

it('signs more claims where the host names some', async () => {
  const { apiUrl, privateKey, claims } = await listenAsTokenServer(answerOf);
  const options = { ...base, apiUrl, privateKey, claims: { aud: 'api', iat: 1 } };
  await createAccessTokenProvider(options)().catch(() => undefined);
  expect(claims[0]).toEqual({
    api_code: 'integrator-1',
    aud: 'api',
    iat: 1,
    exp: expect.any(Number),
  });
});

it.each<[string, Record<string, unknown>, string]>([
  ['no code', { apiCode: undefined }, 'no apiCode'],
  ['an empty code', { apiCode: ' ' }, 'no apiCode'],
  ['no code for a POST', { apiCode: '', method: 'POST' }, 'no apiCode'],
  ['no key', { privateKey: undefined }, 'no privateKey'],
  ['an empty key', { privateKey: '\n' }, 'no privateKey'],
  ['no algorithm', { algorithm: undefined }, 'ES256, ES384, ES512, RS256, RS384, RS512'],
  ['an algorithm that is not documented', { algorithm: 'HS256' }, 'one of: ES256'],
  ['another method', { method: 'PUT' }, "'GET' or 'POST'"],
  ['a lifetime of no number', { assumedLifetimeMs: '300000' }, 'assumedLifetimeMs'],
  ['no time to answer', { timeoutMs: 0 }, 'timeoutMs'],
  ['no address', { apiUrl: undefined }, 'apiUrl'],
])('is not made with %s', (_, wrong, words) => {
  const options = { ...base, apiUrl: 'https://api.example', privateKey: 'a key', ...wrong };
  const make = (): unknown => createAccessTokenProvider(options as AccessTokenProviderOptions);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(words);
});

it.each([
  ['api_code', {}],
  ['code', { bodyKey: 'code' }],
])('sends the code alone in a POST, as %s, without a key', async (name, options) => {
  const { origin, arrivals } = await listenAsApi(() => answerOf(7));
  const getAccessToken = createAccessTokenProvider({
    apiUrl: `${origin}/v1`,
    apiCode: 'integrator-1',
    method: 'POST',
    ...options,
  });
  expect(await getAccessToken()).toBe(tokenOf(7));
  expect(arrivals).toMatchObject([{ method: 'POST', url: '/v1/authenticates/api-code' }]);
  expect(arrivals[0]?.headers['content-type']).toBe('application/json');
  expect(arrivals[0]?.headers['x-api-key']).toBeUndefined();
  expect(JSON.parse(String(arrivals[0]?.body))).toEqual({ [name]: 'integrator-1' });
});

it('keeps the token until a minute before its end, then signs a new JWT', async () => {
  let nowMs = Date.UTC(2026, 2, 3);
  const now = (): number => nowMs;
  const { apiUrl, privateKey, claims } = await listenAsTokenServer(answerOf, 'ES256', now);
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, now });
  expect(await getAccessToken()).toBe(tokenOf(1));
  nowMs += 3_539_000;
  expect(await getAccessToken()).toBe(tokenOf(1));
  nowMs += 2_000;
  expect(await getAccessToken()).toBe(tokenOf(2));
  expect(claims[1]?.['exp']).toBe(nowMs / 1000 + 600);
});

it('asks once for all who ask at the same time', async () => {
  const { apiUrl, privateKey, claims } = await listenAsTokenServer(answerOf);
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey });
  const asked = [1, 2, 3].map((count) => getAccessToken({ refresh: count === 3 }));
  expect(await Promise.all(asked)).toEqual([tokenOf(1), tokenOf(1), tokenOf(1)]);
  expect(claims).toHaveLength(1);
});

it('gets a new token on demand, but not one after the other for uploads that failed together', async () => {
  let nowMs = Date.now();
  const now = (): number => nowMs;
  const { apiUrl, privateKey } = await listenAsTokenServer(answerOf, 'ES256', now);
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, now });
  await getAccessToken();
  nowMs += 60_000;
  expect(await getAccessToken({ refresh: true })).toBe(tokenOf(2));
  nowMs += 1_000;
  expect(await getAccessToken({ refresh: true })).toBe(tokenOf(2));
  nowMs += 5_000;
  expect(await getAccessToken({ refresh: true })).toBe(tokenOf(3));
});

it('fails where the API refuses, and tells the status and no secret', async () => {
  const { apiUrl, privateKey } = await listenAsTokenServer(() => ({
    status: 503,
    body: 'at 10.0.0.7',
  }));
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey });
  await expect(getAccessToken()).rejects.toThrow('The API answered 503 when asked for a token.');
});

it('asks a refusing API again after a pause that grows to half a minute, and starts anew then', async () => {
  let nowMs = Date.now();
  const now = (): number => nowMs;
  let isUp = false;
  let asked = 0;
  const { apiUrl, privateKey } = await listenAsTokenServer(
    (count) => {
      asked = count;
      return isUp ? answerOf(count) : { status: 500 };
    },
    'ES256',
    now,
  );
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, now });
  const first: unknown = await getAccessToken().catch((error: unknown) => error);
  const pauses = [1, 2, 4, 8, 16, 30, 30];
  for (const [index, seconds] of pauses.entries()) {
    nowMs += seconds * 1000 - 1;
    const asks = [getAccessToken(), getAccessToken({ refresh: true })];
    const errors = await Promise.allSettled(asks);
    expect(errors.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    if (index === 0) {
      expect(errors.map((each) => 'reason' in each && each.reason)).toEqual([first, first]);
    }
    expect(asked).toBe(index + 1);
    nowMs += 1;
    await expect(getAccessToken()).rejects.toThrow('500');
    expect(asked).toBe(index + 2);
  }
  isUp = true;
  nowMs += 30_000;
  expect(await getAccessToken()).toBe(tokenOf(asked));
  isUp = false;
  nowMs += 3_600_000;
  await expect(getAccessToken()).rejects.toThrow('500');
  nowMs += 1000;
  const before = asked;
  await expect(getAccessToken()).rejects.toThrow('500');
  expect(asked).toBe(before + 1);
});

it('does not wait longer because the clock was set back', async () => {
  let nowMs = Date.now();
  const now = (): number => nowMs;
  let answer: { status?: number; body?: string } = { status: 500 };
  const { apiUrl, privateKey } = await listenAsTokenServer(() => answer, 'ES256', now);
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, now });
  await expect(getAccessToken()).rejects.toThrow('500');
  nowMs -= 3_600_000;
  answer = answerOf(2);
  expect(await getAccessToken()).toBe(tokenOf(2));
});

it.each<[string, { body: string; headers?: Record<string, string> }]>([
  ['a login page', { body: '<!doctype html><title>Login</title>' }],
  [
    'a page that says so in its type alone',
    { body: 'loginplease', headers: { 'content-type': 'text/html' } },
  ],
  ['a sentence', { body: 'The key is wrong' }],
  ['an answer that says it is an error', { body: '{"_status":"ERR","token":"12345678"}' }],
  ['an answer with an error', { body: '{"_error":{"code":401},"token":"12345678"}' }],
  ['a token with spaces', { body: '{"token":"two words here"}' }],
  ['a token with angle brackets', { body: '{"token":"<b>12345678</b>"}' }],
  ['more than 64 kB', { body: `{"token":"12345678","more":"${'a'.repeat(70_000)}"}` }],
  ['nothing', { body: '' }],
])('takes %s for no token', async (_, answer) => {
  const { apiUrl, privateKey } = await listenAsTokenServer(() => answer);
  const error: unknown = await createAccessTokenProvider({ ...base, apiUrl, privateKey })().catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).not.toContain('12345678');
});

it.each<[string, unknown]>([
  ['milliseconds', { expires_at: Date.UTC(2030, 0, 1) }],
  ['the far future', { expires_in: 1e12 }],
  ['a date in the far future', { expires: '2999-01-01T00:00:00Z' }],
])('believes an end in %s for a day at most', async (_, end) => {
  let nowMs = Date.UTC(2026, 2, 3);
  const now = (): number => nowMs;
  const { apiUrl, privateKey } = await listenAsTokenServer(
    (count) => ({ body: JSON.stringify({ token: tokenOf(count), ...Object(end) }) }),
    'ES256',
    now,
  );
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, now });
  await getAccessToken();
  nowMs += 86_000_000;
  expect(await getAccessToken()).toBe(tokenOf(1));
  nowMs += 400_000;
  expect(await getAccessToken()).toBe(tokenOf(2));
});

it.each([undefined, '', 'two words', '<b>', { token: 7 }])(
  'takes %j of readToken for no token',
  async (found) => {
    const { apiUrl, privateKey } = await listenAsTokenServer(() => ({ body: '{"a":1}' }));
    const readToken = (): string => found as string;
    const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, readToken });
    await expect(getAccessToken()).rejects.toThrow(TypeError);
  },
);

it('fails where another key signed', async () => {
  const { apiUrl } = await listenAsTokenServer(answerOf);
  const { privateKey } = await listenAsTokenServer(answerOf);
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey });
  await expect(getAccessToken()).rejects.toThrow('The API answered 401');
});

it('follows no redirect and waits no longer than it is told', async () => {
  const redirecting = await listenAsTokenServer(() => ({
    status: 302,
    headers: { location: 'http://127.0.0.1:1/' },
  }));
  const { privateKey } = redirecting;
  const first = createAccessTokenProvider({ ...base, apiUrl: redirecting.apiUrl, privateKey });
  await expect(first()).rejects.toThrow('The API answered 302');
  const silent = await listenAsApi(() => new Promise(() => undefined));
  const options = { ...base, apiUrl: silent.origin, privateKey, timeoutMs: 30 };
  await expect(createAccessTokenProvider(options)()).rejects.toThrow(/time/i);
});

it('lets the host find the token, in whatever the API sends', async () => {
  const { apiUrl, privateKey } = await listenAsTokenServer(() => ({ body: '{"a":["b"]}' }));
  const readToken = vi.fn(() => 'found-token');
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, readToken });
  expect(await getAccessToken()).toBe('found-token');
  expect(readToken).toHaveBeenCalledWith({ a: ['b'] });
});

it.each<[string, (init: RequestInit) => Promise<Response>]>([
  ['never answers', () => new Promise(() => {})],
  ['answers with a body that never ends', async () => new Response(new ReadableStream())],
])('asks anew after a fetch of the host’s that %s, whatever its signal says', async (_, fetch) => {
  let nowMs = 0;
  let isStuck = true;
  const getAccessToken = createAccessTokenProvider({
    apiUrl: 'https://api.example',
    apiCode: 'integrator-1',
    method: 'POST',
    timeoutMs: 20,
    now: () => nowMs,
    fetch: async (_url, init) => (isStuck ? fetch(init) : new Response(answerOf(1).body)),
  });
  await expect(getAccessToken()).rejects.toThrow(/timeout/i);
  isStuck = false;
  nowMs += 60_000;
  expect(await getAccessToken()).toBe(tokenOf(1));
});

it('takes a token that the host finds in its own time, and an end of it without one', async () => {
  const options = {
    apiUrl: 'https://api.example',
    apiCode: 'integrator-1',
    method: 'POST',
  } as const;
  const fetch = async (): Promise<Response> => new Response(answerOf(1).body);
  const later = { ...options, fetch, readToken: async () => tokenOf(7) } as never;
  expect(await createAccessTokenProvider(later)()).toBe(tokenOf(7));
  const failing = { ...options, fetch, readToken: () => Promise.reject(new Error('No token.')) };
  await expect(createAccessTokenProvider(failing as never)()).rejects.toThrow('No token.');
});

it('leaves no failure unheard where key and claims are wrong at once: one would end the process', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  onTestFinished(() => void process.off('unhandledRejection', unheard));
  const now = (): number => Number.NaN;
  const options = { ...base, apiUrl: 'https://api.example', privateKey: 'no key', now };
  await expect(createAccessTokenProvider(options)()).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve));
  expect(unheard).not.toHaveBeenCalled();
});

it('serves the proxy as it is: signed, fetched, sent, and renewed after a 401', async () => {
  let nowMs = Date.now();
  const now = (): number => nowMs;
  const tokens = await listenAsTokenServer(answerOf, 'ES256', now);
  let good = tokenOf(1);
  const api = await listenAsApi(({ headers }) => ({
    status: headers['x-api-key'] === good ? 201 : 401,
  }));
  const { apiUrl, privateKey } = tokens;
  const proxy = createMediaUploadProxy({
    apiUrl: api.origin,
    getAccessToken: createAccessTokenProvider({ ...base, apiUrl, privateKey, now }),
    authorize: () => true,
  });
  const host = await listenAsHost(proxy);
  expect((await upload(host)).status).toBe(201);
  good = tokenOf(2);
  nowMs += 60_000;
  expect((await upload(host)).status).toBe(201);
  expect(api.arrivals).toHaveLength(3);
  expect(tokens.claims).toHaveLength(2);
});
