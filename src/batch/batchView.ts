import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { BatchCase } from './batchCase.js';
import type { BatchRow } from './batchRow.js';
import type { BatchCounts, BatchStatus } from './batchSummary.js';

/** Something about what was just added, for the person who added it. */
export type BatchNotice =
  /** These are in the list already and were left out. */
  | { readonly kind: 'duplicates'; readonly fileNames: readonly string[] }
  | { readonly kind: 'error'; readonly error: MediaUploadError };

/** What is told politely: beginnings, quarters and ends, never each file, and what a decision came to. */
export type BatchSaid =
  | { readonly kind: 'checked'; readonly counts: BatchCounts }
  /** Of a row; what was decided about one may have changed another. */
  | { readonly kind: 'decided'; readonly row: BatchRow; readonly counts: BatchCounts }
  | { readonly kind: 'begun'; readonly total: number }
  | { readonly kind: 'quarter'; readonly stored: number; readonly total: number }
  | { readonly kind: 'ended'; readonly stored: number; readonly failed: number }
  | { readonly kind: 'cancelled' };

/** What stands around the rows. The same object while nothing of it has changed. */
export interface BatchView {
  readonly status: BatchStatus;
  readonly counts: BatchCounts;
  /**
   * Files are looked at one after the other, and how many can be sent will be known in a moment; false
   * where one of them takes long.
   */
  readonly isSettling: boolean;
  /** Rows that were sent for since the last press, and how many of them are over. */
  readonly run: { readonly total: number; readonly done: number };
  /** `performance.now()` until which the service asked everybody to wait, or null. */
  readonly pausedUntilMs: number | null;
  /** Cases that are neither stored nor matched in this batch. */
  readonly missing: readonly BatchCase[];
  readonly notice: BatchNotice | null;
  /** The session ended and stopped all: the error that said so, until the next press. */
  readonly stoppedBy: MediaUploadError | null;
  readonly said: BatchSaid | null;
}
