import { holdsCase, isOpen } from './batchRow.js';
import type { CaseBook } from './createCaseBook.js';
import type { RowStore } from './createRowStore.js';
import { type CaseHolder, matchRows, type OpenRow } from './matchRows.js';
import type { RowFile, RowFiles } from './rowFile.js';

/**
 * Matches every row that may still get another case.
 *
 * @returns the files of those that nobody decided about and that match none
 */
export function judgeRows(
  store: RowStore,
  files: RowFiles,
  book: CaseBook,
  storedElsewhere: ReadonlySet<string>,
): readonly RowFile[] {
  const open: OpenRow[] = [];
  const holders = new Map<string, CaseHolder>();
  for (const referenceId of storedElsewhere) holders.set(referenceId, 'stored');
  for (const row of store.all()) {
    const file = files.get(row.id);
    if (holdsCase(row)) {
      const { referenceId } = row.batchCase;
      // What is on its way to a case counts more than what is stored there.
      if (row.status !== 'uploaded') holders.set(referenceId, 'taken');
      else if (!holders.has(referenceId)) holders.set(referenceId, 'stored');
    } else if (file?.digest && (isOpen(row) || row.status === 'checking')) {
      const { id, fileName, hand } = row;
      open.push({ id, fileName, hand, text: file.text, eInvoiceNumber: file.eInvoiceNumber });
    }
  }
  const lost: RowFile[] = [];
  for (const [id, verdict] of matchRows(open, holders, book.all())) {
    store.update(id, { type: 'judged', verdict });
    const file = files.get(id);
    if (verdict.status === 'unmatched' && file && !store.get(id)?.hand) lost.push(file);
  }
  return lost;
}
