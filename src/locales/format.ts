import { typeNameOf } from '../core/contentTypes.js';
import { createMemo } from '../core/createMemo.js';
import type { Messages } from './messages.js';

/**
 * Making one costs about as much as a render, so each is made once. The options tell the kinds apart: those of
 * a polyfill may all go by one name.
 */
const formatterOf = /* @__PURE__ */ createMemo<unknown>();

function cached<Formatter, Options>(
  Type: new (locale: string, options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  // International English: "A, B or C", the day before the month, 24 hours.
  const make = (): Formatter => new Type(locale === 'en' ? 'en-GB' : locale, options);
  return formatterOf(locale + JSON.stringify(options), make) as Formatter;
}

/** Keeps a number and its unit on one line. */
function unbroken(text: string): string {
  return text.replace(/\s/g, '\u00a0');
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
  return unitOf(value, step, locale);
}

const MEBIBYTE = 1024 ** 2;

/**
 * A limit in bytes as its author meant it: a whole number of MiB is that number of MB. Null where there
 * is none, or none that a person could keep to.
 */
export function limitOf(maxSize: number | undefined, locale: string): string | null {
  if (maxSize === undefined || !Number.isFinite(maxSize) || maxSize < 0) return null;
  return maxSize >= MEBIBYTE && maxSize % MEBIBYTE === 0
    ? unitOf(maxSize / MEBIBYTE, 2, locale)
    : bytesOf(maxSize, locale);
}

function unitOf(value: number, step: number, locale: string): string {
  return unbroken(
    cached(Intl.NumberFormat, locale, {
      style: 'unit',
      unit: UNITS[step],
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: step > 1 && value < 99.95 ? 1 : 0,
    }).format(value),
  );
}

/** How much of something is done, in whole per cent, rounded down: 100 means all of it. */
export function wholePercentOf(fraction: number): number {
  // 0.29 * 100 is 28.999999999999996.
  return Math.floor(Math.min(Math.max(fraction || 0, 0), 1) * 100 + 1e-9);
}

/** {@link wholePercentOf} as the language writes it: "99 %". */
export function percentOf(fraction: number, locale: string): string {
  return cached(Intl.NumberFormat, locale, { style: 'percent' }).format(
    wholePercentOf(fraction) / 100,
  );
}

/** A count as the language writes numbers: "1,200". */
export function countOf(count: number, locale: string): string {
  return unbroken(cached(Intl.NumberFormat, locale, { style: 'decimal' }).format(count));
}

/** Which of a language's plurals a count asks for. */
export function pluralOf(count: number, locale: string): Intl.LDMLPluralRule {
  return cached(Intl.PluralRules, locale, { type: 'cardinal' }).select(count);
}

/** Most uploaders of a page take the same types. */
const choiceOf = /* @__PURE__ */ createMemo<string>();

/** Names of types as a choice: "PDF, JPEG or PNG"; whole groups of types by the words for them. */
export function typesOf(
  types: readonly string[],
  { locale, wildcards }: Pick<Messages, 'locale' | 'wildcards'>,
): string {
  return choiceOf(JSON.stringify([locale, types, wildcards]), () => {
    const words: Readonly<Record<string, string>> = wildcards;
    const names = types.map(typeNameOf).map((name) => words[name] ?? name);
    return cached(Intl.ListFormat, locale, { type: 'disjunction' } as const).format(new Set(names));
  });
}

/**
 * A time of day, "15:04"; with the date, "2 Mar, 15:04", where that is not the day of `now`. Empty for
 * a date that is none.
 */
export function timeOf(
  time: Date,
  now: Date,
  { locale, timeToday, timeOn }: Pick<Messages, 'locale' | 'timeToday' | 'timeOn'>,
): string {
  if (Number.isNaN(time.getTime())) return '';
  const clock = unbroken(
    cached(Intl.DateTimeFormat, locale, { timeStyle: 'short' } as const).format(time),
  );
  if (time.toDateString() === now.toDateString()) return timeToday(clock);
  const dayFormat = cached(Intl.DateTimeFormat, locale, {
    day: 'numeric',
    month: 'short',
  } as const);
  return timeOn(unbroken(dayFormat.format(time)), clock);
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
