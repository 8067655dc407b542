import { looseHitsAmong } from './looseHits.js';
import { nameTokensOf } from './nameTokens.js';
import { longestOf, type NumberHit, type SearchedText } from './numberHit.js';
import type { NumberIndex } from './numberIndex.js';
import { type Token, toTokens } from './toTokens.js';
import { wholeHitsAmong } from './wholeHits.js';
import { datesAmong } from './writtenDate.js';

/** The cases that a name, a text or an e-invoice speaks of: surely, or by a guess, never both. */
export interface NumberEvidence {
  readonly named: ReadonlySet<string>;
  readonly guessed: ReadonlySet<string>;
  /** How many letters and digits agree in what is guessed. */
  readonly agreed: number;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Two pages have some 10,000; what a host's own reader may give beyond this is not looked at. */
const MOST_CHARACTERS = 40_000;

/** A file's name; longer ones are none that a file system knows. */
const LONGEST_NAME = 1000;

export function evidenceOfName(fileName: string, index: NumberIndex): NumberEvidence {
  return evidenceAmong(nameTokensOf(fileName.slice(-LONGEST_NAME)), 'name', index);
}

export function evidenceOfText(text: string, index: NumberIndex): NumberEvidence {
  return evidenceAmong(toTokens(text.slice(0, MOST_CHARACTERS)).tokens, 'text', index);
}

/** An e-invoice gives its number and nothing else, so that it is the case's whole or not at all. */
export function evidenceOfEInvoice(eInvoiceNumber: string, index: NumberIndex): NumberEvidence {
  const { tokens } = toTokens(eInvoiceNumber.slice(0, LONGEST_NAME));
  const from = tokens[0]?.start;
  const to = tokens.at(-1)?.end;
  const searched: SearchedText = { tokens, source: 'name', dates: [] };
  const isAll = ({ start, end }: NumberHit): boolean => start === from && end === to;
  const whole = wholeHitsAmong(searched, index).filter(isAll);
  if (whole.length > 0) return { named: casesOf(whole), guessed: NOBODY, agreed: 0 };
  const digits = tokens.filter(({ text }) => /\d/.test(text));
  const first = digits[0];
  const last = digits.at(-1);
  if (!first || !last) return guessFrom([]);
  const firstDigit = first.start + first.text.search(/\d/);
  const behindDigits = last.end - (/\D*$/.exec(last.text)?.[0].length ?? 0);
  // Letters before and behind may differ, no digit.
  const hits = looseHitsAmong(searched, index);
  return guessFrom(hits.filter(({ start, end }) => start <= firstDigit && end >= behindDigits));
}

/**
 * Whole numbers count before those that stand once spaces are closed, and those before guesses. Of hits
 * that lie in each other the longest wins.
 */
function evidenceAmong(
  tokens: readonly Token[],
  source: 'name' | 'text',
  index: NumberIndex,
): NumberEvidence {
  const searched: SearchedText = { tokens, source, dates: datesAmong(tokens) };
  const whole = longestOf(wholeHitsAmong(searched, index));
  const sure = whole.filter(({ grade }) => grade === 'whole');
  if (sure.length > 0) return { named: casesOf(sure), guessed: NOBODY, agreed: 0 };
  const loose = longestOf(looseHitsAmong(searched, index));
  const closed = loose.filter(({ grade }) => grade === 'closed');
  if (closed.length > 0) return { named: casesOf(closed), guessed: NOBODY, agreed: 0 };
  return guessFrom([...whole, ...loose]);
}

/** The guess of which the most letters and digits agree. */
function guessFrom(hits: readonly NumberHit[]): NumberEvidence {
  const longest = longestOf(hits);
  const agreed = longest.reduce((most, hit) => Math.max(most, hit.agreed), 0);
  const best = longest.filter((hit) => hit.agreed === agreed);
  return { named: NOBODY, guessed: casesOf(best), agreed };
}

function casesOf(hits: readonly NumberHit[]): ReadonlySet<string> {
  return new Set(hits.flatMap(({ number }) => [...number.referenceIds]));
}
