import { countOf, pluralOf } from './format.js';
import type { WordForms } from './words.js';

/** A value of a sentence: formatted already, or a number; null where it is not known. */
export type WordValue = string | number | null;

const PLACE = /\{(\w+)\}/g;

/** The names of the values in a sentence, in their order, each once. */
export function valueNamesOf(words: string | WordForms): readonly string[] {
  const template = typeof words === 'string' ? words : words.other;
  return [...new Set([...template.matchAll(PLACE)].map(([, name = '']) => name))];
}

/**
 * A sentence with its values, in the form that they ask for.
 *
 * @param names Of the values; any other name in the sentence means the first value.
 */
export function fillWords(
  words: string | WordForms,
  values: readonly WordValue[],
  names: readonly string[],
  locale: string,
): string {
  const [template, shown] = formOf(words, values, locale);
  return template.replace(PLACE, (_, name: string) => {
    const value = shown[Math.max(0, names.indexOf(name))] ?? '';
    return typeof value === 'number' ? countOf(value, locale) : value;
  });
}

/** The form for these values, and the values as that form tells them. */
function formOf(
  words: string | WordForms,
  values: readonly WordValue[],
  locale: string,
): readonly [template: string, values: readonly WordValue[]] {
  if (typeof words === 'string') return [words, values];
  if (values.includes(null)) return [words.none ?? words.other, values];
  const [count] = values;
  if (typeof count !== 'number') return [words.other, values];
  if (words.minutes && count >= 60) return [words.minutes, [Math.round(count / 60)]];
  return [words[pluralOf(count, locale)] ?? words.other, values];
}
