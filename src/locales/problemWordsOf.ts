import { CONTENT_TYPE_NOT_ALLOWED } from '../core/apiMessages.js';
import { DEFAULT_ALLOWED_TYPES, typeNameOf } from '../core/contentTypes.js';
import { type MediaUploadError, NOTHING_SAID } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import { toText } from '../core/toText.js';
import { fillWords } from './fillWords.js';
import { limitOf, shownNameOf, typesOf } from './format.js';
import type { Messages, ProblemFacts, ProblemRow, ProblemWords } from './messages.js';

/** The words for errors; a part may have rows of its own beside those of every uploader. */
type ProblemMessages = Pick<Messages, 'locale' | 'wildcards'> & {
  readonly problems: { readonly [Key in keyof Messages['problems']]: ProblemRow };
};

/** The sentences for an error: what happened, and what to do. */
export function problemWordsOf(
  error: MediaUploadError,
  messages: ProblemMessages,
  accept: readonly string[] = DEFAULT_ALLOWED_TYPES,
): ProblemWords {
  try {
    const facts: ProblemFacts = {
      error,
      types: typesOf(error.expectedTypes ?? accept, messages),
      actual: error.actualType ? typeNameOf(error.actualType) : null,
      maxSize: limitOf(error.maxSize, messages.locale),
    };
    const row = rowOf(facts, messages.problems);
    const [what, advice] =
      typeof row === 'function' ? row(facts) : filledOf(row, facts, messages.locale);
    return [toText(what), toText(advice)];
  } catch (mistake) {
    // A function of the host's, or an error that a client of its own made.
    reportMistake(mistake);
    return [error.message, ''];
  }
}

function filledOf(row: ProblemWords, facts: ProblemFacts, locale: string): ProblemWords {
  const values = valuesOf(facts);
  const fill = (words: string): string =>
    fillWords(words, Object.values(values), Object.keys(values), locale);
  return [fill(row[0]), fill(row[1])];
}

/** The finest row that fits: by the error's reason, by what is known besides, by its code. */
function rowOf(facts: ProblemFacts, problems: ProblemMessages['problems']): ProblemRow {
  const { code, reason } = facts.error;
  const rows: Readonly<Record<string, ProblemRow | undefined>> = problems;
  return (
    rows[`${code}/${reason}`] ?? rows[`${code}/${knownOf(facts)}`] ?? rows[code] ?? problems.unknown
  );
}

/** What is known beside the code and is worth a sentence of its own. */
function knownOf({ error, actual, maxSize }: ProblemFacts): string {
  switch (error.code) {
    case 'content-type-not-allowed':
      return actual === null ? '' : 'type-known';
    case 'file-too-large':
      return maxSize === null ? '' : 'limit-known';
    case 'unknown':
      return [error.code, NOTHING_SAID, ''].includes(error.message) ? '' : 'message-known';
    default:
      return '';
  }
}

function valuesOf({ error, types, actual, maxSize }: ProblemFacts): Record<string, string> {
  const { code } = error;
  // The API goes on with what it expected and what it got; a refusal of ours is the bare sentence.
  const isOther =
    code === 'content-type-not-allowed' && !error.message.startsWith(CONTENT_TYPE_NOT_ALLOWED);
  const message = isOther ? CONTENT_TYPE_NOT_ALLOWED : error.message;
  return {
    message,
    quoted: message.replace(/\.$/, ''),
    domain: error.domain ?? '',
    types,
    actual: actual ?? '',
    maxSize: maxSize ?? '',
    fileName: shownNameOf(error.fileName ?? ''),
    number: error.invoiceNumber ?? '',
    found: error.foundNumber ?? '',
  };
}
