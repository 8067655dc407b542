import type { Bytes } from '../core/bytes.js';
import { type Canvas, drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { decodePicture } from './decodePicture.js';
import { inflate } from './inflate.js';
import type { PdfPicture } from './pdfPicture.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readJpeg } from './readJpeg.js';
import { readPng } from './readPng.js';
import { untilAborted } from './untilAborted.js';

/** Hardly seen, and a third of the bytes of 1. */
const JPEG_QUALITY = 0.9;
const LOSSLESS = ['image/png', 'image/gif', 'image/bmp'];
const MAX_PROFILE_BYTES = 4_000_000;
/** What a profile says of itself: grey, RGB or CMYK, behind 16 other bytes. */
const PROFILE_SPACES = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' } as const;

/**
 * A picture as a PDF holds it: a JPEG's and a plain PNG's coded pixels as they are, everything else as
 * this browser draws it on white.
 *
 * @throws Where it is no picture that this browser can decode.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function encodePicture(file: Blob, signal: AbortSignal): Promise<PdfPicture> {
  const bytes = new Uint8Array(await untilAborted(file.arrayBuffer(), signal));
  const type = pictureTypeOf(bytes);
  // Safari draws a PDF's first page as a picture; the others would be lost.
  if (type === 'application/pdf') throw new Error('No picture');
  const taken = await untilAborted(takeCoded(bytes, type), signal);
  if (taken) return taken;

  const decoded = await decodePicture(file, signal);
  const canvas = drawOnWhite(decoded);
  decoded.close();
  try {
    return await untilAborted(encodeDrawn(canvas, type), signal);
  } finally {
    freeCanvas(canvas);
  }
}

/** Null where the coded pixels cannot go into a PDF as they are. */
async function takeCoded(bytes: Bytes, type: string | null): Promise<PdfPicture | null> {
  const read = type === 'image/jpeg' ? readJpeg : type === 'image/png' ? readPng : null;
  const picture = read?.(bytes);
  if (!picture || !(await isWhole(picture))) return null;
  return { ...picture, profile: (await isProfileFitting(picture)) ? picture.profile : null };
}

/** Where deflated pixels are cut or damaged, readers show a white page. */
async function isWhole({ pixels, inflatedBytes }: PdfPicture): Promise<boolean> {
  if (inflatedBytes === 0) return true;
  const inflated = await inflate(pixels.content, inflatedBytes).catch(() => null);
  return inflated?.sizeBytes === inflatedBytes;
}

/** Whether it is a profile at all, for that many colours; any other would spoil the picture. */
async function isProfileFitting({ profile, palette, colorCount }: PdfPicture): Promise<boolean> {
  if (!profile) return false;
  const { entries, content } = profile;
  const head = entries
    ? (await inflate(content, MAX_PROFILE_BYTES).catch(() => null))?.head
    : new Uint8Array(await content.slice(0, 20).arrayBuffer());
  const space = String.fromCharCode(...(head?.subarray(16, 20) ?? []));
  return space === PROFILE_SPACES[palette ? 3 : colorCount];
}

/** Text and drawings stay sharp, and small, without loss; photos are smaller as JPEG. */
async function encodeDrawn(canvas: Canvas, type: string | null): Promise<PdfPicture> {
  const as = async (kind: string): Promise<PdfPicture | null> => {
    const encoded = await encodeCanvas(canvas, kind, JPEG_QUALITY);
    return takeCoded(new Uint8Array(await encoded.arrayBuffer()), kind);
  };
  const asJpeg = await as('image/jpeg');
  const asPng = LOSSLESS.includes(type ?? '') ? await as('image/png') : null;
  const isJpegSmaller = asJpeg && asPng && asJpeg.pixels.content.size < asPng.pixels.content.size;
  const picture = isJpegSmaller ? asJpeg : (asPng ?? asJpeg);
  if (!picture) throw new Error('No picture');
  return picture;
}
