import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { BatchRow } from './batchRow.js';

/** What a batch came to, with the whole batch so far. */
export interface BatchReport {
  readonly stored: readonly UploadedMedia[];
  readonly failed: readonly {
    readonly fileName: string;
    readonly referenceId: string;
    readonly error: MediaUploadError;
  }[];
  /** What was not sent, and why. */
  readonly unsent: readonly {
    readonly fileName: string;
    readonly reason: 'unmatched' | 'suggested' | 'conflict' | 'refused';
  }[];
}

/** The report of these rows. */
export function reportOf(rows: Iterable<BatchRow>): BatchReport {
  const stored: UploadedMedia[] = [];
  const failed: BatchReport['failed'][number][] = [];
  const unsent: BatchReport['unsent'][number][] = [];
  for (const row of rows) {
    const { fileName } = row;
    switch (row.status) {
      case 'uploaded':
        stored.push(row.media);
        break;
      case 'failed':
        failed.push({ fileName, referenceId: row.batchCase.referenceId, error: row.error });
        break;
      case 'unmatched':
      case 'suggested':
      case 'conflict':
      case 'refused':
        unsent.push({ fileName, reason: row.status });
        break;
      default:
        break;
    }
  }
  return { stored, failed, unsent };
}
