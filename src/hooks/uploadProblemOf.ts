import type { MediaUploadError } from '../core/MediaUploadError.js';
import { problemOf, type UploadState } from '../core/uploadState.js';
import type { Messages } from '../locales/messages.js';
import type { PagesMessages } from '../locales/pages/messages.js';
import { problemWordsOf } from '../locales/problemWordsOf.js';

/** What stands in the way, in words for a person. */
export interface UploadProblem {
  readonly error: MediaUploadError;
  /** What happened: the documented message word for word, in English. */
  readonly what: string;
  /** What to do; also that the invoice may have been stored, where that is not known. */
  readonly advice: string;
}

/**
 * The problem of a refused or failed state, or what is said beside a file that is ready or under way.
 *
 * @param pagesWords What is said of pages, where they are loaded.
 */
export function uploadProblemOf(
  state: UploadState,
  messages: Messages,
  accept: readonly string[],
  pagesWords: PagesMessages | null = null,
): UploadProblem | null {
  const error = problemOf(state);
  if (!error) return null;
  const problems = { ...messages.problems, ...pagesWords?.problems };
  const [what, advice] = problemWordsOf(error, { ...messages, problems }, accept);
  const isInDoubt = state.status === 'failed' && state.inDoubt;
  return { error, what, advice: isInDoubt ? `${advice} ${messages.outcomeUnknown}` : advice };
}
