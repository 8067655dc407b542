import { countOf, shownNameOf } from '../../locales/format.js';
import type { BatchRow } from '../batchRow.js';
import type { BatchSaid } from '../batchView.js';
import { type BatchWords, statusWordsOf } from './rowWords.js';
import { resultWordsOf, summaryWordsOf } from './summaryWords.js';

/** What is said politely, in words. */
export function announcementOf(said: BatchSaid | null, words: BatchWords): string {
  const { own, shared } = words;
  switch (said?.kind) {
    case 'checked':
      return summaryWordsOf(said.counts, own);
    case 'decided':
      return `${shownNameOf(said.row.fileName)}: ${outcomeOf(said.row, words)} ${summaryWordsOf(said.counts, own)}`;
    case 'begun':
      return own.said.begun(said.total);
    case 'quarter':
      return own.said.quarter(
        countOf(said.stored, shared.locale),
        countOf(said.total, shared.locale),
      );
    case 'ended':
      return own.said.ended(resultWordsOf({ uploaded: said.stored, failed: said.failed }, own));
    case 'cancelled':
      return own.said.cancelled;
    default:
      return '';
  }
}

/** What a decision came to, as a sentence. */
function outcomeOf(row: BatchRow, words: BatchWords): string {
  return row.status === 'conflict'
    ? words.own.conflicts[row.conflict]
    : `${statusWordsOf(row, words, 0)}.`;
}
