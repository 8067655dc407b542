import { type ReactElement, useEffect, useState } from 'react';
import { Icon, type IconName } from '../../components/Icon.js';
import type { BatchRow, BatchRowStatus } from '../batchRow.js';
import { statusWordsOf } from '../words/rowWords.js';
import type { BatchKit } from './batchKit.js';

const ICONS: Readonly<Record<BatchRowStatus, IconName>> = {
  checking: 'busy',
  refused: 'alert',
  unmatched: 'warning',
  suggested: 'warning',
  conflict: 'warning',
  matched: 'upload',
  queued: 'clock',
  waiting: 'clock',
  uploading: 'busy',
  saving: 'busy',
  failed: 'alert',
  uploaded: 'check',
};

const TONES: Readonly<Partial<Record<BatchRowStatus, string>>> = {
  refused: 'danger',
  unmatched: 'warning',
  suggested: 'warning',
  conflict: 'warning',
  waiting: 'warning',
  failed: 'danger',
  uploaded: 'success',
};

export interface RowStatusProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
}

/** A row's status in words; while it waits it counts the seconds down, unheard. */
export function RowStatus({ kit, row }: RowStatusProps): ReactElement {
  const untilMs = row.status === 'waiting' ? row.untilMs : null;
  const secondsLeft = useSecondsLeft(untilMs);
  return (
    <span {...kit.part('status')} data-tone={TONES[row.status]}>
      <Icon name={ICONS[row.status]} />
      <span>{statusWordsOf(row, kit.words, secondsLeft)}</span>
    </span>
  );
}

/** Whole seconds until a `performance.now()` time, at least one; 0 where there is none. */
export function useSecondsLeft(untilMs: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setInterval(() => tick((ticks) => ticks + 1), 1000);
    return () => clearInterval(timer);
  }, [untilMs]);
  return untilMs === null ? 0 : Math.max(1, Math.ceil((untilMs - performance.now()) / 1000));
}
