import type { BatchCase } from './batchCase.js';
import type { AssignedRow } from './batchRow.js';
import type { RowEvent } from './reduceRow.js';
import type { RowEnd } from './turnEndOf.js';

/** What the end of a row's turn means for the row. @param batchCase As it was when the turn began. */
export function toRowEvent(
  end: RowEnd,
  { reason, page }: AssignedRow,
  batchCase: BatchCase,
  at: Date,
): RowEvent {
  switch (end.kind) {
    case 'stored':
      return { type: 'stored', media: end.media, at };
    case 'failed':
      return { type: 'failed', error: end.error, mayBeStored: end.mayBeStored };
    case 'refused':
      return { type: 'refused', error: end.error };
    case 'returned':
      return { type: 'returned', mayBeStored: end.mayBeStored };
    case 'overtaken':
      return {
        type: 'overtaken',
        verdict: { status: 'conflict', conflict: 'stored', batchCase, reason, page },
      };
  }
}
