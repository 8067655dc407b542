import type { BatchRow, BatchRowStatus } from './batchRow.js';

/**
 * Where a batch is: `finished` when something was sent and nothing is left that could be sent without a
 * person; rows that need one may remain.
 */
export type BatchStatus = 'empty' | 'reviewing' | 'uploading' | 'finished';

/** How many rows are where. */
export type BatchCounts = Readonly<Record<BatchRowStatus, number>>;

const NONE: BatchCounts = {
  checking: 0,
  refused: 0,
  unmatched: 0,
  suggested: 0,
  conflict: 0,
  matched: 0,
  queued: 0,
  waiting: 0,
  uploading: 0,
  saving: 0,
  failed: 0,
  uploaded: 0,
};

/** Counts rows by their status. */
export function countsOf(rows: Iterable<BatchRow>): BatchCounts {
  const counts: Record<BatchRowStatus, number> = { ...NONE };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

/** All rows. */
export function totalOf(counts: BatchCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Rows that are queued or have their turn. */
export function runningOf(counts: BatchCounts): number {
  return counts.queued + counts.waiting + counts.uploading + counts.saving;
}

/** Rows that wait for a person to say which case they belong to. */
export function needCaseOf(counts: BatchCounts): number {
  return counts.unmatched + counts.suggested + counts.conflict;
}

/** The batch's status. @param wasStarted Whether anything was sent, or tried, since it was empty. */
export function statusOf(counts: BatchCounts, wasStarted: boolean): BatchStatus {
  if (totalOf(counts) === 0) return 'empty';
  if (runningOf(counts) > 0) return 'uploading';
  return wasStarted && counts.checking === 0 && counts.matched === 0 ? 'finished' : 'reviewing';
}
