import type { ScanJudgement } from '../core/prepareFile.js';
import { contextOf, drawOnWhite, freeCanvas } from './canvas.js';
import { createScanMeter, MEASURED_WIDTH } from './createScanMeter.js';
import { decodePicture } from './decodePicture.js';

/** Rows measured before others get their turn: some milliseconds on a phone. */
const SLICE_ROWS = 100;

/**
 * Decodes a picture and judges it, in slices that leave the page able to answer a press.
 *
 * @throws Where this browser cannot decode it, or read it from a canvas.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function measureScan(file: Blob, signal: AbortSignal): Promise<ScanJudgement> {
  const decoded = await decodePicture(file, signal);
  const { width, height } = decoded;
  const scale = Math.min(1, MEASURED_WIDTH / width);
  const canvas = drawOnWhite(decoded, Math.ceil(Math.max(width, height) * scale));
  decoded.close();
  try {
    const context = contextOf(canvas);
    const meter = createScanMeter(canvas.width);
    for (let top = 0; top < canvas.height; top += SLICE_ROWS) {
      const rows = Math.min(SLICE_ROWS, canvas.height - top);
      meter.add(context.getImageData(0, top, canvas.width, rows).data);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    return meter.judge({ width, height });
  } finally {
    freeCanvas(canvas);
  }
}
