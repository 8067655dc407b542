import { isTypeAllowed } from '../core/contentTypes.js';
import type { PrepareFile } from '../core/prepareFile.js';
import { type DecodedPicture, drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { decodePicture } from './decodePicture.js';
import { fileNameWith } from './fileNameWith.js';
import { PICTURE_HEAD_BYTES, pictureTypeOf } from './pictureTypeOf.js';
import { untilAborted } from './untilAborted.js';

/**
 * Tried one after the other until the file is small enough. Below 1650 pixels on A4's long side small
 * print can no longer be read, by people and by machines.
 */
const STEPS: readonly { readonly quality: number; readonly maxSide?: number }[] = [
  { quality: 0.9 },
  { quality: 0.8 },
  { quality: 0.7 },
  { quality: 0.7, maxSide: 2480 },
  { quality: 0.7, maxSide: 2000 },
  { quality: 0.7, maxSide: 1650 },
];

/**
 * A `prepareFile` that brings a JPEG or PNG under `maxSize`: as a JPEG of less quality first, then with
 * fewer pixels, never below 1650 on the long side. A file for which that is not enough, and every
 * other, passes unchanged.
 */
export function shrinkImage(): PrepareFile {
  return async (file, { signal, accept, maxSize }) => {
    if (maxSize === undefined || file.size <= maxSize) return file;
    const head = await untilAborted(file.slice(0, PICTURE_HEAD_BYTES).arrayBuffer(), signal).catch(
      () => new ArrayBuffer(),
    );
    signal.throwIfAborted();
    const type = pictureTypeOf(new Uint8Array(head));
    if (type !== 'image/jpeg' && type !== 'image/png') return file;
    const decoded = await decodePicture(file, signal).catch(() => null);
    signal.throwIfAborted();
    if (!decoded) return file;
    // A field may take PNG alone.
    const isKept = isTypeAllowed(type, accept) && !isTypeAllowed('image/jpeg', accept);
    const target = isKept ? type : 'image/jpeg';
    try {
      const content = await shrunk(decoded, target, maxSize, signal);
      if (!content) return file;
      const name = target === type ? file.name : fileNameWith('.jpg', file.name);
      return new File([content], name, { type: target, lastModified: file.lastModified });
    } finally {
      decoded.close();
    }
  };
}

/** Null where the smallest that can still be read is too large. */
async function shrunk(
  decoded: DecodedPicture,
  type: string,
  maxSize: number,
  signal: AbortSignal,
): Promise<Blob | null> {
  const longSide = Math.max(decoded.width, decoded.height);
  for (const { quality, maxSide } of STEPS) {
    if (maxSide !== undefined && maxSide >= longSide) continue;
    // A PNG has no quality: only fewer pixels make it smaller.
    if (type === 'image/png' && maxSide === undefined) continue;
    const canvas = drawOnWhite(decoded, maxSide);
    try {
      const content = await untilAborted(encodeCanvas(canvas, type, quality), signal);
      if (content.size <= maxSize) return content;
    } finally {
      freeCanvas(canvas);
    }
  }
  return null;
}
