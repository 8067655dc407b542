import type { InvoiceReader } from '../core/fileContent.js';

/** So many files in a row without an answer, and the others are not asked for a while. */
const MOST_UNANSWERED = 3;
const ASKED_AGAIN_AFTER_MS = 60_000;

/**
 * A reader that is given up for a while when it does not answer: ten seconds for each of a hundred files
 * would hold a person up for minutes.
 *
 * @param getReader The host's latest; undefined where there is none.
 */
export function createPatience(
  getReader: () => InvoiceReader | undefined,
): () => InvoiceReader | undefined {
  let unanswered = 0;
  let givenUpAtMs = 0;

  return () => {
    const reader = getReader();
    if (unanswered >= MOST_UNANSWERED) {
      if (performance.now() - givenUpAtMs < ASKED_AGAIN_AFTER_MS) return undefined;
      unanswered = 0;
    }
    return (
      reader &&
      (async (file, { signal }) => {
        let isAnswered = false;
        signal.addEventListener('abort', () => {
          if (isAnswered) return;
          unanswered += 1;
          givenUpAtMs = performance.now();
        });
        try {
          return await reader(file, { signal });
        } finally {
          isAnswered = true;
          unanswered = 0;
        }
      })
    );
  };
}
