import { generateKeyPair, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { createMediaUploadApi, EXAMPLE_REFERENCE_ID } from '../../src/testing/index.js';

const NOW = Date.UTC(2026, 2, 3);
const CLAIMS = { api_code: 'code-1', exp: NOW / 1000 + 600 };
const ADDRESS = 'http://api.example/authenticates/api-code';

const { publicKey, privateKey } = await generateKeyPair('ES512');
const signed = (claims: Record<string, unknown>, alg = 'ES512'): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(privateKey);
const apiOf = (): ReturnType<typeof createMediaUploadApi> =>
  createMediaUploadApi({ integrator: { apiCode: 'code-1', publicKey }, now: () => NOW });

async function statusOf(jwt: string, api = apiOf()): Promise<number> {
  return (await api.fetch(new Request(ADDRESS, { headers: { 'x-api-key': jwt } }))).status;
}

it('gives a token for a JWT with exactly the documented claims', async () => {
  expect(await statusOf(await signed(CLAIMS))).toBe(200);
});

it.each([
  ['no code', { exp: CLAIMS.exp }],
  ['another code', { ...CLAIMS, api_code: 'code-2' }],
  ['no end', { api_code: 'code-1' }],
  ['an end that is over', { ...CLAIMS, exp: NOW / 1000 - 60 }],
  ['an end in an hour', { ...CLAIMS, exp: NOW / 1000 + 3600 }],
  ['an end in milliseconds', { ...CLAIMS, exp: NOW + 600_000 }],
  ['a time of issue', { ...CLAIMS, iat: NOW / 1000 }],
  ['an issuer instead', { iss: 'code-1', sub: 'code-1', exp: CLAIMS.exp }],
])('refuses a JWT with %s', async (_, claims) => {
  expect(await statusOf(await signed(claims))).toBe(401);
});

it('refuses what is no JWT, or signed by another key', async () => {
  const other = await generateKeyPair('ES512');
  const forged = new SignJWT(CLAIMS).setProtectedHeader({ alg: 'ES512' }).sign(other.privateKey);
  const [head, claims] = (await signed(CLAIMS)).split('.');
  const none = btoa('{"alg":"none"}');
  for (const jwt of ['', 'a.b.c', `${head}.${claims}.`, `${none}.${claims}.`, await forged]) {
    expect(await statusOf(jwt)).toBe(401);
  }
});

it('takes the signature for granted where it knows no key, and never the claims', async () => {
  const api = createMediaUploadApi({ now: () => NOW });
  expect(await statusOf(await signed(CLAIMS), api)).toBe(200);
  expect(await statusOf(await signed({ ...CLAIMS, iat: 1 }), api)).toBe(401);
});

it('gives a token for the code alone in a POST', async () => {
  const post = (body: string): Promise<Response> =>
    apiOf().fetch(new Request(ADDRESS, { method: 'POST', body }));
  expect((await post('{"api_code":"code-1"}')).status).toBe(200);
  for (const body of ['{"api_code":"code-2"}', '{"code":"code-1"}', 'code-1', 'null', '']) {
    expect((await post(body)).status).toBe(401);
  }
});

it('demands its tokens of everybody, for an hour', async () => {
  let nowMs = NOW;
  const integrator = { apiCode: 'code-1', publicKey };
  const api = createMediaUploadApi({ integrator, now: () => nowMs });
  const headers = { 'x-api-key': await signed(CLAIMS) };
  const given = await api.fetch(new Request(ADDRESS, { headers }));
  const { token, expires_in } = (await given.json()) as { token: string; expires_in: number };
  expect(expires_in).toBe(3600);
  const read = async (key: string): Promise<number> => {
    const address = `http://api.example/cases/${EXAMPLE_REFERENCE_ID}`;
    return (await api.fetch(new Request(address, { headers: { 'x-api-key': key } }))).status;
  };
  expect(await read('another')).toBe(401);
  expect(await read(token)).toBe(200);
  nowMs += 3_600_000;
  expect(await read(token)).toBe(401);
});

it.each([
  [{ ...CLAIMS, api_code: 'code-2' }, 'api_code is not known here'],
  [{ api_code: 'code-1' }, 'exp is missing'],
  [{ ...CLAIMS, exp: NOW / 1000 - 60 }, 'exp is over, by 60 s'],
  [{ ...CLAIMS, exp: NOW / 1000 + 3600 }, 'exp is more than ten minutes ahead, by 3000 s'],
  [{ ...CLAIMS, iss: 'us' }, 'claims besides api_code and exp: iss'],
  [null, 'cannot be read'],
  [undefined, 'there is no x-api-key'],
])('says which rule is broken by %j', async (claims, words) => {
  const jwt = claims ? await signed(claims) : 'no.jwt.atall';
  const headers = { ...(claims !== undefined && { 'x-api-key': jwt }) };
  const answer = await apiOf().fetch(new Request(ADDRESS, { headers }));
  expect(answer.status).toBe(401);
  expect(JSON.stringify(await answer.json())).toContain(words);
});

it.each([
  ['another key', 'ES512', 'is not signed with the key that is known here'],
  ['an algorithm that is not documented', 'HS256', 'alg is none of ES256, ES384'],
])('tells %s apart from what cannot be read', async (_, alg, words) => {
  const key = alg === 'HS256' ? new Uint8Array(32) : (await generateKeyPair(alg)).privateKey;
  const jwt = await new SignJWT(CLAIMS).setProtectedHeader({ alg }).sign(key);
  const answer = await apiOf().fetch(new Request(ADDRESS, { headers: { 'x-api-key': jwt } }));
  expect(answer.status).toBe(401);
  expect(JSON.stringify(await answer.json())).toContain(words);
});

it('says of a request which rule its token breaks', async () => {
  let nowMs = NOW;
  const api = createMediaUploadApi({
    integrator: { apiCode: 'code-1', publicKey },
    now: () => nowMs,
  });
  const given = await api.fetch(
    new Request(ADDRESS, { headers: { 'x-api-key': await signed(CLAIMS) } }),
  );
  const { token } = (await given.json()) as { token: string };
  const said = async (headers: HeadersInit): Promise<string> => {
    const address = `http://api.example/cases/${EXAMPLE_REFERENCE_ID}`;
    return (await api.fetch(new Request(address, { headers }))).text();
  };
  expect(await said({})).toContain('there is no x-api-key with a token');
  expect(await said({ 'x-api-key': 'another' })).toContain('the token was not given here');
  nowMs += 3_600_000;
  expect(await said({ 'x-api-key': token })).toContain('the token has ended');
});
