import { isAmount, type NumberHit, type SearchedText } from './numberHit.js';
import type { IndexedNumber, NumberIndex } from './numberIndex.js';
import { isInDate, type Span } from './writtenDate.js';

/** The numbers that stand whole between separators or ends. */
export function wholeHitsAmong(searched: SearchedText, { root }: NumberIndex): NumberHit[] {
  const { tokens, source } = searched;
  const hits: NumberHit[] = [];
  for (const [first, { text, start }] of tokens.entries()) {
    let node = root.next.get(text);
    for (let last = first; node; last += 1) {
      const { number } = node;
      const end = tokens[last]?.end ?? start;
      if (number && !(source === 'text' && isAmount(tokens, last))) {
        const hit = gradedHitOf(number, { start, end }, searched);
        if (hit) hits.push(hit);
      }
      node = node.next.get(tokens[last + 1]?.text ?? '');
    }
  }
  return hits;
}

function gradedHitOf(number: IndexedNumber, span: Span, { dates }: SearchedText): NumberHit | null {
  const { isVague, prefix, core } = number;
  const isOfDate = isInDate(span, dates);
  if (isVague && isOfDate) return null;
  const grade = isVague || isOfDate ? 'guess' : 'whole';
  return { ...span, number, grade, agreed: prefix.length + core.length };
}
