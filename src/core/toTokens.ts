/** A run of letters and digits of a text, and what stands before it. */
export interface Token {
  /** Letters and digits alone, of one case and one Unicode form. */
  readonly text: string;
  /** What separates it from the token before. */
  readonly gap: string;
  /** Where it begins and ends in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** A text as tokens, and what stands behind the last. */
export interface TokenizedText {
  readonly tokens: readonly Token[];
  readonly rest: string;
}

/**
 * Reads a text as it is compared: full-width digits and decomposed letters are the plain ones, upper case
 * is lower case, and every run of other characters is one separator.
 */
export function toTokens(text: string): TokenizedText {
  const folded = toFolded(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    const start = match.index;
    tokens.push({ text: word, gap: folded.slice(end, start), start, end: start + word.length });
    end = start + word.length;
  }
  return { tokens, rest: folded.slice(end) };
}

/** By way of upper case, so that `ß` is `ss`; composed again, since that may take a letter apart. */
function toFolded(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** Whether there is anything in it that can be compared. */
export function hasTokens(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
