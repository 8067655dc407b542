import type { PrepareFile } from '../core/prepareFile.js';
import { fileNameWith } from './fileNameWith.js';
import { isPictureTaken } from './isPictureTaken.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readHead } from './readHead.js';
import { redrawFile } from './redrawFile.js';

/** Types whose bytes are known: what a name or a browser says of them proves nothing. */
const CLAIMED_WRONGLY = /^image\/(?:jpeg|png|gif|bmp)$/;

/**
 * A `prepareFile` that makes a JPEG of a picture which the field does not take and this browser can
 * decode (HEIC in Safari, WebP, AVIF), turned as the photo says, on white. All else passes unchanged.
 */
export function convertImage({ to }: { to: 'image/jpeg' }): PrepareFile {
  return async (file, { signal, accept }) => {
    const proven = pictureTypeOf(await readHead(file, signal));
    const type = proven ?? (file.type.replace(CLAIMED_WRONGLY, '') || 'image/');
    if (!type.startsWith('image/') || isPictureTaken(type, [...accept, to])) return file;
    return redrawFile(file, {
      name: fileNameWith('.jpg', file.name),
      type: to,
      steps: [{ quality: 0.9 }],
      maxSize: Number.POSITIVE_INFINITY,
      signal,
    });
  };
}
