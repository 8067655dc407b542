import { completeWords } from './completeWords.js';
import { en } from './en.js';
import type { LanguagePack } from './languagePack.js';
import { localeOf } from './localeOf.js';
import type { Messages } from './messages.js';
import { warnOfWords } from './warnOfWords.js';
import type { PackOf } from './words.js';

/** Each pack once, however many uploaders a page has. */
const completed = new WeakMap<object, Messages>();

/** The single uploader's words, ready to be used: English, with what the host gives in its place. */
export function completeMessages(given?: LanguagePack | null): Messages {
  const pack = typeof given === 'object' && given !== null ? given : en;
  const known = completed.get(pack) ?? complete(pack);
  completed.set(pack, known);
  return known;
}

function complete(given: LanguagePack): Messages {
  const ignored: string[] = [];
  const locale = localeOf(given.locale ?? en.locale);
  const english = { ...en, problems: problemsBeside(given.problems) };
  const messages = completeWords<Messages>(english, given, locale, (key) => ignored.push(key));
  warnOfWords(ignored);
  return { ...messages, locale };
}

/**
 * English problems, without the finer rows of a code that the host puts into words of its own: what it
 * says there stands for all of the code, unless it gives finer rows too.
 */
function problemsBeside(given: LanguagePack['problems']): PackOf<Messages['problems']> {
  const isGiven = (key: string): boolean =>
    (given as Readonly<Record<string, unknown>> | undefined)?.[key] !== undefined;
  const rows = Object.entries(en.problems).filter(
    ([key]) => isGiven(key) || !isGiven(key.replace(/\/.*/, '')),
  );
  return Object.fromEntries(rows) as PackOf<Messages['problems']>;
}
