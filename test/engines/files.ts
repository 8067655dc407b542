import { same } from './checks.js';
import type { Stage } from './stage.js';

const LARGE_BYTES = 24_000_000;

/** More than what lies in buffers on the way. */
export function largePdf(stage: Stage): string {
  const bytes = Buffer.alloc(LARGE_BYTES);
  for (let index = 0; index < bytes.length; index += 4) bytes.writeUInt32LE(index, index);
  bytes.write('%PDF-1.7\n');
  return stage.write('large.pdf', bytes);
}

/** That so many POSTs were made, and that the last brought these bytes. */
export async function sameBytes(stage: Stage, sha256: string, posts: number): Promise<void> {
  const seen = await stage.seen();
  same(seen.length, posts, 'POSTs');
  same(seen.at(-1)?.sha256, sha256, 'bytes that arrived last');
}
