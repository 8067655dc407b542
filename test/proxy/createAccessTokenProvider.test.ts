import { generateKeyPairSync } from 'node:crypto';
import { exportJWK } from 'jose';
import { expect, it, vi } from 'vitest';
import {
  type AccessTokenAlgorithm,
  createAccessTokenProvider,
} from '../../src/proxy/createAccessTokenProvider.js';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import { listenAsApi, listenAsHost, upload } from './servers.js';
import { listenAsTokenServer } from './tokenServer.js';

const base = { apiCode: 'integrator-1', algorithm: 'ES256' } as const;
const tokenOf = (count: number): string => `access-token-${count}`;
const answerOf = (count: number): { body: string } => ({
  body: JSON.stringify({ token: tokenOf(count), expires_in: 3600 }),
});

it.each<AccessTokenAlgorithm>(['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512'])(
  'signs with %s what the API can verify, good for ten minutes',
  async (algorithm) => {
    const { apiUrl, pem: privateKey, claims } = await listenAsTokenServer(answerOf, algorithm);
    const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey, algorithm });
    expect(await getAccessToken()).toBe(tokenOf(1));
    const [claim] = claims;
    expect(claim).toMatchObject({ iss: 'integrator-1', sub: 'integrator-1' });
    expect(Number(claim?.['exp']) - Number(claim?.['iat'])).toBe(600);
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

it('says what to do about a key in another format, without the key', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = String(privateKey.export({ type: 'sec1', format: 'pem' }));
  const getAccessToken = createAccessTokenProvider({
    ...base,
    apiUrl: 'https://api.example',
    privateKey: pem,
  });
  const error: unknown = await getAccessToken().catch((reason: unknown) => reason);
  expect(String(error)).toContain('openssl pkcs8 -topk8');
  expect(String(error)).not.toContain(pem.split('\n')[1]);
});

it.each(['no key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])(
  'rejects %j as no key',
  async (privateKey) => {
    const apiUrl = 'https://api.example';
    const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey });
    await expect(getAccessToken()).rejects.toThrow('no PKCS #8 private key for ES256');
  },
);

it('signs the claims that the host names instead', async () => {
  const { apiUrl, privateKey, claims } = await listenAsTokenServer(answerOf);
  const options = { ...base, apiUrl, privateKey, claims: { api_code: 'integrator-1' } };
  await createAccessTokenProvider(options)();
  expect(Object.keys(claims[0] ?? {}).sort()).toEqual(['api_code', 'exp', 'iat']);
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
  expect(claims[1]?.['iat']).toBe(nowMs / 1000);
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

it('fails where the API refuses, tells the status and no secret, and asks again next time', async () => {
  const { apiUrl, privateKey } = await listenAsTokenServer((count) =>
    count === 1 ? { status: 503, body: 'at 10.0.0.7' } : answerOf(count),
  );
  const getAccessToken = createAccessTokenProvider({ ...base, apiUrl, privateKey });
  await expect(getAccessToken()).rejects.toThrow('The API answered 503 when asked for a token.');
  expect(await getAccessToken()).toBe(tokenOf(2));
});

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
