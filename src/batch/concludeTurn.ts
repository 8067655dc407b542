import type { BatchCase } from './batchCase.js';
import type { RowStore } from './createRowStore.js';
import type { SendingEvents } from './sender.js';
import { toRowEvent } from './toRowEvent.js';
import type { RowEnd } from './turnEndOf.js';

/** A turn that is over. */
export interface OverTurn {
  readonly id: string;
  /** As it was when the turn began. */
  readonly batchCase: BatchCase;
  readonly end: RowEnd;
  /** Another row found meanwhile that the session has ended: it is said once for all of them. */
  readonly wasStopped: boolean;
}

/**
 * Puts how a turn ended into its row, and tells of it.
 *
 * @param onSessionEnded Called where this row is the first to find that the session has ended.
 */
export function concludeTurn(
  { id, batchCase, end, wasStopped }: OverTurn,
  store: RowStore,
  events: SendingEvents,
  onSessionEnded: () => void,
): void {
  const before = store.get(id);
  if (!before || !('mayBeStored' in before)) return;
  const hasSessionEnded = end.kind === 'failed' && end.error.code === 'unauthorized';
  const told: RowEnd =
    hasSessionEnded && wasStopped ? { kind: 'returned', mayBeStored: end.mayBeStored } : end;
  store.update(id, toRowEvent(told, before, batchCase, new Date()));
  // As it ended: what follows may draw it, and who is told may send it once more.
  const row = store.get(id);
  events.onOver(id);
  if (hasSessionEnded && !wasStopped) onSessionEnded();
  if (end.kind === 'overtaken') events.onOvertaken(batchCase.referenceId);
  if (row?.status === 'uploaded') events.onStored(row, row.media);
  else if (row?.status === 'failed' || row?.status === 'refused') events.onError(row, row.error);
  events.onChange();
}
