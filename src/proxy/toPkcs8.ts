import type { Bytes } from '../core/bytes.js';
import { DER_TAG, type DerElement, readDer, toDer } from './der.js';
import type { PemKey } from './readPem.js';

/** A private key as Web Crypto imports it, and what it is. */
export interface Pkcs8Key {
  readonly der: Bytes;
  /** The kind as the key itself names it: `RSA`, a curve of Web Crypto's, or null for any other. */
  readonly kind: string | null;
}

const OBJECT_ID = {
  ec: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
  rsa: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
} as const;

const CURVES: Readonly<Record<string, readonly number[]>> = {
  'P-256': [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
  'P-384': [0x2b, 0x81, 0x04, 0x00, 0x22],
  'P-521': [0x2b, 0x81, 0x04, 0x00, 0x23],
};

const VERSION = toDer(DER_TAG.integer, Uint8Array.of(0));

/**
 * Wraps the key of SEC 1 or PKCS #1 in PKCS #8, on any runtime. Node's own reader is taken where it is
 * at hand: it knows more of what `openssl` has ever written.
 *
 * @param curve For a SEC 1 key that does not name its own.
 */
export function toPkcs8({ format, der, pem }: PemKey, curve: string | undefined): Pkcs8Key | null {
  const wrapped = pkcs8OfNode(pem) ?? (format === 'pkcs8' ? der : wrap(format, der, curve));
  if (!wrapped) return null;
  const [key] = readDer(wrapped);
  const [, algorithm] = readDer(key?.content ?? new Uint8Array());
  const [id, parameter] = readDer(algorithm?.content ?? new Uint8Array());
  return { der: wrapped, kind: isId(id, OBJECT_ID.rsa) ? 'RSA' : curveOf(id, parameter) };
}

function wrap(format: 'sec1' | 'pkcs1', der: Uint8Array, curve: string | undefined): Bytes | null {
  const id = (bytes: readonly number[]): Uint8Array =>
    toDer(DER_TAG.objectId, Uint8Array.from(bytes));
  if (format === 'pkcs1') {
    const rsa = toDer(DER_TAG.sequence, id(OBJECT_ID.rsa), toDer(DER_TAG.null));
    return toDer(DER_TAG.sequence, VERSION, rsa, toDer(DER_TAG.octetString, der));
  }
  const [key] = readDer(der);
  const named = readDer(key?.content ?? der).find(({ tag }) => tag === DER_TAG.first);
  const assumed = curve === undefined ? null : id(CURVES[curve] ?? []);
  const parameter = named?.content ?? assumed;
  if (!parameter) return null;
  const ec = toDer(DER_TAG.sequence, id(OBJECT_ID.ec), parameter);
  return toDer(DER_TAG.sequence, VERSION, ec, toDer(DER_TAG.octetString, der));
}

function curveOf(id: DerElement | undefined, parameter: DerElement | undefined): string | null {
  if (!isId(id, OBJECT_ID.ec)) return null;
  return Object.entries(CURVES).find(([, curve]) => isId(parameter, curve))?.[0] ?? null;
}

function isId(element: DerElement | undefined, id: readonly number[]): boolean {
  return (
    element?.tag === DER_TAG.objectId &&
    element.content.length === id.length &&
    id.every((byte, index) => element.content[index] === byte)
  );
}

/** What is used of `node:crypto`, which no import may name: other runtimes have none. */
interface NodeCrypto {
  createPrivateKey(pem: string): {
    export(options: { type: 'pkcs8'; format: 'der' }): Uint8Array;
  };
}

function pkcs8OfNode(pem: string): Bytes | null {
  try {
    const { process } = globalThis as {
      process?: { getBuiltinModule?(name: string): NodeCrypto | undefined };
    };
    const key = process?.getBuiltinModule?.('node:crypto')?.createPrivateKey(pem);
    return key ? new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })) : null;
  } catch {
    return null;
  }
}
