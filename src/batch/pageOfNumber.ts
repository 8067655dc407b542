import { toTokens } from '../core/toTokens.js';

/** What a reader puts between two pages. */
const PAGE_BREAK = '\f';

/**
 * The page of a text on which a number stands first, counted from 1. Null where the reader did not tell
 * pages apart, or where the number stands in another form than the case's.
 */
export function pageOfNumber(text: string, invoiceNumber: string): number | null {
  const pages = text.split(PAGE_BREAK);
  if (pages.length === 1) return null;
  const wanted = joined(invoiceNumber);
  const at = pages.findIndex((page) => joined(page).includes(wanted));
  return at < 0 ? null : at + 1;
}

function joined(text: string): string {
  return ` ${toTokens(text)
    .tokens.map((token) => token.text)
    .join(' ')} `;
}
