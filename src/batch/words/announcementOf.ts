import type { BatchMessages } from '../../locales/batch/messages.js';
import type { BatchSaid } from '../batchView.js';
import { resultWordsOf, summaryWordsOf } from './summaryWords.js';

/** What is said politely, in words. */
export function announcementOf(said: BatchSaid | null, words: BatchMessages): string {
  switch (said?.kind) {
    case 'checked':
      return summaryWordsOf(said.counts, words);
    case 'begun':
      return words.said.begun(said.total);
    case 'quarter':
      return words.said.quarter(String(said.done), String(said.total));
    case 'ended':
      return words.said.ended(resultWordsOf({ uploaded: said.stored, failed: said.failed }, words));
    case 'cancelled':
      return words.said.cancelled;
    default:
      return '';
  }
}
