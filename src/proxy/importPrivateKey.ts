import { importJWK, importPKCS8, type JWK } from 'jose';

/**
 * A private key in any of its usual forms as one that signs.
 *
 * @throws {TypeError} for a PEM that is not PKCS #8, and for what is no private key; never with the key
 *   in the message.
 */
export async function importPrivateKey(
  key: string | JsonWebKey | CryptoKey,
  algorithm: string,
): Promise<CryptoKey> {
  if (typeof key !== 'string') {
    if (isCryptoKey(key)) return key;
    const imported = await importJWK(key as JWK, algorithm).catch(() => null);
    if (imported && isCryptoKey(imported) && imported.type === 'private') return imported;
    throw new TypeError(`privateKey is no private JWK for ${algorithm}.`);
  }
  // Environment variables often hold the line breaks of a PEM as two characters.
  const pem = key.replaceAll('\\n', '\n').trim();
  if (/-----BEGIN (RSA|EC) PRIVATE KEY-----/.test(pem)) {
    throw new TypeError(
      'privateKey has to be PKCS #8 ("BEGIN PRIVATE KEY"): openssl pkcs8 -topk8 -nocrypt -in key.pem',
    );
  }
  return importPKCS8(pem, algorithm).catch(() => {
    throw new TypeError(`privateKey is no PKCS #8 private key for ${algorithm}.`);
  });
}

function isCryptoKey(key: object): key is CryptoKey {
  return 'algorithm' in key && 'usages' in key;
}
