import { canonicalTypeOf, isTypeAllowed, typeOfFileName } from '../core/contentTypes.js';
import type { PrepareFile } from '../core/prepareFile.js';
import { drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { decodePicture } from './decodePicture.js';
import { fileNameWith } from './fileNameWith.js';
import { PICTURE_HEAD_BYTES, pictureTypeOf } from './pictureTypeOf.js';
import { untilAborted } from './untilAborted.js';

const JPEG_QUALITY = 0.9;
/** What names and browsers say of these counts only where the bytes agree: many a HEIC is called `.jpg`. */
const TOLD_BY_BYTES = ['image/jpeg', 'image/png', 'image/gif', 'image/bmp', 'application/pdf'];

/**
 * A `prepareFile` that makes a JPEG of a picture which the field does not take and this browser can
 * decode (HEIC in Safari, WebP, AVIF), turned as the photo says, on white. All else passes unchanged.
 */
export function convertImage({ to }: { to: 'image/jpeg' }): PrepareFile {
  return async (file, { signal, accept }) => {
    const head = await untilAborted(file.slice(0, PICTURE_HEAD_BYTES).arrayBuffer(), signal).catch(
      () => null,
    );
    signal.throwIfAborted();
    // What cannot be read is for the check to say.
    if (!head || !isConvertible(new Uint8Array(head), file, [...accept, to])) return file;
    const decoded = await decodePicture(file, signal).catch(() => null);
    signal.throwIfAborted();
    if (!decoded) return file;
    const canvas = drawOnWhite(decoded);
    decoded.close();
    try {
      const converted = await untilAborted(encodeCanvas(canvas, to, JPEG_QUALITY), signal);
      const { lastModified } = file;
      return new File([converted], fileNameWith('.jpg', file.name), { type: to, lastModified });
    } finally {
      freeCanvas(canvas);
    }
  };
}

/** Whether it may be a picture, and of none of the types that are fine as they are. */
function isConvertible(head: Uint8Array, file: File, fine: readonly string[]): boolean {
  const proven = pictureTypeOf(head);
  if (proven) return !isTypeAllowed(proven, fine);
  if (String.fromCharCode(...head).startsWith('%PDF-')) return false;
  const claims = [canonicalTypeOf(file.type), typeOfFileName(file.name) ?? ''].filter(Boolean);
  const honest = claims.filter((claim) => !TOLD_BY_BYTES.includes(claim));
  if (honest.some((claim) => isTypeAllowed(claim, fine))) return false;
  return claims.length === 0 || claims.some((claim) => claim.startsWith('image/'));
}
