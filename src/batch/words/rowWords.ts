import type { BatchMessages } from '../../locales/batch/messages.js';
import type { Messages, ProblemWords } from '../../locales/messages.js';
import { problemWordsOf } from '../../locales/problemWordsOf.js';
import type { BatchRow, MatchReason } from '../batchRow.js';

/** The words of a batch's language: those of its own and those it shares with the single uploader. */
export interface BatchWords {
  readonly own: BatchMessages;
  readonly shared: Messages;
}

/** A row's status in a few words. @param secondsLeft Until a waiting row goes on by itself. */
export function statusWordsOf(
  row: BatchRow,
  { own, shared }: BatchWords,
  secondsLeft: number,
): string {
  switch (row.status) {
    case 'uploading':
    case 'saving':
      return shared[row.status];
    case 'uploaded':
      return shared.stored;
    case 'waiting':
      return row.wait === 'offline' ? own.waiting.offline : own.waiting.slow(secondsLeft);
    default:
      return own.statuses[row.status];
  }
}

/** Why a row's case is what it is: "103118 in the file's name". Empty where it has none. */
export function reasonWordsOf(row: BatchRow, { own }: BatchWords): string {
  if (!('batchCase' in row) || !row.batchCase) return '';
  const { reason, page, batchCase } = row;
  const number = batchCase.invoiceNumber;
  const words: Record<MatchReason, () => string> = {
    hand: () => own.reasons.hand,
    name: () => own.reasons.name(number),
    'e-invoice': () => own.reasons['e-invoice'](number),
    text: () =>
      page === null ? own.reasons.text(number) : own.reasons.textPage(number, String(page)),
  };
  return reason ? words[reason]() : '';
}

/** What stands in a row's way: what happened, and what to do. Null where nothing does. */
export function rowProblemOf(
  row: BatchRow,
  { own, shared }: BatchWords,
  accept: readonly string[],
): ProblemWords | null {
  switch (row.status) {
    case 'refused':
      return problemWordsOf(row.error, shared, accept);
    case 'failed': {
      const [what, advice] = problemWordsOf(row.error, shared, accept);
      return [what, row.mayBeStored ? `${advice} ${shared.outcomeUnknown}` : advice];
    }
    case 'conflict':
      return [own.conflicts[row.conflict], ''];
    case 'matched':
      return row.mayBeStored ? [shared.cancelled.unknown, ''] : null;
    case 'uploaded':
      return row.isLinkValid ? null : [shared.linkExpired, ''];
    default:
      return null;
  }
}
