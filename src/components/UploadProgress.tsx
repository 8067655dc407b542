import { type ReactElement, useEffect, useRef } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { BAR_EVERY_MS, followProgress, WORDS_EVERY_MS } from '../hooks/followProgress.js';
import { bytesOf, percentOf } from '../locales/format.js';
import type { PartProps } from './uploaderPart.js';

export interface UploadProgressProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
}

/** Steps of the bar from this size on, as a fraction of it, are animated. Smaller ones look smooth without. */
const LEAP = 0.05;

/**
 * How far the upload is. Painted past React: progress is too frequent to render.
 * Once all bytes are out nobody knows how long it takes, and it says so; as long as nothing is heard of
 * them there are no numbers.
 */
export function UploadProgress({ upload, part }: UploadProgressProps): ReactElement {
  const { state, progress, messages, getProgressProps } = upload;
  const isSaving = state.status === 'saving';
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = ref.current;
    if (!box || isSaving) return;
    const bar = box.firstElementChild as HTMLElement;
    const { locale } = messages;
    let shown = 0;
    const stopBar = followProgress(progress, BAR_EVERY_MS, ({ fraction, isHeard }) => {
      box.toggleAttribute('data-indeterminate', !isHeard);
      bar.toggleAttribute('data-steady', Math.abs(fraction - shown) < LEAP);
      bar.style.setProperty('--ciu-fraction', String(fraction));
      shown = fraction;
    });
    const stopWords = followProgress(progress, WORDS_EVERY_MS, (now) => {
      const { loadedBytes, totalBytes, isHeard, fraction, bytesPerSecond, secondsLeft } = now;
      const texts = [
        isHeard ? percentOf(fraction, locale) : '',
        isHeard ? messages.bytesOf(bytesOf(loadedBytes, locale), bytesOf(totalBytes, locale)) : '',
        bytesPerSecond ? messages.perSecond(bytesOf(bytesPerSecond, locale)) : '',
        secondsLeft ? messages.timeLeft(Math.ceil(secondsLeft)) : '',
      ];
      box.querySelectorAll('.ciu-meta > span').forEach((span, index) => {
        const text = texts[index] ?? '';
        if (span.textContent !== text) span.textContent = text;
      });
    });
    return () => {
      stopBar();
      stopWords();
    };
  }, [progress, messages, isSaving]);

  return (
    <div {...part('progress')} ref={ref} data-indeterminate={isSaving ? '' : undefined}>
      <span {...getProgressProps()} {...part('bar')} />
      {!isSaving && (
        <div className="ciu-meta">
          <span /> <span /> <span /> <span />
        </div>
      )}
    </div>
  );
}
