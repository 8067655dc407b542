import { type ReactElement, useEffect, useRef } from 'react';
import { followProgress, WORDS_EVERY_MS } from '../../hooks/followProgress.js';
import { countOf, percentOf } from '../../locales/format.js';
import type { InvoiceBatch } from '../hooks/invoiceBatch.js';
import type { BatchKit } from './batchKit.js';
import { useSecondsLeft } from './RowStatus.js';

/** Of many files a bar moves little at a time. */
const BAR_EVERY_MS = 150;

export interface BatchProgressProps {
  readonly kit: BatchKit;
  readonly batch: InvoiceBatch;
}

/** How far all of it is, painted past React. */
export function BatchProgress({ kit, batch }: BatchProgressProps): ReactElement {
  const { words, part } = kit;
  const { own, shared } = words;
  const { progress, run, pausedUntilMs } = batch;
  const ref = useRef<HTMLDivElement>(null);
  const pausedSeconds = useSecondsLeft(pausedUntilMs);
  const value = own.progressValue(
    countOf(run.done, shared.locale),
    countOf(run.total, shared.locale),
  );

  useEffect(() => {
    const bar = ref.current?.querySelector<HTMLElement>('[role="progressbar"]');
    if (!bar) return;
    return followProgress(progress, BAR_EVERY_MS, ({ fraction }) => {
      bar.style.setProperty('--ciu-fraction', String(fraction));
      bar.setAttribute('aria-valuenow', String(Math.floor(fraction * 100)));
      bar.setAttribute('aria-valuetext', `${percentOf(fraction, shared.locale)}, ${value}`);
    });
  }, [progress, shared, value]);

  useEffect(() => {
    const left = ref.current?.querySelector('[data-left]');
    if (!left) return;
    return followProgress(progress, WORDS_EVERY_MS, ({ secondsLeft }) => {
      const text = secondsLeft ? shared.timeLeft(Math.ceil(secondsLeft)) : '';
      if (left.textContent !== text) left.textContent = text;
    });
  }, [progress, shared]);

  return (
    <div {...part('progress')} ref={ref}>
      <span
        {...part('bar')}
        role="progressbar"
        aria-label={own.progress}
        aria-valuemin={0}
        aria-valuemax={100}
      />
      <div className="ciu-meta">
        <span>{value}</span>
        {pausedUntilMs === null ? null : <span>{own.paused(pausedSeconds)}</span>}
        <span data-left="" hidden={pausedUntilMs !== null} />
      </div>
    </div>
  );
}
