import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { createAccessTokenProvider } from '../../src/proxy/createAccessTokenProvider.js';
import type { AccessTokenAlgorithm } from '../../src/proxy/signatureRules.js';
import { createMediaUploadApi } from '../../src/testing/index.js';
import { has, keyFolder, keyOf, publicHalfOf } from './openssl.js';

const API_CODE = 'integrator-1';
const hasSsh = has('ssh-keygen', '-?');

/** A token of the stand-in, which verifies the signature and demands exactly the documented claims. */
async function tokenWith(
  privateKey: string,
  algorithm: AccessTokenAlgorithm,
  publicKey: string,
): Promise<string> {
  const api = createMediaUploadApi({ integrator: { apiCode: API_CODE, publicKey } });
  return createAccessTokenProvider({
    apiUrl: 'https://api.example',
    apiCode: API_CODE,
    privateKey,
    algorithm,
    fetch: (url, init) => api.fetch(new Request(url, init)),
  })();
}

async function complaintAbout(
  key: string | JsonWebKey | CryptoKey,
  algorithm: AccessTokenAlgorithm,
): Promise<string> {
  const getAccessToken = createAccessTokenProvider({
    apiUrl: 'https://api.example',
    apiCode: API_CODE,
    privateKey: key,
    algorithm,
    fetch: () => Promise.reject(new Error('Nothing is to be sent.')),
  });
  const error: unknown = await getAccessToken().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TypeError);
  for (const line of typeof key === 'string' ? key.split('\n') : []) {
    if (line.length > 40 && !line.startsWith('---')) expect(String(error)).not.toContain(line);
  }
  return String(error);
}

const ecOf = (curve: string): string => `openssl ecparam -name ${curve} -genkey -noout -out key`;

describe.each([
  ['Node’s own reader', true],
  ['Web Crypto alone', false],
])('with %s', (_, isNode) => {
  it.each<[AccessTokenAlgorithm, string, string]>([
    ['ES256', ecOf('prime256v1'), 'EC PRIVATE KEY'],
    ['ES384', ecOf('secp384r1'), 'EC PRIVATE KEY'],
    ['ES512', ecOf('secp521r1'), 'EC PRIVATE KEY'],
    ['ES512', 'openssl ecparam -name secp521r1 -genkey -out key', 'EC PARAMETERS'],
    [
      'ES256',
      'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key',
      'PRIVATE KEY',
    ],
    ['RS256', 'openssl genrsa -traditional -out key 2048', 'RSA PRIVATE KEY'],
    ['RS384', 'openssl genrsa -out key 2048', 'PRIVATE KEY'],
    ['RS512', 'openssl genrsa -traditional -out key 3072', 'RSA PRIVATE KEY'],
  ])('signs with %s and the key of "%s"', async (algorithm, command, label) => {
    if (!isNode) vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    try {
      const folder = keyFolder();
      const key = keyOf(folder, command);
      expect(key).toContain(`-----BEGIN ${label}-----`);
      const spellings = [
        key,
        key.replaceAll('\n', '\\n'),
        key.replaceAll('\n', '\r\n'),
        key.replaceAll('\n', '\\r\\n'),
        key.replaceAll('\n', ' '),
        `  ${key}\n\n`,
      ];
      const publicKey = publicHalfOf(folder);
      for (const spelling of spellings) {
        expect(await tokenWith(spelling, algorithm, publicKey)).toMatch(/^[0-9a-f]{32}$/);
      }
    } finally {
      vi.restoreAllMocks();
    }
  });

  it.each<[string, string, AccessTokenAlgorithm, string]>([
    [
      'another curve',
      ecOf('prime256v1'),
      'ES384',
      'EC key on the curve P-256; ES384 needs an EC key on the curve P-384',
    ],
    ['a curve of no algorithm', ecOf('secp256k1'), 'ES256', 'a key of another kind; ES256 needs'],
    [
      'RSA for EC',
      'openssl genrsa -traditional -out key 2048',
      'ES256',
      'an RSA key; ES256 needs an EC key',
    ],
    [
      'EC for RSA',
      ecOf('secp521r1'),
      'RS256',
      'an EC key on the curve P-521; RS256 needs an RSA key',
    ],
    [
      'another kind',
      'openssl genpkey -algorithm ed25519 -out key',
      'ES256',
      'a key of another kind',
    ],
    ['too few bits', 'openssl genrsa -traditional -out key 1024', 'RS256', '1024 bits'],
  ])('says of a key that does not fit what it is: %s', async (_name, command, algorithm, words) => {
    if (!isNode) vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    try {
      expect(await complaintAbout(keyOf(keyFolder(), command), algorithm)).toContain(words);
    } finally {
      vi.restoreAllMocks();
    }
  });
});

