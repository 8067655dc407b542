import type { PrepareFile } from '../core/prepareFile.js';
import { fileNameWith } from './fileNameWith.js';
import { isPictureTaken } from './isPictureTaken.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readHead } from './readHead.js';
import { type RedrawStep, redrawFile } from './redrawFile.js';

const LESS_QUALITY: readonly RedrawStep[] = [{ quality: 0.9 }, { quality: 0.8 }, { quality: 0.7 }];
/**
 * Below 1650 pixels on A4's long side small print can no longer be read, by people and by machines.
 */
const FEWER_PIXELS: readonly RedrawStep[] = [2480, 2000, 1650].map((maxSide) => ({
  quality: 0.7,
  maxSide,
}));

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
    // A PNG has no quality to lose; it stays one where the field takes no JPEG.
    const isPng = isPictureTaken(type, accept) && !isPictureTaken('image/jpeg', accept);
    return redrawFile(file, {
      name: isPng || type === 'image/jpeg' ? file.name : fileNameWith('.jpg', file.name),
      type: isPng ? type : 'image/jpeg',
      steps: isPng ? FEWER_PIXELS : [...LESS_QUALITY, ...FEWER_PIXELS],
      maxSize,
      signal,
    });
  };
}
