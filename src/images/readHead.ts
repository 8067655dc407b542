import type { Bytes } from '../core/bytes.js';
import { untilAborted } from './untilAborted.js';

/** Enough to tell what a picture is, and how large a PNG, GIF or BMP. */
const HEAD_BYTES = 32;

/**
 * The first bytes of a file.
 *
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function readHead(file: Blob, signal: AbortSignal): Promise<Bytes> {
  return new Uint8Array(await untilAborted(file.slice(0, HEAD_BYTES).arrayBuffer(), signal));
}
