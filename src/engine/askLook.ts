import { within } from './within.js';

/** Milliseconds that a reader or a judge may hold a file up. */
const LONGEST_LOOK_MS = 10_000;

/** Looks at a file and tells what is there, as the host's reader and judge do. */
export type Look<Value> = (file: File, options: { signal: AbortSignal }) => Promise<Value>;

/**
 * What a look finds, as `read` takes it from what the host gave; null where either fails, or it takes too long.
 */
export function askLook<Found, Value>(
  look: Look<Found>,
  read: (found: Found) => Value,
  file: File,
  signal: AbortSignal,
): Promise<Value | null> {
  return within(LONGEST_LOOK_MS, signal, async (ended) =>
    read(await look(file, { signal: ended })),
  );
}
