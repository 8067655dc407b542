import type { FileWarning } from '../core/fileFacts.js';
import { latin1Of } from './latin1Of.js';

const TAIL_BYTES = 8192;
const END_MARK_WITHIN_BYTES = 2048;
const TRAILER_BYTES = 16_384;

/**
 * What a person should know of a PDF before relying on it: that it seems cut short (no `%%EOF` near the
 * end) or that it is encrypted (its trailer names an encryption dictionary). Reads 24 kB at most,
 * whatever the size.
 *
 * @param size Bytes of the whole file.
 * @param read Gives the bytes from `start` to before `end`; what it throws is passed on.
 */
export async function pdfWarningsOf(
  size: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): Promise<readonly FileWarning[]> {
  const warnings: FileWarning[] = [];
  const tail = latin1Of(await read(Math.max(0, size - TAIL_BYTES), size));
  if (!tail.slice(-END_MARK_WITHIN_BYTES).includes('%%EOF')) warnings.push('pdf-truncated');
  // A classic trailer stands in the tail, the others where the last `startxref` points: a
  // cross-reference stream, or near the start of a file made for the web.
  const last = tail.slice(Math.max(0, tail.lastIndexOf('startxref')));
  const pointer = /^startxref\s+(\d{1,12})/.exec(last)?.[1] ?? '0';
  const start = Math.min(Number(pointer), size);
  const trailer = latin1Of(await read(start, Math.min(start + TRAILER_BYTES, size)));
  if (isEncryptNamed(tail) || isEncryptNamed(trailer)) warnings.push('pdf-password-protected');
  return warnings;
}

/** The key with a reference or a dictionary behind it, not the bare word in somebody's text. */
function isEncryptNamed(region: string): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/.test(region);
}
