import { completeWords } from './completeWords.js';
import type { LanguagePack, WordParts } from './languagePack.js';
import { localeOf } from './localeOf.js';
import { warnOfWords } from './warnOfWords.js';
import type { PackOf } from './words.js';

/**
 * The words of one part, ready to be used: its English, with what the host's pack has in its place.
 *
 * @param english The part's own; whoever calls this brings it, so that it is in no other bundle.
 */
export function completePart<Part extends keyof WordParts>(
  part: Part,
  english: PackOf<WordParts[Part]>,
  given: LanguagePack | null | undefined,
): WordParts[Part] {
  const ignored: string[] = [];
  const words = completeWords<WordParts[Part]>(
    english,
    given?.[part],
    localeOf(given?.locale ?? 'en'),
    (key) => ignored.push(key ? `${part}.${key}` : part),
  );
  warnOfWords(ignored);
  return words;
}
