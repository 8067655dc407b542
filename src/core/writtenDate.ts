import type { Token } from './toTokens.js';

/** Where something begins and ends in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether these tokens are a date written out: `20250625`, `2025-06-25`, `25.6.2025`; 1990 to 2099. */
export function isWrittenDate(tokens: readonly string[]): boolean {
  const [first = '', month = '', last = ''] = tokens;
  if (tokens.length === 1)
    return /^\d{8}$/.test(first) && isDay(first.slice(0, 4), first.slice(4, 6), first.slice(6));
  return tokens.length === 3 && (isDay(first, month, last) || isDay(last, month, first));
}

/** Where dates stand among tokens. */
export function datesAmong(tokens: readonly Token[]): readonly Span[] {
  const dates: Span[] = [];
  for (const [index, { text, start, end }] of tokens.entries()) {
    if (!/^\d+$/.test(text)) continue;
    const last = tokens[index + 2];
    if (isWrittenDate([text])) dates.push({ start, end });
    else if (last && isWrittenDate([text, tokens[index + 1]?.text ?? '', last.text]))
      dates.push({ start, end: last.end });
  }
  return dates;
}

/** Whether the first lies in the second and is not all of it. */
export function isPartOf(part: Span, whole: Span): boolean {
  const isInside = part.start >= whole.start && part.end <= whole.end;
  return isInside && part.end - part.start < whole.end - whole.start;
}

/** Whether it is a part of one of these dates, which stand in the order in which they begin. */
export function isInDate(span: Span, dates: readonly Span[]): boolean {
  let from = 0;
  let to = dates.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((dates[middle]?.start ?? 0) <= span.start) from = middle + 1;
    else to = middle;
  }
  // A date is three tokens at most, so that only two others can reach as far as it does.
  return dates.slice(Math.max(0, from - 3), from).some((date) => isPartOf(span, date));
}

function isDay(year: string, month: string, day: string): boolean {
  if (!/^(?:199\d|20\d\d) \d\d? \d\d?$/.test(`${year} ${month} ${day}`)) return false;
  const [y = 0, m = 0, d = 0] = [year, month, day].map(Number);
  // Day 0 of the next month is the last of this one.
  return m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}
