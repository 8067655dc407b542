import { isAmount, type NumberHit, type SearchedText } from './numberHit.js';
import {
  type IndexedNumber,
  letterAndDigitRunsOf,
  type NumberIndex,
  withoutZeros,
} from './numberIndex.js';
import type { Token } from './toTokens.js';
import { isInDate } from './writtenDate.js';

/** A run of letters or of digits. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it; empty where it is glued to the run before. */
  readonly gap: string;
  /** Index of the token that it is in. */
  readonly token: number;
}

/** In a text, digits further apart than this many spaces stand in different columns. */
const SPACES = /^[^\S\r\n\f]{1,3}$/;

/** A number that is only found by closing spaces in a text needs this many digits. */
const FEWEST_CLOSED_DIGITS = 6;

/** How many zeros in front a number may have more than any case's. */
const MOST_ZEROS = 12;

/**
 * The numbers that stand with other letters before them, glued to letters, with other separators or with
 * other leading zeros; and, in a text, those that stand once the spaces inside them are closed.
 */
export function looseHitsAmong(searched: SearchedText, index: NumberIndex): NumberHit[] {
  const { tokens, source, dates } = searched;
  const runs = runsOf(tokens);
  const hits: NumberHit[] = [];
  for (const [first, run] of runs.entries()) {
    if (!/^\d/.test(run.text)) continue;
    let closed = '';
    let byRun = '';
    let length = 0;
    for (let last = first; last < runs.length; last += 1) {
      const next = runs[last];
      if (!next || (last > first && source === 'text' && /[\r\n\f]/.test(next.gap))) break;
      length += next.text.length;
      if (length > index.longestCore + MOST_ZEROS) break;
      // Zeros and nothing else, group after group, are no number.
      if (closed === '0') break;
      closed = withoutZeros(closed + next.text);
      byRun = last === first ? withoutZeros(next.text) : `${byRun} ${withoutZeros(next.text)}`;
      if (!index.beginnings.has(closed) && !index.beginnings.has(byRun)) break;
      for (const number of numbersLike(closed, byRun, index)) {
        const hit = hitOf(number, runs, first, last, searched);
        if (hit && !isInDate(hit, dates)) hits.push(hit);
      }
    }
  }
  return hits;
}

function numbersLike(closed: string, byRun: string, index: NumberIndex): readonly IndexedNumber[] {
  const one = index.closed.get(closed);
  const other = index.byRun.get(byRun);
  if (one && other) return [...new Set([...one, ...other])];
  return one ?? other ?? [];
}

function hitOf(
  number: IndexedNumber,
  runs: readonly Run[],
  first: number,
  last: number,
  { tokens, source }: SearchedText,
): NumberHit | null {
  const { prefix, core } = number;
  const begin = first - prefixRunsBefore(runs, first, prefix);
  const hasPrefix = begin < first || prefix === '';
  const found = runs.slice(first, last + 1);
  const text = textOf(found);
  const start = runs[begin]?.start ?? 0;
  const end = runs[last]?.end ?? 0;

  if (isClockTime(found)) return null;
  if (source === 'text' && isAmount(tokens, runs[last]?.token ?? 0)) return null;
  if (source === 'text' && found.some(({ gap }, at) => at > 0 && gap !== '')) {
    const isEnough = text.replace(/\D/g, '').length >= FEWEST_CLOSED_DIGITS;
    if (!isEnough && !hasRunsOf(number, found)) return null;
    if (isPartOfSpacedNumber(runs, first, last)) return null;
    // `10 31 18 5`: a check digit may stand behind, and make it a payment reference.
    const isWhole =
      isTokenStart(runs, begin) &&
      isTokenStart(runs, last + 1) &&
      !(runs[last + 1]?.gap === ' ' && /^\d$/.test(runs[last + 1]?.text ?? ''));
    const isSame =
      hasPrefix && text === core && isClosedFormOf(number, runs.slice(begin, last + 1));
    if (isEnough && isWhole && isSame && !number.isVague)
      return { number, start, end, grade: 'closed', agreed: prefix.length + core.length };
  }
  const agreed = agreedDigitsOf(text, core) + (hasPrefix ? prefix.length : 0);
  const isZerosOnly = prefix === '' && isTokenStart(runs, first) && isTokenStart(runs, last + 1);
  const fewest = isZerosOnly && source === 'name' ? 2 : 3;
  return agreed >= fewest ? { number, start, end, grade: 'guess', agreed } : null;
}

/** How many runs of letters before this one are the number's own. */
function prefixRunsBefore(runs: readonly Run[], first: number, prefix: string): number {
  let text = '';
  for (let at = first - 1; at >= 0 && text.length < prefix.length; at -= 1) {
    text = `${runs[at]?.text ?? ''}${text}`;
    if (text === prefix) return first - at;
  }
  return 0;
}

function agreedDigitsOf(text: string, core: string): number {
  return text === core
    ? core.length
    : Math.min(withoutZeros(text).length, withoutZeros(core).length);
}

/** Whether letters and digits are parted where the number parts them. */
function hasRunsOf({ runs }: IndexedNumber, found: readonly Run[]): boolean {
  return (
    found.length === runs.length &&
    found.every(({ text }, at) => withoutZeros(text) === withoutZeros(runs[at] ?? ''))
  );
}

/** Whether it is the number but for spaces inside: its own separators are there, and no others. */
function isClosedFormOf({ tokens }: IndexedNumber, found: readonly Run[]): boolean {
  let offset = 0;
  const separators = new Set(tokens.slice(0, -1).map(({ length }) => (offset += length)));
  offset = 0;
  for (const [at, { text, gap }] of found.entries()) {
    const isOwn = separators.delete(offset);
    if (at > 0 && (isOwn ? gap === '' : gap !== '' && !SPACES.test(gap))) return false;
    offset += text.length;
  }
  return separators.size === 0;
}

/** `10.31.18`: a time of day, or a date without its century. */
function isClockTime(found: readonly Run[]): boolean {
  return (
    found.length === 3 &&
    found.every(({ text, gap }, at) => text.length === 2 && (at === 0 || /^[.:/-]$/.test(gap)))
  );
}

/** Whether a number written in groups goes on before or behind, as `1 103 118`, `10 31 18 22` do. */
function isPartOfSpacedNumber(runs: readonly Run[], first: number, last: number): boolean {
  const groups = [runs[first - 1], runs[first], runs[last], runs[last + 1]];
  const [before = 0, head = 0, tail = 0, behind = 0] = groups.map((run) =>
    run && /^\d/.test(run.text) ? run.text.length : 0,
  );
  const goesOnBefore = runs[first]?.gap === ' ' && before > 0;
  const goesOnBehind = runs[last + 1]?.gap === ' ' && behind > 0;
  return (
    (goesOnBefore && (head === before || (head === 3 && before < 3))) ||
    (goesOnBehind && tail === behind) ||
    // `08-10 31 18`, as telephone numbers are written.
    (runs[first]?.gap === '-' && before > 0)
  );
}

/** Whether a token begins with this run, or the text is over. */
function isTokenStart(runs: readonly Run[], at: number): boolean {
  const run = runs[at];
  return !run || at === 0 || run.gap !== '';
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runsOf(tokens: readonly Token[]): readonly Run[] {
  return tokens.flatMap((token, index) => {
    let start = token.start;
    return letterAndDigitRunsOf(token.text).map((text, at): Run => {
      const run = { text, start, end: start + text.length, token: index };
      start = run.end;
      return { ...run, gap: at === 0 ? token.gap : '' };
    });
  });
}
