import { type DecodedPicture, drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { untilAborted } from './untilAborted.js';

/** How a picture is written anew. */
export interface Redrawing {
  readonly type: string;
  /** 0 to 1; for JPEG. */
  readonly quality: number;
  /** Pixels of the longer side, at most. */
  readonly maxSide?: number | undefined;
}

/**
 * Writes a decoded picture anew, on white.
 *
 * @throws Where this browser cannot write that type.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function redrawPicture(
  decoded: DecodedPicture,
  { type, quality, maxSide }: Redrawing,
  signal: AbortSignal,
): Promise<Blob> {
  const canvas = drawOnWhite(decoded, maxSide);
  try {
    return await untilAborted(encodeCanvas(canvas, type, quality), signal);
  } finally {
    freeCanvas(canvas);
  }
}
