import type { BatchCase } from './batchCase.js';

/** Lower case, without accents, so that a search finds what a person means. */
function plainOf(text: string): string {
  // A host without types may give a number.
  return String(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * The cases whose number, title or description has every word of a query, numbers that begin with it
 * first; all of them where it is empty.
 */
export function searchCases(cases: readonly BatchCase[], query: string): readonly BatchCase[] {
  const words = plainOf(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return cases;
  const found: { readonly one: BatchCase; readonly rank: number }[] = [];
  for (const one of cases) {
    const number = plainOf(one.invoiceNumber);
    const all = `${number} ${plainOf(one.title ?? '')} ${plainOf(one.description ?? '')}`;
    if (!words.every((word) => all.includes(word))) continue;
    const [first = ''] = words;
    found.push({ one, rank: number === first ? 0 : number.startsWith(first) ? 1 : 2 });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
