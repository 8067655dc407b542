import { type ReactElement, useEffect, useRef } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { bytesOf, percentOf } from '../locales/format.js';
import type { PartProps } from './uploaderPart.js';

export interface UploadProgressProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
}

/** New words lay the page out anew, and nobody reads faster. */
const TEXT_EVERY_MS = 500;

/**
 * How far the upload is. Painted past React, once a frame at most: progress is too frequent to render.
 * Once all bytes are out nobody knows how long it takes, and it says so.
 */
export function UploadProgress({ upload, part }: UploadProgressProps): ReactElement {
  const { state, progress, messages, getProgressProps } = upload;
  const isSaving = state.status === 'saving';
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let frame = 0;
    let toldAtMs = Number.NEGATIVE_INFINITY;
    const paint = (): void => {
      frame = 0;
      const { loadedBytes, totalBytes, fraction, bytesPerSecond, secondsLeft } =
        progress.getSnapshot();
      const bar = ref.current?.firstElementChild as HTMLElement | null | undefined;
      bar?.style.setProperty('--ciu-fraction', String(fraction));
      const nowMs = performance.now();
      if (nowMs - toldAtMs < TEXT_EVERY_MS) return;
      toldAtMs = nowMs;
      const { locale } = messages;
      const texts = [
        percentOf(fraction, locale),
        messages.bytesOf(bytesOf(loadedBytes, locale), bytesOf(totalBytes, locale)),
        bytesPerSecond ? messages.perSecond(bytesOf(bytesPerSecond, locale)) : '',
        secondsLeft ? messages.timeLeft(Math.ceil(secondsLeft)) : '',
      ];
      ref.current?.querySelectorAll('[data-meta] span').forEach((span, index) => {
        span.textContent = texts[index] ?? '';
      });
    };
    const schedule = (): void => {
      frame ||= requestAnimationFrame(paint);
    };
    if (isSaving) return;
    paint();
    const unsubscribe = progress.subscribe(schedule);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [progress, messages, isSaving]);

  return (
    <div {...part('progress')} ref={ref} data-indeterminate={isSaving ? '' : undefined}>
      <span {...getProgressProps()} {...part('bar')} />
      {!isSaving && (
        <div data-meta="">
          <span />
          <span />
          <span />
          <span />
        </div>
      )}
    </div>
  );
}
