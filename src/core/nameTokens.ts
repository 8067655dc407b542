import { type Token, toTokens } from './toTokens.js';

/** What systems add to the name of a copy, in the languages of those who send invoices. */
const COPY_WORDS: readonly string[] = ['copy', 'kopia', 'kopie', 'kopio', 'kopi'];

/** An extension that can be told from a part of the name: `.F4711` is none. */
const EXTENSION = /^(?:[a-z]{2,5}|p7[ms]|jp2)$/;

/** One that is known, and may stand there twice: `103118 (1).pdf.pdf`. */
const KNOWN_EXTENSION = /^(?:pdf|jpe?g|png|gif|bmp|tiff?|hei[cf]|webp|xml)$/;

/**
 * The tokens of a file's name that can be an invoice's number: without the extension, and without what a
 * copy is called at the end: `(1)`, `kopia`, `copy 2`.
 */
export function nameTokensOf(fileName: string): readonly Token[] {
  const { tokens, rest } = toTokens(fileName);
  const kept = [...tokens];
  let behind = rest;
  const drop = (count: number): void => {
    const gap = kept.at(-count)?.gap.trimEnd() ?? '';
    // The dot or the bracket before it goes with it.
    behind = /[.([]$/.test(gap) ? gap.slice(0, -1) : gap;
    kept.splice(-count);
  };
  const isExtension = (pattern: RegExp): boolean => {
    const last = kept.at(-1);
    return last?.gap.endsWith('.') === true && behind.trim() === '' && pattern.test(last.text);
  };

  if (isExtension(EXTENSION)) drop(1);
  for (;;) {
    const last = kept.at(-1);
    if (!last) return kept;
    const count = isExtension(KNOWN_EXTENSION) ? 1 : copyTokensOf(kept, behind);
    if (count === 0) {
      const shortened = withoutGluedCopyWord(last);
      return shortened ? [...kept.slice(0, -1), shortened] : kept;
    }
    drop(count);
  }
}

/** How many tokens at the end only say that the file is a copy. */
function copyTokensOf(tokens: readonly Token[], behind: string): number {
  const last = tokens.at(-1);
  if (!last) return 0;
  if (COPY_WORDS.includes(last.text.replace(/(\D)\d{1,2}$/, '$1'))) return 1;
  if (!/^\d{1,2}$/.test(last.text)) return 0;
  if (COPY_WORDS.includes(tokens.at(-2)?.text ?? '')) return 2;
  const isBracketed = /[([]\s*$/.test(last.gap.slice(-4)) && /^\s*[)\]]/.test(behind.slice(0, 4));
  return isBracketed ? 1 : 0;
}

/** `103118kopia` as `103118`; undefined where nothing is glued to a digit. */
function withoutGluedCopyWord(token: Token): Token | undefined {
  const word = COPY_WORDS.find((copy) => token.text.endsWith(copy));
  const text = word ? token.text.slice(0, -word.length) : '';
  return /\d$/.test(text) ? { ...token, text, end: token.start + text.length } : undefined;
}
