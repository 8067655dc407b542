import type { BatchRow } from './batchRow.js';
import { createRowTelling, type RowTelling } from './createRowTelling.js';
import { type RowEvent, reduceRow } from './reduceRow.js';

/** The rows of a batch, and who draws them. */
export interface RowStore
  extends Pick<RowTelling, 'getIds' | 'flush' | 'touch' | 'subscribe' | 'subscribeRow'> {
  readonly get: (id: string) => BatchRow | undefined;
  /** Every row, in order. */
  readonly all: () => Iterable<BatchRow>;
  readonly add: (row: BatchRow) => void;
  /** What has happened to a row; one that makes no difference is told to nobody. */
  readonly update: (id: string, event: RowEvent) => void;
  readonly remove: (ids: Iterable<string>) => void;
}

/** Makes an empty store. */
export function createRowStore(): RowStore {
  const rows = new Map<string, BatchRow>();
  const { came, went, changed, ...telling } = createRowTelling(rows);

  return {
    ...telling,
    get: (id) => rows.get(id),
    all: () => rows.values(),
    add: (row) => {
      rows.set(row.id, row);
      came(row.id);
    },
    update: (id, event) => {
      const before = rows.get(id);
      const after = before && reduceRow(before, event);
      if (!after || after === before) return;
      rows.set(id, after);
      changed(id);
    },
    remove: (gone) => {
      for (const id of gone) rows.delete(id);
      went();
    },
  };
}
