import type { BatchMessages } from '../../locales/batch/messages.js';
import { type BatchCounts, needCaseOf, totalOf } from '../batchSummary.js';

/** Above the list: "42 files: 39 ready, 2 need a case, 1 cannot be used". */
export function summaryWordsOf(counts: BatchCounts, words: BatchMessages): string {
  const parts = [
    said(counts.checking, words.counts.checking),
    said(counts.matched, words.counts.ready),
    said(needCaseOf(counts), words.counts.needCase),
    said(counts.refused, words.counts.unusable),
    said(counts.uploaded, words.counts.stored),
    said(counts.failed, words.counts.failed),
  ].filter(Boolean);
  const files = words.counts.files(totalOf(counts));
  return parts.length > 0 ? words.summary(files, parts.join(', ')) : files;
}

/** What was sent: "38 stored, 1 failed". */
export function resultWordsOf(
  { uploaded, failed }: Pick<BatchCounts, 'uploaded' | 'failed'>,
  { counts }: BatchMessages,
): string {
  const stored = uploaded > 0 || failed === 0 ? counts.stored(uploaded) : '';
  return [stored, said(failed, counts.failed)].filter(Boolean).join(', ');
}

/** What needs a person after all was sent: "2 need a case, 1 cannot be used"; empty where nothing does. */
export function restWordsOf(batchCounts: BatchCounts, { counts }: BatchMessages): string {
  return [
    said(needCaseOf(batchCounts), counts.needCase),
    said(batchCounts.refused, counts.unusable),
  ]
    .filter(Boolean)
    .join(', ');
}

function said(count: number, words: (count: number) => string): string {
  return count > 0 ? words(count) : '';
}
