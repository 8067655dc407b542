import { createHash } from 'node:crypto';
import { latin1, PDF_ID, PDF_OWNER, PDF_RIGHTS, type PdfCipher } from './makePdf.js';

const PADDING = latin1(
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a',
);

const md5 = (...parts: readonly Uint8Array[]): Uint8Array =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** The cipher of the oldest encryption of PDFs, which Node does not bring any more. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + at(i)) % 256;
    swap(i, j);
    return byte ^ at((at(i) + at(j)) % 256);
  });
}

/** Encryption with an owner's password: everybody may open the file, and not print it. */
export function ownerCipher(): PdfCipher {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(PDF_RIGHTS);
  const key = md5(PADDING, PDF_OWNER, rights, PDF_ID).subarray(0, 5);
  return {
    encrypt: (number, bytes) => {
      const object = Uint8Array.of(number & 255, number >> 8, 0, 0, 0);
      return rc4(md5(key, object).subarray(0, 10), bytes);
    },
    check: rc4(key, PADDING),
  };
}
