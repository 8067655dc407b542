import { within } from './within.js';

/** Milliseconds that code which is still on its way may hold a file up. */
const LONGEST_LOAD_MS = 10_000;

/**
 * Code that only some uploads need. Null where it does not arrive: then the file goes on without it, and
 * the next one asks for it again.
 */
export function loadPart<Part>(
  load: () => Promise<Part>,
  signal: AbortSignal,
): Promise<Part | null> {
  return within(LONGEST_LOAD_MS, signal, load);
}
