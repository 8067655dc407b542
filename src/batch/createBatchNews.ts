import type { MediaUploadError } from '../core/MediaUploadError.js';
import { type BatchCounts, type BatchStatus, statusOf } from './batchSummary.js';
import type { BatchNotice, BatchSaid, BatchView } from './batchView.js';

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
  readonly quarterReached: (done: number, total: number) => void;
  readonly sessionEnded: (error: MediaUploadError) => void;
  readonly cancelled: () => void;
  readonly emptied: () => void;
}

/** Makes the news of one batch: beginnings, quarters and ends, never each file. */
export function createBatchNews(): BatchNews {
  let status: BatchStatus = 'empty';
  let notice: BatchNotice | null = null;
  let said: BatchSaid | null = null;
  let stoppedBy: MediaUploadError | null = null;
  let wasStarted = false;
  let isCancelled = false;
  let isBeingChecked = false;

  return {
    get: () => ({ status, notice, said, stoppedBy }),
    follow: (counts) => {
      const before = status;
      status = statusOf(counts, wasStarted);
      if (isBeingChecked && counts.checking === 0) {
        isBeingChecked = false;
        said = { kind: 'checked', counts };
      }
      if (before === 'uploading' && status !== before && !stoppedBy && !isCancelled) {
        said = { kind: 'ended', stored: counts.uploaded, failed: counts.failed };
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
      if (status !== 'uploading') said = { kind: 'begun', total };
      wasStarted = true;
      isCancelled = false;
      stoppedBy = null;
      notice = null;
    },
    quarterReached: (done, total) => {
      said = { kind: 'quarter', done, total };
    },
    sessionEnded: (error) => {
      stoppedBy = error;
    },
    cancelled: () => {
      isCancelled = true;
      said = { kind: 'cancelled' };
    },
    emptied: () => {
      wasStarted = false;
      notice = null;
      said = null;
      stoppedBy = null;
    },
  };
}
