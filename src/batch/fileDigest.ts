import type { Bytes } from '../core/bytes.js';
import { readBlob } from '../file/readBlob.js';
import { IN_MEMORY_LIMIT_BYTES, samplesOf } from '../file/takeFile.js';

const COMPARED_BYTES = 1024 * 1024;
/** Milliseconds that one read may take: a drive that does not answer must not hold up other files. */
const READ_TIMEOUT_MS = 30_000;

/**
 * What a file is told by while its bytes are not kept: its size and a digest of them, of samples where
 * the file is larger than what is ever taken into memory.
 *
 * @throws where it cannot be read, and the signal's reason when that is aborted
 */
export async function digestOf(file: Blob, signal: AbortSignal): Promise<string> {
  const { size } = file;
  const content = size <= IN_MEMORY_LIMIT_BYTES ? file : samplesOf(file, size);
  const bytes = await readBlob(content, READ_TIMEOUT_MS, signal);
  return `${size}:${file.type}:${await hashOf(bytes)}`;
}

/** Whether two files have the same bytes; false where one cannot be read any more, or when it is aborted. */
export async function isSameFile(one: Blob, other: Blob, signal: AbortSignal): Promise<boolean> {
  if (one.size !== other.size) return false;
  try {
    for (let start = 0; start < one.size; start += COMPARED_BYTES) {
      const [left, right] = await Promise.all(
        [one, other].map((blob) =>
          readBlob(blob.slice(start, start + COMPARED_BYTES), READ_TIMEOUT_MS, signal),
        ),
      );
      if (!left?.every((byte, at) => byte === right?.[at])) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function hashOf(bytes: Bytes): Promise<string> {
  // A page on plain http has no `subtle`.
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return plainHashOf(bytes);
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Two multiplicative hashes of 32 bits: enough to see that a file has changed, not to keep an enemy out. */
function plainHashOf(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b1;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}
