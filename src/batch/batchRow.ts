import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { WaitReason } from '../core/uploadState.js';
import type { BatchCase } from './batchCase.js';

/** Where a row is: its data attribute, its words and what can be done with it follow from it. */
export type BatchRowStatus =
  | 'checking'
  | 'refused'
  | 'unmatched'
  | 'suggested'
  | 'conflict'
  | 'matched'
  | 'queued'
  | 'waiting'
  | 'uploading'
  | 'saving'
  | 'failed'
  | 'uploaded';

/** What tells that a file belongs to a case; `hand`: a person said so. */
export type MatchReason = 'name' | 'text' | 'e-invoice' | 'hand';

/**
 * Why a row needs a person: `stored`, its case has an invoice already; `taken`, another file of the batch
 * goes to the same case; `several`, it speaks of several cases.
 */
export type RowConflict = 'stored' | 'taken' | 'several';

/** What a person decided for a row. Matching never moves it. */
export interface HandChoice {
  /** Null where the case was taken away by hand. */
  readonly referenceId: string | null;
  readonly reason: MatchReason;
  /** An invoice that is stored already may be replaced. */
  readonly replaces: boolean;
}

interface Always {
  /** Of this row alone, for as long as it is in the list. */
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Null where nobody decided anything. */
  readonly hand: HandChoice | null;
}

interface Assigned extends Always {
  readonly batchCase: BatchCase;
  readonly reason: MatchReason;
  /** 1-based page of the text that names the case, where that is known. */
  readonly page: number | null;
  /** An attempt was made whose outcome nobody knows. */
  readonly mayBeStored: boolean;
}

/** One file of a batch. Narrowing by `status` is all a reader needs. */
export type BatchRow =
  | (Always & { readonly status: 'checking' })
  | (Always & { readonly status: 'refused'; readonly error: MediaUploadError })
  | (Always & { readonly status: 'unmatched' })
  | (Always & {
      readonly status: 'suggested';
      readonly batchCase: BatchCase;
      readonly reason: MatchReason;
      readonly page: number | null;
    })
  | (Always & {
      readonly status: 'conflict';
      readonly conflict: RowConflict;
      /** Null where several cases are as likely. */
      readonly batchCase: BatchCase | null;
      readonly reason: MatchReason | null;
      readonly page: number | null;
    })
  | (Assigned & { readonly status: 'matched' | 'queued' | 'uploading' | 'saving' })
  | (Assigned & {
      readonly status: 'waiting';
      readonly wait: WaitReason;
      /** `performance.now()` at which it goes on by itself; null where only the network decides. */
      readonly untilMs: number | null;
    })
  | (Assigned & { readonly status: 'failed'; readonly error: MediaUploadError })
  | (Assigned & {
      readonly status: 'uploaded';
      readonly media: UploadedMedia;
      readonly storedAt: Date;
      /** Whether the signed URL can still be opened. */
      readonly isLinkValid: boolean;
    });

/** A row that has its case: to be sent, under way, or over. */
export type AssignedRow = Extract<BatchRow, Assigned>;

/** What matching says of a row that is neither chosen by hand, queued, under way nor over. */
export type RowVerdict =
  | { readonly status: 'unmatched' }
  | {
      readonly status: 'suggested';
      readonly batchCase: BatchCase;
      readonly reason: MatchReason;
      readonly page: number | null;
    }
  | {
      readonly status: 'matched';
      readonly batchCase: BatchCase;
      readonly reason: MatchReason;
      readonly page: number | null;
    }
  | {
      readonly status: 'conflict';
      readonly conflict: RowConflict;
      readonly batchCase: BatchCase | null;
      readonly reason: MatchReason | null;
      readonly page: number | null;
    };

/** The case a row shows, or null. */
export function caseOf(row: BatchRow): BatchCase | null {
  return 'batchCase' in row ? row.batchCase : null;
}

/** Whether a row has its turn: it is read, sent, saved, or waits to be sent. */
export function isUnderWay(row: BatchRow): boolean {
  return row.status === 'uploading' || row.status === 'saving' || row.status === 'waiting';
}

/** Whether a row's case is as matching or a person left it, so that it may still become another. */
export function isOpen(row: BatchRow): boolean {
  return (
    row.status === 'unmatched' ||
    row.status === 'suggested' ||
    row.status === 'conflict' ||
    row.status === 'matched'
  );
}

/** Whether a row keeps its case from all others. */
export function holdsCase(row: BatchRow): row is AssignedRow {
  return 'mayBeStored' in row && row.status !== 'matched';
}
