import type { Bytes } from '../core/bytes.js';
import { DER_TAG } from './der.js';

/** A private key's PEM, unwrapped. */
export interface PemKey {
  readonly format: 'sec1' | 'pkcs1' | 'pkcs8';
  readonly der: Bytes;
  /** The key's block alone, with real line breaks. */
  readonly pem: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

const FORMAT: Readonly<Record<string, PemKey['format']>> = {
  'EC PRIVATE KEY': 'sec1',
  'RSA PRIVATE KEY': 'pkcs1',
  'PRIVATE KEY': 'pkcs8',
};

/**
 * Finds the private key in a PEM as `openssl` writes it, also behind the parameters of its curve, with
 * line breaks written as `\n`, and in base64 once more, as environment variables often hold them.
 *
 * @throws {TypeError} that says how to convert a key in another form, and never holds the key.
 */
export function readPem(text: string): PemKey {
  const blocks = [
    ...unwrapped(text)
      .replace(/\\+r\\+n|\\+n/g, '\n')
      .matchAll(BLOCK),
  ];
  const [, label = '', body = ''] = blocks.find(([, name]) => name?.includes('PRIVATE')) ?? [];
  if (label === 'OPENSSH PRIVATE KEY') {
    throw new TypeError(
      'privateKey is in the format of OpenSSH. Convert a copy of it: ssh-keygen -p -N "" -m PEM -f key.pem',
    );
  }
  if (label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:.*ENCRYPTED/.test(body)) {
    throw new TypeError(
      'privateKey is encrypted with a passphrase. Decrypt it: openssl pkey -in key.pem -out plain.pem',
    );
  }
  if (blocks.length === 0 && text.charCodeAt(0) === DER_TAG.sequence && text.includes('\ufffd')) {
    throw new TypeError(
      'privateKey is DER. Convert it: openssl pkey -inform DER -in key.der -out key.pem',
    );
  }
  const format = FORMAT[label];
  const base64 = body.replace(/\s+/g, '');
  if (!format || !/^[A-Za-z0-9+/]+=*$/.test(base64)) throw noKey(blocks.map(([, name]) => name));
  try {
    const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const lines = base64.match(/.{1,64}/g)?.join('\n');
    return { format, der, pem: `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n` };
  } catch {
    throw noKey([label]);
  }
}

/** Decodes a PEM that was put into base64 once more; gives anything else back unchanged. */
function unwrapped(text: string): string {
  const base64 = text.replace(/["'\s]+/g, '');
  // "-----BEGIN" in base64.
  if (!/^LS0tLS1CRUdJTi/.test(base64) || !/^[A-Za-z0-9+/]+=*$/.test(base64)) return text;
  return atob(base64.replace(/=+$/, ''));
}

function noKey(labels: readonly (string | undefined)[]): TypeError {
  const found = labels.length > 0 ? ` It has: ${labels.join(', ')}.` : '';
  return new TypeError(
    `privateKey holds no private key as PEM ("-----BEGIN PRIVATE KEY-----" and the like).${found}`,
  );
}
