import { isTypeAllowed } from '../core/contentTypes.js';
import type { PrepareFile } from '../core/prepareFile.js';
import { decodePicture } from './decodePicture.js';
import { fileNameWith } from './fileNameWith.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readHead } from './readHead.js';
import { redrawPicture } from './redrawPicture.js';

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
    const type = pictureTypeOf(await readHead(file, signal));
    if (type !== 'image/jpeg' && type !== 'image/png') return file;
    // A field may take PNG alone.
    const isKept = isTypeAllowed(type, accept) && !isTypeAllowed('image/jpeg', accept);
    const target = isKept ? type : 'image/jpeg';
    const decoded = await decodePicture(file, signal).catch(() => null);
    signal.throwIfAborted();
    if (!decoded) return file;
    const longSide = Math.max(decoded.width, decoded.height);
    try {
      for (const step of STEPS) {
        // No picture is enlarged, and a PNG has no quality: only fewer pixels make it smaller.
        const { maxSide = target === 'image/png' ? longSide : 0 } = step;
        if (maxSide >= longSide) continue;
        const made = await redrawPicture(decoded, { ...step, type: target }, signal);
        if (made.size > maxSize) continue;
        const name = target === type ? file.name : fileNameWith('.jpg', file.name);
        return new File([made], name, { type: target, lastModified: file.lastModified });
      }
    } finally {
      decoded.close();
    }
    return file;
  };
}
