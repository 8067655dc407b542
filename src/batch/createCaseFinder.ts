import { within } from '../engine/within.js';
import { type BatchCase, readCases } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import { numbersIn } from './numbersIn.js';
import type { RowFile } from './rowFile.js';

/** Asks the host for cases that it did not give; see {@link createCaseFinder}. */
export interface CaseFinder {
  /** Asks for the cases of files that match none. Each number is asked for once. */
  readonly lookFor: (files: readonly RowFile[]) => void;
  /** Cases for what a person types in a row's box. */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly BatchCase[]>;
  readonly stop: () => void;
}

/** How many questions are asked at once. */
const ASKED_AT_ONCE = 2;
/** Milliseconds for an answer: a host's search that never gives one must not hold up all others. */
const LONGEST_SEARCH_MS = 60_000;

/** Makes the finder of one batch. @param onFound Called with cases that a file's number led to. */
export function createCaseFinder(
  getOptions: () => BatchOptions,
  onFound: (cases: readonly BatchCase[]) => void,
): CaseFinder {
  const asked = new Set<string>();
  const waiting: string[] = [];
  let running = 0;
  let controller = new AbortController();

  async function ask(query: string, signal: AbortSignal): Promise<readonly BatchCase[]> {
    const cases = await within(LONGEST_SEARCH_MS, signal, async (ended) =>
      readCases(await getOptions().findCases?.(query, { signal: ended })),
    );
    return cases ?? [];
  }

  async function next(): Promise<void> {
    const query = running < ASKED_AT_ONCE ? waiting.shift() : undefined;
    if (!query) return;
    running += 1;
    const cases = await ask(query, controller.signal);
    running -= 1;
    if (cases.length > 0) onFound(cases);
    void next();
  }

  return {
    lookFor: (files) => {
      if (!getOptions().findCases) return;
      for (const file of files) {
        for (const number of numbersIn({ ...file, fileName: file.file.name })) {
          if (asked.has(number)) continue;
          asked.add(number);
          waiting.push(number);
          void next();
        }
      }
    },
    search: ask,
    stop: () => {
      controller.abort();
      controller = new AbortController();
      waiting.length = 0;
      asked.clear();
    },
  };
}
