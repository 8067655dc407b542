import { DEFAULT_ALLOWED_TYPES, typeNameOf } from '../core/contentTypes.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { Messages, ProblemWords } from './messages.js';

/** Making one costs about as much as a render, so each is made once. */
const formatters = new Map<string, unknown>();

function cached<Formatter, Options>(
  Type: new (locale: string, options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  const key = Type.name + locale + JSON.stringify(options);
  const known = formatters.get(key) as Formatter | undefined;
  // International English: "A, B or C", the day before the month, 24 hours.
  const made = known ?? new Type(locale === 'en' ? 'en-GB' : locale, options);
  formatters.set(key, made);
  return made;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in steps of 1000, as file managers tell it: "820 bytes", "46 kB", "1.2 MB". */
export function bytesOf(bytes: number, locale: string): string {
  let value = bytes;
  let step = 0;
  // What rounds to 1000 belongs to the next unit.
  while (value >= 999.5 && step < UNITS.length - 1) {
    value /= 1000;
    step += 1;
  }
  return cached(Intl.NumberFormat, locale, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 && value < 99.95 ? 1 : 0,
  }).format(value);
}

/** A fraction as a whole percentage, rounded down: 100 % means all of it. */
export function percentOf(fraction: number, locale: string): string {
  const whole = Math.floor(fraction * 100) / 100;
  return cached(Intl.NumberFormat, locale, { style: 'percent' }).format(whole);
}

/** Names of types as a choice: "PDF, JPEG or PNG". */
export function typesOf(types: readonly string[], locale: string): string {
  const key = `${locale}:${types.join()}`;
  const known = choices.get(key) ?? makeChoice(types, locale);
  choices.set(key, known);
  return known;
}

const choices = new Map<string, string>();

function makeChoice(types: readonly string[], locale: string): string {
  const names = [...new Set(types.map(typeNameOf))];
  return cached(Intl.ListFormat, locale, { type: 'disjunction' } as const).format(names);
}

/** A time of day, "15:04"; with the date, "2 Mar, 15:04", where that is not the day of `now`. */
export function timeOf(time: Date, now: Date, locale: string): string {
  const isToday = time.toDateString() === now.toDateString();
  return cached(Intl.DateTimeFormat, locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && ({ day: 'numeric', month: 'short' } as const)),
  }).format(time);
}

/**
 * A file's name as it may be shown: characters that would break the line or turn the reading direction,
 * so that `exe.fdp` reads as `pdf.exe`, are replaced by a visible sign.
 */
export function shownNameOf(fileName: string): string {
  return fileName.replace(
    /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    '�',
  );
}

/** The sentences for an error: what happened, and what to do. */
export function problemWordsOf(
  error: MediaUploadError,
  messages: Messages,
  accept: readonly string[] = DEFAULT_ALLOWED_TYPES,
): ProblemWords {
  const { locale } = messages;
  return messages.problems[error.code]({
    error,
    types: typesOf(error.expectedTypes ?? accept, locale),
    actual: error.actualType ? typeNameOf(error.actualType) : null,
    maxSize: error.maxSize === undefined ? null : bytesOf(error.maxSize, locale),
  });
}
