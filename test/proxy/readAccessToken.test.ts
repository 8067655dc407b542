import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { readAccessToken } from '../../src/proxy/readAccessToken.js';

const NOW = Date.UTC(2026, 2, 3);
const token = 'access-token-1';

it.each<[string, unknown, number | undefined]>([
  ['a text', token, undefined],
  ['token', { token }, undefined],
  ['access_token and expires_in', { access_token: token, expires_in: 60 }, NOW + 60_000],
  ['expires_in as a text', { access_token: token, expires_in: '60' }, NOW + 60_000],
  ['accessToken', { accessToken: token }, undefined],
  ['api_key', { api_key: token }, undefined],
  ['key', { key: token }, undefined],
  ['an end as a date', { token, expires_at: '2026-03-03T01:00:00Z' }, NOW + 3_600_000],
  ['an end in seconds', { token, expires: NOW / 1000 + 5 }, NOW + 5_000],
  ['an end in milliseconds', { token, expires_at: NOW + 5_000 }, NOW + 5_000],
  ['an end in seconds as a text', { token, expires: String(NOW / 1000 + 5) }, NOW + 5_000],
  ['an end that is over', { token, expires_at: NOW / 1000 - 5 }, undefined],
  ['no time at all', { token, expires_in: 0 }, undefined],
  ['an end in a year', { token, expires_in: 31_536_000 }, NOW + 86_400_000],
  ['an end that is no date', { token, expires: 'soon' }, undefined],
  ['a level of its own', { _status: 'OK', data: { token, expires_in: 9 } }, NOW + 9_000],
])('finds the token in %s', (_, body, expiresAtMs) => {
  expect(readAccessToken(body, NOW)).toEqual({ token, expiresAtMs });
});

it('finds the end of a token that is a JWT in it', async () => {
  const jwt = await new SignJWT({ name: 'åäö?>' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(NOW / 1000 + 77)
    .sign(new TextEncoder().encode('a secret of thirty-two characters'));
  expect(readAccessToken({ token: jwt }, NOW).expiresAtMs).toBe(NOW + 77_000);
});

it.each<[unknown, string]>([
  [{ jwt: 'secret-value', user: 1 }, 'an object with the keys jwt, user'],
  [{}, 'an object with the keys (none)'],
  [[token], 'a list'],
  [null, 'null'],
  [42, 'a number'],
  ['<!doctype html> secret-value', 'a string'],
  [{ token: 'two words' }, 'an object with the keys token'],
  [{ token: 12_345_678 }, 'an object with the keys token'],
  [{ token: '<secret-value>' }, 'an object with the keys token'],
  ['{"token":"secret-value', 'a string'],
])('says what it got instead of a token, and no value of it: %j', (body, shape) => {
  const read = (): unknown => readAccessToken(body, NOW);
  expect(read).toThrow(`it is ${shape}. Pass readToken.`);
  expect(read).not.toThrow('secret-value');
});

it.each<unknown>([
  { _status: 'ERR', token: 'secret-value' },
  { _error: { code: 401, message: 'secret-value' }, token: 'secret-value' },
  { data: { _status: 'ERR', token: 'secret-value' } },
])('takes an error of the API for no token: %j', (body) => {
  const read = (): unknown => readAccessToken(body, NOW);
  expect(read).toThrow('The API answered with an error instead of a token');
  expect(read).not.toThrow('secret-value');
});
