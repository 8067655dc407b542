import type { BatchCase } from './batchCase.js';
import { type BatchRow, holdsCase } from './batchRow.js';

/**
 * The cases that have no invoice and none on its way in this batch.
 *
 * @param before The list before: given back where it has the same members, so that nothing is drawn anew.
 */
export function missingCasesOf(
  rows: Iterable<BatchRow>,
  cases: readonly BatchCase[],
  before: readonly BatchCase[],
): readonly BatchCase[] {
  const found = new Set<string>();
  for (const row of rows) {
    if (row.status === 'matched' || holdsCase(row)) found.add(row.batchCase.referenceId);
  }
  const missing = cases.filter(({ referenceId, media }) => !media && !found.has(referenceId));
  const isSame = missing.length === before.length && missing.every((one, at) => one === before[at]);
  return isSame ? before : missing;
}