it.each([
  [
    'PKCS #8',
    'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes256 -pass pass:secret -out key',
  ],
  ['PKCS #1', 'openssl genrsa -traditional -aes256 -passout pass:secret -out key 2048'],
])('says how to decrypt an encrypted key of %s', async (_, command) => {
  const complaint = await complaintAbout(keyOf(keyFolder(), command), 'ES256');
  expect(complaint).toContain('openssl pkey -in key.pem -out plain.pem');
});

it.skipIf(!hasSsh)(
  'says how to convert a key of ssh-keygen, and takes what comes of it',
  async () => {
    const folder = keyFolder();
    const key = keyOf(folder, "ssh-keygen -q -t ecdsa -b 256 -N '' -f key");
    const complaint = await complaintAbout(key, 'ES256');
    expect(complaint).toContain('ssh-keygen -p -N "" -m PEM -f key.pem');
    const converted = keyOf(folder, "ssh-keygen -q -p -N '' -m PEM -f key");
    expect(await tokenWith(converted, 'ES256', publicHalfOf(folder))).toMatch(/^[0-9a-f]{32}$/);
  },
);

it.each([
  ['no PEM', 'no key'],
  ['half a PEM', '-----BEGIN PRIVATE KEY-----\nAAAA'],
  ['a PEM of something else', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
  ['broken base64', '-----BEGIN EC PRIVATE KEY-----\nA*A\n-----END EC PRIVATE KEY-----'],
  ['bytes of nothing', '-----BEGIN EC PRIVATE KEY-----\nMAAwADAA\n-----END EC PRIVATE KEY-----'],
])('says of %s that it is no key', async (_, key) => {
  expect(await complaintAbout(key, 'ES256')).toContain('privateKey');
});

it.each<[string, (pem: string) => string | Uint8Array]>([
  ['in base64 once more', (pem) => Buffer.from(pem).toString('base64')],
  ['in base64 with quotes and line breaks', (pem) => `"${btoa(pem).replace(/.{64}/g, '$&\n')}"`],
  ['as the bytes of its file', (pem) => Buffer.from(pem)],
  [
    'behind a byte order mark, with breaks of Windows',
    (pem) => `\ufeff${pem.replace(/\n/g, '\r\n')}`,
  ],
  ['in one line, in quotes', (pem) => `"${pem.replace(/\n/g, ' ')}"`],
])('takes a PEM %s', async (_, wrap) => {
  const folder = keyFolder();
  const key = wrap(keyOf(folder, ecOf('prime256v1'))) as string;
  expect(await tokenWith(key, 'ES256', publicHalfOf(folder))).toMatch(/^[0-9a-f]{32}$/);
});

it.each<[string, unknown, string]>([
  ['DER', Uint8Array.of(0x30, 0x77, 0x02, 0x01, 0x01, 0xff), 'openssl pkey -inform DER'],
  ['bytes of nothing', Uint8Array.of(1, 2, 3), 'holds no private key as PEM'],
  ['a number', 7, 'has to be the text of a PEM, a JWK or a CryptoKey'],
  ['an object of another kind', { type: 'private' }, 'has to be the text of a PEM'],
])('says of %s what is wanted', async (_, key, words) => {
  expect(await complaintAbout(key as string, 'ES256')).toContain(words);
});

it('says of a public key what it has', async () => {
  const folder = keyFolder();
  keyOf(folder, ecOf('prime256v1'));
  expect(await complaintAbout(publicHalfOf(folder), 'ES256')).toContain('It has: PUBLIC KEY.');
});

describe('a JWK or an imported key', () => {
  it.each<[string, AccessTokenAlgorithm, string]>([
    ['ES256', 'ES384', 'privateKey is an EC key on the curve P-256; ES384 needs'],
    ['ES512', 'RS256', 'privateKey is an EC key on the curve P-521; RS256 needs an RSA key'],
    ['RS256', 'ES256', 'privateKey is an RSA key; ES256 needs an EC key'],
  ])('for %s is not taken for %s', async (made, asked, words) => {
    const { privateKey } = await generateKeyPair(made, { extractable: true });
    expect(await complaintAbout(privateKey, asked)).toContain(words);
    expect(await complaintAbout((await exportJWK(privateKey)) as JsonWebKey, asked)).toContain(
      words,
    );
  });

  it('has to be the private half', async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    expect(await complaintAbout(publicKey, 'ES256')).toContain('public');
    const jwk = (await exportJWK(publicKey)) as JsonWebKey;
    expect(await complaintAbout(jwk, 'ES256')).toContain('without a private part');
  });

  it('imported for another hash is named so', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await complaintAbout(privateKey, 'RS512')).toContain('an RSA key for SHA-256; RS512');
  });
});
