import type { BatchCase } from './batchCase.js';
import { type BatchRow, type HandChoice, isOpen } from './batchRow.js';
import type { CaseBook } from './createCaseBook.js';
import type { RowStore } from './createRowStore.js';

/** What a person decides about rows. */
export interface Decisions {
  /** Gives a row its case by hand, or takes it away. */
  readonly assign: (id: string, batchCase: BatchCase | null) => void;
  /** Takes the cases that are suggested: of these rows, or of all. */
  readonly acceptSuggestions: (ids?: readonly string[]) => void;
  /** The invoice that is stored on the row's case may be replaced. */
  readonly allowReplacing: (id: string) => void;
}

/**
 * Makes the decisions of one batch.
 *
 * @param onDecided Called when rows have to be matched anew, with the one that was decided about.
 */
export function createDecisions(
  store: RowStore,
  book: CaseBook,
  onDecided: (id: string | undefined) => void,
): Decisions {
  function decide(ids: readonly string[], handOf: (row: BatchRow) => HandChoice | null): void {
    for (const id of ids) {
      const row = store.get(id);
      const isUndecided = row && (isOpen(row) || row.status === 'failed');
      const hand = isUndecided ? handOf(row) : null;
      if (hand) store.update(id, { type: 'decided', hand });
    }
    onDecided(ids.length === 1 ? ids[0] : undefined);
  }

  return {
    assign: (id, batchCase) => {
      if (batchCase) book.add([batchCase]);
      const referenceId = batchCase?.referenceId ?? null;
      decide([id], () => ({ referenceId, reason: 'hand', replaces: false }));
    },
    acceptSuggestions: (ids) => {
      decide(ids ?? [...store.all()].map(({ id }) => id), (row) =>
        row.status === 'suggested'
          ? { referenceId: row.batchCase.referenceId, reason: 'hand', replaces: false }
          : null,
      );
    },
    allowReplacing: (id) => {
      decide([id], (row) => {
        if (row.status !== 'conflict' || row.conflict !== 'stored' || !row.batchCase) return null;
        const { referenceId } = row.batchCase;
        return { referenceId, reason: row.reason ?? 'hand', replaces: true };
      });
    },
  };
}
