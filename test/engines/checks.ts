import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

/** Lower-case hex. */
export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Throws with both sides where they are not the same. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Throws where a text does not hold another. */
export function holds(text: string | null, part: string, what: string): void {
  if (!text?.includes(part)) throw new Error(`${what}: no "${part}" in ${JSON.stringify(text)}`);
}
