import type { UploadProgress } from '../core/progress.js';
import type { ProgressStore } from '../engine/createProgressStore.js';

/** New words lay the page out anew, and nobody reads or hears faster: milliseconds between them. */
export const WORDS_EVERY_MS = 500;
/** Five times a second, as events come: a longer upload moves by less than is seen, a shorter one glides. */
export const BAR_EVERY_MS = 150;
/** Browsers tell of an upload's progress every 50 to 100 milliseconds. */
const EVENT_EVERY_MS = 100;

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
  let paintedAtMs = Number.NEGATIVE_INFINITY;
  const paintNow = (): void => {
    frame = 0;
    paintedAtMs = performance.now();
    paint(progress.getSnapshot());
  };
  const askFrame = (): void => {
    clearTimeout(timer);
    timer = undefined;
    frame ||= requestAnimationFrame(paintNow);
  };
  // What is known already; the first news is not kept waiting by it.
  paint(progress.getSnapshot());
  const unsubscribe = progress.subscribe(() => {
    const leftMs = paintedAtMs + everyMs - performance.now();
    if (leftMs <= 0) askFrame();
    // Rather with the next event, which paints anyway, than in a frame of its own.
    else timer ??= setTimeout(askFrame, leftMs + EVENT_EVERY_MS);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
