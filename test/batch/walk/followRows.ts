import type { Batch } from '../../../src/batch/batch.js';
import type { BatchRow } from '../../../src/batch/batchRow.js';

/** Follows rows as those who draw them do. @returns what each of them shows */
export function followRows(
  batch: Batch,
  faults: string[],
): ReadonlyMap<string, BatchRow | undefined> {
  const drawn = new Map<string, BatchRow | undefined>();
  const leave = new Map<string, () => void>();
  batch.subscribe(() => {
    const ids = batch.getIds();
    const view = batch.getView();
    if (batch.getIds() !== ids || batch.getView() !== view) {
      faults.push('a snapshot differs from itself');
    }
    for (const [id, stop] of leave) {
      if (ids.includes(id)) continue;
      stop();
      leave.delete(id);
      drawn.delete(id);
    }
    for (const id of ids) {
      if (leave.has(id)) continue;
      drawn.set(id, batch.getRow(id));
      leave.set(
        id,
        batch.subscribeRow(id, () => drawn.set(id, batch.getRow(id))),
      );
    }
  });
  return drawn;
}
