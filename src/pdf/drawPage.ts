import type { PdfDocument } from './pdfJs.js';
import { readPageText } from './readPageText.js';

/** What a phone's browser gives a canvas at most, in pixels. */
const MOST_PIXELS = 16_000_000;

/**
 * Draws a page on a canvas of its own, and reads its text.
 *
 * @param width Device pixels; fewer are drawn where a canvas could not hold them.
 * @throws What pdf.js throws; the signal's reason when it is aborted, which ends the work.
 */
export async function drawPage(
  pdf: PdfDocument,
  pageNumber: number,
  width: number,
  signal: AbortSignal,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly text: string }> {
  const page = await pdf.getPage(pageNumber);
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const ratio = natural.width / natural.height;
  const scale = Math.min(width, Math.sqrt(MOST_PIXELS * ratio)) / natural.width;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  const task = page.render({ canvas, viewport });
  const end = (): void => {
    task.cancel();
    release(canvas);
  };
  signal.addEventListener('abort', end);
  try {
    await task.promise;
    const text = await readPageText(page);
    signal.throwIfAborted();
    return { canvas, text };
  } finally {
    signal.removeEventListener('abort', end);
    page.cleanup();
  }
}

/** Gives the memory of its pixels back at once, and not when somebody cleans up. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
}
