import {
  createInvoiceMatcher,
  type FileFinding,
  type InvoiceMatcher,
} from '../core/matchInvoices.js';
import type { BatchCase } from './batchCase.js';
import { holdsCase, isOpen } from './batchRow.js';
import type { CaseBook } from './createCaseBook.js';
import type { RowStore } from './createRowStore.js';
import { type CaseHolder, matchRows, type OpenRow } from './matchRows.js';
import { pageOfNumber } from './pageOfNumber.js';
import type { RowFile, RowFiles } from './rowFile.js';

/** Matches rows to cases, each file read once for the cases as they are. */
export interface Matching {
  /**
   * Matches every row that may still get another case, in slices where much has to be read.
   *
   * @param onMatched Called when it is done, with the files of those that nobody decided about and that
   *   match none.
   */
  readonly run: (onMatched: (lost: readonly RowFile[]) => void) => void;
  readonly stop: () => void;
}

/** Milliseconds that may be spent on reading names and texts before the page gets its turn. */
const SLICE_MS = 12;

/**
 * Makes the matching of one batch.
 *
 * @param storedOn Cases that have an invoice, whether the host tells of it or not.
 */
export function createMatching(
  store: RowStore,
  files: RowFiles,
  book: CaseBook,
  storedOn: ReadonlySet<string>,
): Matching {
  let cases: readonly BatchCase[] = [];
  let matcher: InvoiceMatcher | null = null;
  let findings = new WeakMap<RowFile, ReadFinding>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** @returns whether every file has been read */
  function readSome(): boolean {
    if (!matcher || book.all() !== cases) {
      cases = book.all();
      matcher = createInvoiceMatcher(cases);
      findings = new WeakMap();
    }
    const endMs = performance.now() + SLICE_MS;
    for (const file of files.values()) {
      if (!file.digest || findings.has(file)) continue;
      if (performance.now() > endMs) return false;
      findings.set(file, readFinding(matcher, file, book));
    }
    return true;
  }

  function match(): readonly RowFile[] {
    const open: OpenRow[] = [];
    const holders = new Map<string, CaseHolder>();
    for (const referenceId of storedOn) holders.set(referenceId, 'stored');
    for (const row of store.all()) {
      const file = files.get(row.id);
      const read = file && findings.get(file);
      if (holdsCase(row)) {
        // What is on its way to a case counts more than what is stored there.
        if (row.status !== 'uploaded') holders.set(row.batchCase.referenceId, 'taken');
      } else if (read && (isOpen(row) || row.status === 'checking')) {
        open.push({ id: row.id, hand: row.hand, ...read });
      }
    }
    const lost: RowFile[] = [];
    const settle = matcher?.settle ?? (() => []);
    for (const [id, verdict] of matchRows(open, holders, cases, settle)) {
      store.update(id, { type: 'judged', verdict });
      const file = files.get(id);
      if (verdict.status === 'unmatched' && file && !store.get(id)?.hand) lost.push(file);
    }
    return lost;
  }

  function run(onMatched: (lost: readonly RowFile[]) => void): void {
    clearTimeout(timer);
    if (readSome()) onMatched(match());
    else timer = setTimeout(() => run(onMatched));
  }

  return { run, stop: () => clearTimeout(timer) };
}

type ReadFinding = Pick<OpenRow, 'finding' | 'page'>;

function readFinding(
  { read }: InvoiceMatcher,
  { file, text, eInvoiceNumber }: RowFile,
  book: CaseBook,
): ReadFinding {
  const finding: FileFinding = read({
    fileName: file.name,
    text: text || undefined,
    eInvoiceNumber: eInvoiceNumber ?? undefined,
  });
  const isInText = 'reason' in finding && finding.reason === 'text' && finding.kind !== 'torn';
  const batchCase = isInText ? book.get(finding.referenceId) : undefined;
  return { finding, page: batchCase ? pageOfNumber(text, batchCase.invoiceNumber) : null };
}
