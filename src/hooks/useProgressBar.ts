import { type RefCallback, useCallback, useRef } from 'react';
import type { ProgressStore } from '../engine/createProgressStore.js';
import { bytesOf, percentOf, wholePercentOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { followProgress, WORDS_EVERY_MS } from './followProgress.js';

/**
 * A ref that keeps an element's `aria-valuenow` and `aria-valuetext` in step with the progress,
 * twice a second at most and without rendering. While nothing is known of how far it is there is no value.
 */
export function useProgressBar(
  progress: ProgressStore,
  messages: Messages,
  isSending: boolean,
): RefCallback<HTMLElement> {
  const leave = useRef<(() => void) | null>(null);
  return useCallback(
    (element) => {
      leave.current?.();
      leave.current = null;
      if (!element) return;
      if (!isSending) {
        element.removeAttribute('aria-valuenow');
        element.setAttribute('aria-valuetext', messages.saving);
        return;
      }
      const { locale } = messages;
      leave.current = followProgress(progress, WORDS_EVERY_MS, (now) => {
        const { loadedBytes, totalBytes, isHeard, fraction } = now;
        if (!isHeard) {
          element.removeAttribute('aria-valuenow');
          element.removeAttribute('aria-valuetext');
          return;
        }
        const bytes = messages.bytesOf(bytesOf(loadedBytes, locale), bytesOf(totalBytes, locale));
        element.setAttribute('aria-valuenow', String(wholePercentOf(fraction)));
        element.setAttribute('aria-valuetext', `${percentOf(fraction, locale)}, ${bytes}`);
      });
    },
    [progress, messages, isSending],
  );
}
