import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { BatchRow } from './batchRow.js';
import { type BatchCounts, type BatchStatus, statusOf } from './batchSummary.js';
import type { BatchNotice, BatchView } from './batchView.js';
import { createSayings } from './createSayings.js';

/** What is told around the rows, and when; see {@link createBatchNews}. */
export interface BatchNews {
  readonly get: () => Pick<BatchView, 'notice' | 'said' | 'status' | 'stoppedBy'>;
  /** The rows are as these counts say. @returns the status before and now */
  readonly follow: (counts: BatchCounts) => readonly [before: BatchStatus, now: BatchStatus];
  /** Files were added: what was said of those before is over. */
  readonly added: () => void;
  readonly duplicateLeftOut: (fileName: string) => void;
  readonly nothingCame: (error: MediaUploadError) => void;
  /** So many rows are sent from now on. */
  readonly begun: (total: number) => void;
  /** Another quarter of them is over, and so many are stored. */
  readonly quarterReached: (stored: number, total: number) => void;
  readonly sessionEnded: (error: MediaUploadError) => void;
  readonly cancelled: () => void;
  readonly emptied: () => void;
  /** A person decided about a row, and this came of it. */
  readonly decided: (row: BatchRow, counts: BatchCounts) => void;
  readonly stop: () => void;
}

/**
 * Makes the news of one batch: beginnings, quarters and ends, never each file.
 *
 * @param onSaid Called when the next sentence is said by itself.
 */
export function createBatchNews(onSaid: () => void): BatchNews {
  const sayings = createSayings(onSaid);
  let status: BatchStatus = 'empty';
  let notice: BatchNotice | null = null;
  let stoppedBy: MediaUploadError | null = null;
  let wasStarted = false;
  let isCancelled = false;
  let isBeingChecked = false;

  return {
    get: () => ({ status, notice, said: sayings.now(), stoppedBy }),
    follow: (counts) => {
      const before = status;
      status = statusOf(counts, wasStarted);
      if (isBeingChecked && counts.checking === 0) {
        isBeingChecked = false;
        sayings.say({ kind: 'checked', counts });
      }
      if (before === 'uploading' && status !== before && !stoppedBy && !isCancelled) {
        sayings.say({ kind: 'ended', stored: counts.uploaded, failed: counts.failed });
      }
      return [before, status];
    },
    added: () => {
      notice = null;
      isBeingChecked = true;
    },
    duplicateLeftOut: (fileName) => {
      const before = notice?.kind === 'duplicates' ? notice.fileNames : [];
      notice = { kind: 'duplicates', fileNames: [...before, fileName] };
    },
    nothingCame: (error) => {
      notice = { kind: 'error', error };
    },
    begun: (total) => {
      if (status !== 'uploading') sayings.sayAtOnce({ kind: 'begun', total });
      wasStarted = true;
      isCancelled = false;
      stoppedBy = null;
      notice = null;
    },
    quarterReached: (stored, total) => {
      sayings.say({ kind: 'quarter', stored, total });
    },
    sessionEnded: (error) => {
      stoppedBy = error;
    },
    cancelled: () => {
      isCancelled = true;
      sayings.sayAtOnce({ kind: 'cancelled' });
    },
    emptied: () => {
      wasStarted = false;
      notice = null;
      sayings.sayAtOnce(null);
      stoppedBy = null;
    },
    decided: (row, counts) => sayings.sayAtOnce({ kind: 'decided', row, counts }),
    stop: sayings.stop,
  };
}
