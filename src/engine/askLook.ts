import { within } from './within.js';

/** Milliseconds that a reader or a judge may hold a file up. */
const LONGEST_LOOK_MS = 10_000;

/** Looks at a file and tells what is there, as the host's reader and judge do. */
export type Look<Value> = (file: File, options: { signal: AbortSignal }) => Promise<Value>;

/** What a look finds; null where it fails or takes too long. */
export function askLook<Value>(
  look: Look<Value>,
  file: File,
  signal: AbortSignal,
): Promise<Value | null> {
  return within(LONGEST_LOOK_MS, signal, (ended) => look(file, { signal: ended }));
}
