import type { UploadProgress } from '../core/progress.js';
import type { ProgressStore } from './caseInvoiceUpload.js';

/** New words lay the page out anew, and nobody reads or hears faster: milliseconds between them. */
export const WORDS_EVERY_MS = 500;

/**
 * Paints now, and again as the progress goes on: once a frame at most, `everyMs` milliseconds apart at
 * least, the last of them never left out.
 *
 * @returns The way to stop.
 */
export function followProgress(
  progress: ProgressStore,
  everyMs: number,
  paint: (progress: UploadProgress) => void,
): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paintedAtMs = 0;
  const paintNow = (): void => {
    frame = 0;
    paintedAtMs = performance.now();
    paint(progress.getSnapshot());
  };
  const askFrame = (): void => {
    timer = undefined;
    frame = requestAnimationFrame(paintNow);
  };
  paintNow();
  const unsubscribe = progress.subscribe(() => {
    if (frame || timer !== undefined) return;
    const leftMs = paintedAtMs + everyMs - performance.now();
    if (leftMs > 0) timer = setTimeout(askFrame, leftMs);
    else askFrame();
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
