import { reportMistake } from '../core/reportMistake.js';
import { fillWords, valueNamesOf, type WordValue } from './fillWords.js';
import type { PackOf, WordForms } from './words.js';

/**
 * Words ready to be used: the built-in English, with what the host gives in its place, at any depth.
 * What is of another kind than English has there is ignored, so that it neither takes a page down nor
 * leaves a button without a name.
 *
 * @param english What is built in; it tells what kind of message each is, and names its values.
 * @param given Anything, since it comes from a host.
 * @param locale For counts and plurals.
 */
export function completeWords<Words>(
  english: PackOf<Words>,
  given: unknown,
  locale: string,
  onIgnored: (key: string) => void,
): Words {
  const entries = Object.entries<unknown>(english).map(([key, builtIn]) => {
    const value = isObject(given) ? given[key] : undefined;
    const warn = (inner: string): void => onIgnored(inner ? `${key}.${inner}` : key);
    return [key, completeOne(builtIn, value, locale, warn)];
  });
  return Object.fromEntries(entries) as Words;
}

function completeOne(
  builtIn: unknown,
  value: unknown,
  locale: string,
  onIgnored: (key: string) => void,
): unknown {
  const isGiven = value !== undefined;
  if (typeof builtIn === 'string' || isForms(builtIn)) {
    const names = valueNamesOf(builtIn);
    const isUsable =
      typeof value === 'string' ||
      (names.length > 0 && (typeof value === 'function' || isForms(value)));
    if (isGiven && !isUsable) onIgnored('');
    const words = isUsable ? value : builtIn;
    if (names.length === 0) return words;
    const saying =
      (template: unknown) =>
      (...values: WordValue[]) =>
        fillWords(template as string | WordForms, values, names, locale);
    return typeof words === 'function'
      ? orEnglish(words as Saying<unknown>, saying(builtIn))
      : saying(words);
  }
  if (Array.isArray(builtIn)) {
    const isUsable = typeof value === 'function' || isRow(value);
    if (isGiven && !isUsable) onIgnored('');
    return isUsable ? value : builtIn;
  }
  if (isGiven && !isObject(value)) onIgnored('');
  return completeWords(builtIn as PackOf<unknown>, value, locale, onIgnored);
}

type Saying<Said> = (...values: WordValue[]) => Said;

/** What a function of the host's says; English for good, once it fails or says no text. */
function orEnglish(given: Saying<unknown>, english: Saying<string>): Saying<string> {
  let say = given;
  return (...values) => {
    try {
      const said = say(...values);
      if (typeof said === 'string') return said;
      throw new TypeError('A function in `messages` gave no text.');
    } catch (mistake) {
      reportMistake(mistake);
      say = english;
      return english(...values);
    }
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isForms(value: unknown): value is WordForms {
  return isObject(value) && typeof value['other'] === 'string';
}

function isRow(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
  );
}
