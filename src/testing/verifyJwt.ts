import type { Bytes } from '../core/bytes.js';

/** What a JWT says, once it is known to be one of the documented kind. */
export type JwtClaims = Readonly<Record<string, unknown>>;

/** A key to check signatures with: PEM (`BEGIN PUBLIC KEY`), a JWK, or an imported one. */
export type PublicKey = string | JsonWebKey | CryptoKey;

const RSA = 'RSASSA-PKCS1-v1_5';
/** The documented algorithms, as Web Crypto names them. */
const RULES: ReadonlyMap<string, { name: string; hash: string; namedCurve?: string }> = new Map([
  ['ES256', { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' }],
  ['ES384', { name: 'ECDSA', hash: 'SHA-384', namedCurve: 'P-384' }],
  ['ES512', { name: 'ECDSA', hash: 'SHA-512', namedCurve: 'P-521' }],
  ['RS256', { name: RSA, hash: 'SHA-256' }],
  ['RS384', { name: RSA, hash: 'SHA-384' }],
  ['RS512', { name: RSA, hash: 'SHA-512' }],
]);

/** What a JWT says, or the rule that it breaks. Without a key the signature is not looked at. */
export async function verifyJwt(
  jwt: string,
  publicKey: PublicKey | undefined,
): Promise<JwtClaims | string> {
  const [head = '', claims = '', signature = '', ...rest] = jwt.split('.');
  const header = objectIn(head);
  const said = objectIn(claims);
  if (!header || !said || signature === '' || rest.length > 0) return 'the JWT cannot be read';
  const rule = RULES.get(String(header['alg']));
  if (!rule) return `the JWT's alg is none of ${[...RULES.keys()].join(', ')}`;
  if (publicKey === undefined) return said;
  const signed = new TextEncoder().encode(`${head}.${claims}`);
  const isOurs = await imported(publicKey, rule)
    .then((key) => crypto.subtle.verify(rule, key, bytesOf(signature), signed))
    .catch(() => false);
  return isOurs ? said : 'the JWT is not signed with the key that is known here';
}

function objectIn(base64: string): Readonly<Record<string, unknown>> | null {
  try {
    const document: unknown = JSON.parse(textOf(base64));
    return typeof document === 'object' ? (document as JwtClaims | null) : null;
  } catch {
    return null;
  }
}

function imported(
  key: PublicKey,
  rule: EcKeyImportParams | RsaHashedImportParams,
): Promise<CryptoKey> {
  if (typeof key === 'string') {
    const base64 = key.replace(/-----[^-]+-----|\s/g, '');
    return crypto.subtle.importKey('spki', bytesOf(base64), rule, false, ['verify']);
  }
  if ('algorithm' in key && 'usages' in key) return Promise.resolve(key);
  return crypto.subtle.importKey('jwk', key as JsonWebKey, rule, false, ['verify']);
}

function textOf(base64: string): string {
  return new TextDecoder().decode(bytesOf(base64));
}

function bytesOf(base64: string): Bytes {
  const standard = base64.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(standard), (character) => character.charCodeAt(0));
}
