import type { BatchMessages } from '../../locales/batch/messages.js';
import { type BatchCounts, needCaseOf, runningOf, totalOf } from '../batchSummary.js';

/** Which rows are shown. */
export type BatchFilter = keyof BatchMessages['filter'];

/** The filters in their order, and how many rows each shows. */
export function filterCountsOf(counts: BatchCounts): readonly (readonly [BatchFilter, number])[] {
  return [
    ['all', totalOf(counts)],
    ['ready', counts.matched],
    ['needCase', needCaseOf(counts)],
    ['unusable', counts.refused],
    ['running', runningOf(counts)],
    ['stored', counts.uploaded],
    ['failed', counts.failed],
  ];
}
