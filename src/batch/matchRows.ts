import type { FileFinding, InvoiceMatcher } from '../core/matchInvoices.js';
import { type BatchCase, casesById } from './batchCase.js';
import type { HandChoice, MatchReason, RowVerdict } from './batchRow.js';

/** A row whose case may still become another. */
export interface OpenRow {
  readonly id: string;
  /** What its file says by itself. */
  readonly finding: FileFinding;
  /** 1-based page of the text that names its case; null where that is not known. */
  readonly page: number | null;
  readonly hand: HandChoice | null;
}

/** Who has a case that nobody else may get: a row on its way, or one whose invoice is stored. */
export type CaseHolder = 'taken' | 'stored';

/**
 * What each open row is: one to one over the whole batch. What a person chose goes first and is never
 * moved; a case that is held, or has an invoice already, makes a conflict that a person resolves.
 */
export function matchRows(
  rows: readonly OpenRow[],
  holders: ReadonlyMap<string, CaseHolder>,
  cases: readonly BatchCase[],
  settle: InvoiceMatcher['settle'],
): ReadonlyMap<string, RowVerdict> {
  const known = casesById(cases);
  const held = new Map(holders);
  const verdicts = new Map<string, RowVerdict>();

  for (const { id, hand } of rows) {
    if (!hand) continue;
    const batchCase = known.get(hand.referenceId ?? '');
    if (!batchCase) {
      verdicts.set(id, { status: 'unmatched' });
      continue;
    }
    verdicts.set(id, claimOf(batchCase, hand.reason, null, hand.replaces));
    // From now on it is in this row's hands, whatever stands in its way.
    held.set(batchCase.referenceId, 'taken');
  }

  const free = rows.filter(({ hand }) => !hand);
  const matches = settle(free.map(({ finding }) => finding));
  free.forEach(({ id, finding, page }, index) => {
    const match = matches[index];
    if (!match || match.verdict === 'unmatched' || finding.kind === 'nothing') {
      verdicts.set(id, { status: 'unmatched' });
      return;
    }
    const { reason } = match;
    const batchCase = finding.kind === 'torn' ? null : (known.get(finding.referenceId) ?? null);
    if (match.verdict === 'conflict' || !batchCase || !reason) {
      const conflict = batchCase ? 'taken' : 'several';
      verdicts.set(id, { status: 'conflict', conflict, batchCase, reason, page });
      return;
    }
    const claim = claimOf(batchCase, reason, page, false);
    const isGuess = match.verdict === 'suggested' && claim.status === 'matched';
    verdicts.set(id, isGuess ? { ...claim, status: 'suggested' } : claim);
  });
  return verdicts;

  function claimOf(
    batchCase: BatchCase,
    reason: MatchReason,
    page: number | null,
    replaces: boolean,
  ): RowVerdict {
    const holder = held.get(batchCase.referenceId);
    if (holder === 'taken') {
      return { status: 'conflict', conflict: 'taken', batchCase, reason, page };
    }
    const isStored = holder === 'stored' || Boolean(batchCase.media);
    return isStored && !replaces
      ? { status: 'conflict', conflict: 'stored', batchCase, reason, page }
      : { status: 'matched', batchCase, reason, page };
  }
}
