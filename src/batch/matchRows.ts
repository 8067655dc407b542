import { matchInvoices } from '../core/matchInvoices.js';
import { type BatchCase, casesById } from './batchCase.js';
import type { HandChoice, MatchReason, RowVerdict } from './batchRow.js';

/** A row whose case may still become another. */
export interface OpenRow {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
  readonly eInvoiceNumber: string | null;
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
    verdicts.set(id, settle(batchCase, hand.reason, null, hand.replaces));
    if (!held.has(batchCase.referenceId)) held.set(batchCase.referenceId, 'taken');
  }

  const free = rows.filter(({ hand }) => !hand);
  const matches = matchInvoices(
    free.map(({ fileName, text, eInvoiceNumber }) => ({
      fileName,
      ...(text && { text }),
      ...(eInvoiceNumber && { eInvoiceNumber }),
    })),
    cases,
  );
  free.forEach(({ id, text }, index) => {
    const match = matches[index];
    const batchCase = known.get(match?.referenceId ?? '') ?? null;
    if (!match || match.verdict === 'unmatched') {
      verdicts.set(id, { status: 'unmatched' });
      return;
    }
    const { reason, verdict } = match;
    const page = batchCase && reason === 'text' ? pageOf(text, batchCase.invoiceNumber) : null;
    if (verdict === 'conflict' || !batchCase || !reason) {
      const conflict = batchCase ? 'taken' : 'several';
      verdicts.set(id, { status: 'conflict', conflict, batchCase, reason, page });
    } else if (verdict === 'matched') {
      verdicts.set(id, settle(batchCase, reason, page, false));
    } else {
      const settled = settle(batchCase, reason, page, false);
      verdicts.set(id, settled.status === 'matched' ? { ...settled, status: 'suggested' } : settled);
    }
  });
  return verdicts;

  function settle(
    batchCase: BatchCase,
    reason: MatchReason,
    page: number | null,
    replaces: boolean,
  ): RowVerdict {
    const holder = held.get(batchCase.referenceId);
    const isStored = holder === 'stored' || (holder === undefined && Boolean(batchCase.media));
    if (holder === 'taken') return { status: 'conflict', conflict: 'taken', batchCase, reason, page };
    return isStored && !replaces
      ? { status: 'conflict', conflict: 'stored', batchCase, reason, page }
      : { status: 'matched', batchCase, reason, page };
  }
}
