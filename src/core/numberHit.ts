import type { IndexedNumber } from './numberIndex.js';
import type { Token } from './toTokens.js';
import { isPartOf, type Span } from './writtenDate.js';

/** Where a number stands, and how surely it is meant. */
export interface NumberHit extends Span {
  readonly number: IndexedNumber;
  /** Whole between separators; so once spaces inside it are closed; or by a guess that a person confirms. */
  readonly grade: 'whole' | 'closed' | 'guess';
  /** How many letters and digits agree. */
  readonly agreed: number;
}

/** Tokens that numbers are looked for among. */
export interface SearchedText {
  readonly tokens: readonly Token[];
  readonly source: 'name' | 'text';
  readonly dates: readonly Span[];
}

/** Without the hits that are a part of another one. */
export function longestOf(hits: readonly NumberHit[]): NumberHit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  let longest: Span = { start: -1, end: -1 };
  return sorted.filter((hit) => {
    if (isPartOf(hit, longest)) return false;
    if (hit.end > longest.end) longest = hit;
    return true;
  });
}

/** Whether the token with this index goes on as an amount does: `4711,00`. */
export function isAmount(tokens: readonly Token[], last: number): boolean {
  const cents = tokens[last + 1];
  const isCents = /^\d\d$/.test(cents?.text ?? '') && /^[.,]$/.test(cents?.gap ?? '');
  return isCents && !/^[.,\-/]$/.test(tokens[last + 2]?.gap ?? '');
}
