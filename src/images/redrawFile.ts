import { drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { decodePicture } from './decodePicture.js';
import { untilAborted } from './untilAborted.js';

/** One way of writing a picture anew. */
export interface RedrawStep {
  /** 0 to 1; for JPEG. */
  readonly quality: number;
  /** Pixels of the longer side; left out where the picture has no more. */
  readonly maxSide?: number;
}

/** How {@link redrawFile} writes a picture anew. */
export interface Redrawing {
  readonly name: string;
  readonly type: string;
  /** Tried one after the other, until there are no more than `maxSize` bytes. */
  readonly steps: readonly RedrawStep[];
  readonly maxSize: number;
  readonly signal: AbortSignal;
}

/**
 * A picture written anew, on white, turned as its own data says; the file as it is where this browser
 * cannot decode it, or no step makes it small enough.
 *
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function redrawFile(
  file: File,
  { name, type, steps, maxSize, signal }: Redrawing,
): Promise<File> {
  const decoded = await decodePicture(file, signal).catch(() => null);
  signal.throwIfAborted();
  if (!decoded) return file;
  const { width, height, close } = decoded;
  try {
    for (const { quality, maxSide } of steps) {
      if (maxSide !== undefined && maxSide >= Math.max(width, height)) continue;
      const canvas = drawOnWhite(decoded, maxSide);
      const encoding = encodeCanvas(canvas, type, quality).finally(() => freeCanvas(canvas));
      const content = await untilAborted(encoding, signal);
      const { lastModified } = file;
      if (content.size <= maxSize) return new File([content], name, { type, lastModified });
    }
  } finally {
    close();
  }
  return file;
}
