import { readPem } from './readPem.js';
import { type AccessTokenAlgorithm, kindOf, SIGNATURE_RULE, unfit } from './signatureRules.js';
import { toPkcs8 } from './toPkcs8.js';

/**
 * A private key in any of its usual forms as one that signs.
 *
 * @throws {TypeError} for a key in a form that has to be converted first (with the command), for one
 *   that does not fit the algorithm, and for what is no private key; never with the key in the message.
 */
export async function importPrivateKey(
  key: string | JsonWebKey | CryptoKey,
  algorithm: AccessTokenAlgorithm,
): Promise<CryptoKey> {
  const rule = SIGNATURE_RULE[algorithm];
  const load = (importing: Promise<CryptoKey>): Promise<CryptoKey> =>
    importing.catch(() => {
      throw new TypeError(`privateKey cannot be read as a key for ${algorithm}.`);
    });
  const text = textOf(key);
  if (text !== null) {
    const read = toPkcs8(readPem(text), rule.namedCurve);
    if (!read?.kind) throw unfit('a key of another kind', algorithm);
    const curve = read.kind === 'RSA' ? undefined : read.kind;
    if (curve !== rule.namedCurve) throw unfit(kindOf(curve), algorithm);
    return fitting(await load(crypto.subtle.importKey('pkcs8', read.der, rule, false, ['sign'])));
  }
  if (isCryptoKey(key)) {
    const { name, namedCurve, hash } = key.algorithm as EcKeyAlgorithm & RsaHashedKeyAlgorithm;
    if (key.type !== 'private') throw new TypeError(`privateKey is a ${key.type} key.`);
    if (name !== rule.name || namedCurve !== rule.namedCurve) {
      throw unfit(name === 'RSASSA-PKCS1-v1_5' ? kindOf(undefined) : kindOf(namedCurve), algorithm);
    }
    if (hash && hash.name !== rule.hash) throw unfit(`an RSA key for ${hash.name}`, algorithm);
    return fitting(key);
  }
  const { kty, crv, d } = Object(key) as JsonWebKey;
  if (typeof kty !== 'string') {
    throw new TypeError('privateKey has to be the text of a PEM, a JWK or a CryptoKey.');
  }
  if (typeof d !== 'string') throw new TypeError('privateKey is a JWK without a private part.');
  const curve = kty === 'RSA' ? undefined : String(crv);
  if (curve !== rule.namedCurve) throw unfit(kindOf(curve), algorithm);
  const { alg: _, key_ops: __, use: ___, ...jwk } = key as JsonWebKey;
  return fitting(await load(crypto.subtle.importKey('jwk', jwk, rule, false, ['sign'])));
}

/** @throws {TypeError} for an RSA key that is too short for RFC 7518. */
function fitting(key: CryptoKey): CryptoKey {
  const { modulusLength = 2048 } = key.algorithm as Partial<RsaKeyAlgorithm>;
  if (modulusLength >= 2048) return key;
  throw new TypeError(`privateKey has ${modulusLength} bits; an RSA key needs 2048 or more.`);
}

function isCryptoKey(key: unknown): key is CryptoKey {
  return 'algorithm' in Object(key) && 'usages' in Object(key);
}

/** The text of a key that is one, also where a file's bytes were handed over as they were read. */
function textOf(key: unknown): string | null {
  if (typeof key === 'string') return key;
  return ArrayBuffer.isView(key) || key instanceof ArrayBuffer
    ? new TextDecoder().decode(key)
    : null;
}
