import { canonicalTypeOf, isTypeAllowed, typeOfFileName } from '../core/contentTypes.js';
import type { PrepareFile } from '../core/prepareFile.js';
import { decodePicture } from './decodePicture.js';
import { fileNameWith } from './fileNameWith.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readHead } from './readHead.js';
import { redrawPicture } from './redrawPicture.js';

const JPEG_QUALITY = 0.9;
/** What names and browsers say of these counts only where the bytes agree: many a HEIC is called `.jpg`. */
const TOLD_BY_BYTES = ['image/jpeg', 'image/png', 'image/gif', 'image/bmp'];

/**
 * A `prepareFile` that makes a JPEG of a picture which the field does not take and this browser can
 * decode (HEIC in Safari, WebP, AVIF), turned as the photo says, on white. All else passes unchanged.
 */
export function convertImage({ to }: { to: 'image/jpeg' }): PrepareFile {
  return async (file, { signal, accept }) => {
    const head = await readHead(file, signal);
    if (!isConvertible(head, file, [...accept, to])) return file;
    const decoded = await decodePicture(file, signal).catch(() => null);
    signal.throwIfAborted();
    if (!decoded) return file;
    try {
      const made = await redrawPicture(decoded, { type: to, quality: JPEG_QUALITY }, signal);
      const { lastModified } = file;
      return new File([made], fileNameWith('.jpg', file.name), { type: to, lastModified });
    } finally {
      decoded.close();
    }
  };
}

/** Whether it may be a picture, and of none of the types that are fine as they are. */
function isConvertible(head: Uint8Array, file: File, fine: readonly string[]): boolean {
  const proven = pictureTypeOf(head);
  if (proven) return proven.startsWith('image/') && !isTypeAllowed(proven, fine);
  const claims = [canonicalTypeOf(file.type), typeOfFileName(file.name) ?? ''].filter(Boolean);
  const isFine = claims.some(
    (claim) => !TOLD_BY_BYTES.includes(claim) && isTypeAllowed(claim, fine),
  );
  return !isFine && claims.every((claim) => claim.startsWith('image/'));
}
