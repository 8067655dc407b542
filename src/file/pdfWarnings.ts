import type { FileWarning } from '../core/fileFacts.js';
import { endOfPdf, type ReadRange } from './endOfPdf.js';
import { latin1Of } from './latin1Of.js';

const TAIL_BYTES = 8192;
const TRAILER_BYTES = 16_384;

/**
 * What a person should know of a PDF before relying on it: that it seems cut short (no `%%EOF` at its
 * end) or that it is encrypted (its trailer names an encryption dictionary). Reads 25 kB
 * of a PDF that ends where its file does, whatever the size.
 *
 * @param size Bytes of the whole file.
 * @param read Gives the bytes from `start` to before `end`; what it throws is passed on.
 */
export async function pdfWarningsOf(
  size: number,
  read: ReadRange,
): Promise<readonly FileWarning[]> {
  const warnings: FileWarning[] = [];
  const tailUpTo = async (end: number): Promise<string> =>
    latin1Of(await read(Math.max(0, end - TAIL_BYTES), end));
  let tail = await tailUpTo(size);
  const end = await endOfPdf(size, tail, read);
  if (end === null) warnings.push('pdf-truncated');
  else if (end < size - TAIL_BYTES / 2) tail = await tailUpTo(end);
  // A classic trailer stands in the tail, the others where the last `startxref` points: a
  // cross-reference stream, or near the start of a file made for the web.
  const last = tail.slice(Math.max(0, tail.lastIndexOf('startxref')));
  // One that points behind the end gives no bytes.
  const start = Number(/^startxref\s+(\d{1,12})/.exec(last)?.[1] ?? 0);
  const trailer = latin1Of(await read(start, start + TRAILER_BYTES));
  if (isEncryptNamed(tail) || isEncryptNamed(trailer)) warnings.push('pdf-password-protected');
  return warnings;
}

/** The key with a reference or a dictionary behind it, not the bare word in somebody's text. */
function isEncryptNamed(region: string): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/.test(region);
}
