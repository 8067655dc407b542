import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { WaitReason } from '../core/uploadState.js';
import type { AssignedRow, BatchRow, HandChoice, RowVerdict } from './batchRow.js';
import { isOpen, isUnderWay } from './batchRow.js';

/** What can happen to a row; past participles, since it has happened. */
export type RowEvent =
  | { readonly type: 'refused'; readonly error: MediaUploadError }
  | { readonly type: 'judged'; readonly verdict: RowVerdict }
  | { readonly type: 'decided'; readonly hand: HandChoice | null }
  | { readonly type: 'queued' }
  /** Taken back before anything was sent, or cancelled: `mayBeStored` where all of it had left. */
  | { readonly type: 'returned'; readonly mayBeStored: boolean }
  /** A row that was queued meets what its turn found: another has stored an invoice on its case. */
  | { readonly type: 'overtaken'; readonly verdict: RowVerdict }
  | { readonly type: 'sent'; readonly status: 'uploading' | 'saving' }
  | { readonly type: 'held'; readonly wait: WaitReason; readonly untilMs: number | null }
  | { readonly type: 'failed'; readonly error: MediaUploadError; readonly mayBeStored: boolean }
  | { readonly type: 'stored'; readonly media: UploadedMedia; readonly at: Date }
  | { readonly type: 'linkExpired' }
  | { readonly type: 'recheckStarted' };

/** A row as it comes. */
export function newRow(id: string, fileName: string, size: number): BatchRow {
  return { status: 'checking', id, fileName, size, hand: null };
}

/**
 * The next state of a row. Pure and total: an event that makes no sense in a state leaves it as it is,
 * the very same object.
 */
export function reduceRow(row: BatchRow, event: RowEvent): BatchRow {
  const { id, fileName, size, hand } = row;
  const always = { id, fileName, size, hand };
  switch (event.type) {
    case 'refused':
      return row.status === 'uploaded' ? row : { ...always, status: 'refused', error: event.error };
    case 'judged':
      return row.status === 'checking' || isOpen(row) ? judged(row, event.verdict) : row;
    case 'overtaken':
      return isTurn(row) ? judged(row, event.verdict) : row;
    case 'decided':
      if (row.status === 'failed') return { ...always, status: 'unmatched', hand: event.hand };
      return isOpen(row) ? { ...row, hand: event.hand } : row;
    case 'queued':
      return row.status === 'matched' || row.status === 'failed'
        ? { ...assignedOf(row), status: 'queued' }
        : row;
    case 'returned':
      return isTurn(row)
        ? {
            ...assignedOf(row),
            status: 'matched',
            mayBeStored: row.mayBeStored || event.mayBeStored,
          }
        : row;
    case 'sent':
      return isTurn(row) ? { ...assignedOf(row), status: event.status } : row;
    case 'held':
      return isTurn(row)
        ? { ...assignedOf(row), status: 'waiting', wait: event.wait, untilMs: event.untilMs }
        : row;
    case 'failed':
      return isTurn(row)
        ? {
            ...assignedOf(row),
            status: 'failed',
            error: event.error,
            mayBeStored: row.mayBeStored || event.mayBeStored,
          }
        : row;
    case 'stored':
      return isTurn(row)
        ? {
            ...assignedOf(row),
            status: 'uploaded',
            media: event.media,
            storedAt: event.at,
            isLinkValid: true,
            mayBeStored: false,
          }
        : row;
    case 'linkExpired':
      return row.status === 'uploaded' && row.isLinkValid ? { ...row, isLinkValid: false } : row;
    case 'recheckStarted':
      return row.status === 'refused' ? { ...always, status: 'checking' } : row;
  }
}

type TurnRow = Extract<AssignedRow, { status: 'queued' | 'uploading' | 'saving' | 'waiting' }>;

function isTurn(row: BatchRow): row is TurnRow {
  return row.status === 'queued' || isUnderWay(row);
}

function assignedOf(row: AssignedRow): Omit<TurnRow, 'status' | 'wait' | 'untilMs'> {
  const { id, fileName, size, hand, batchCase, reason, page, mayBeStored } = row;
  return { id, fileName, size, hand, batchCase, reason, page, mayBeStored };
}

/** The same verdict again is the same row, so that nothing is drawn anew. */
function judged(row: BatchRow, verdict: RowVerdict): BatchRow {
  const { id, fileName, size, hand } = row;
  const isSame = Object.entries(verdict).every(
    ([key, value]) => (row as unknown as Record<string, unknown>)[key] === value,
  );
  if (isSame) return row;
  const always = { id, fileName, size, hand };
  if (verdict.status !== 'matched') return { ...always, ...verdict };
  const mayBeStored =
    'mayBeStored' in row && row.batchCase.referenceId === verdict.batchCase.referenceId
      ? row.mayBeStored
      : false;
  return { ...always, ...verdict, status: 'matched', mayBeStored };
}
