import { drawOnWhite, encodeCanvas, freeCanvas } from './canvas.js';
import { decodePicture } from './decodePicture.js';
import { inflate } from './inflate.js';
import type { EncodedPart, PdfPicture } from './pdfPicture.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { type JpegPicture, readJpeg } from './readJpeg.js';
import { type PngPicture, readPng } from './readPng.js';
import { untilAborted } from './untilAborted.js';

/** Hardly seen, and a third of the bytes of 1. */
const JPEG_QUALITY = 0.9;
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
async function takeCoded(
  bytes: Uint8Array<ArrayBuffer>,
  type: string | null,
): Promise<PdfPicture | null> {
  if (type === 'image/jpeg') {
    const jpeg = readJpeg(bytes);
    return jpeg && ofJpeg(jpeg);
  }
  const png = type === 'image/png' ? readPng(bytes) : null;
  return png && ofPng(png);
}

/** Text and drawings stay sharp, and small, without loss; photos are smaller as JPEG. */
async function encodeDrawn(
  canvas: Parameters<typeof encodeCanvas>[0],
  type: string | null,
): Promise<PdfPicture> {
  const isLossless = ['image/png', 'image/gif', 'image/bmp'].includes(type ?? '');
  const bytesOf = async (kind: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await encodeCanvas(canvas, kind, JPEG_QUALITY)).arrayBuffer());
  const asJpeg = await takeCoded(await bytesOf('image/jpeg'), 'image/jpeg');
  const asPng = isLossless ? await takeCoded(await bytesOf('image/png'), 'image/png') : null;
  const best = asJpeg && asPng && asPng.content.size > asJpeg.content.size ? asJpeg : asPng;
  const picture = best ?? asJpeg;
  if (!picture) throw new Error('No picture');
  return picture;
}

async function ofJpeg(jpeg: JpegPicture): Promise<PdfPicture> {
  const { width, height, orientation, colorCount, content, profile } = jpeg;
  const inverted = jpeg.isInverted ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
  const plain = jpeg.isPlainRgb ? ' /DecodeParms << /ColorTransform 0 >>' : '';
  const whole = new Blob([...profile]);
  const head = new Uint8Array(await whole.slice(0, 20).arrayBuffer());
  return {
    width,
    height,
    orientation,
    colorCount,
    palette: null,
    profile: isProfileOf(colorCount, head) ? { entries: '', content: whole } : null,
    entries: `/BitsPerComponent 8 /Filter /DCTDecode${inverted}${plain}`,
    content: new Blob([...content]),
  };
}

/** Null where its data is damaged: readers would show a white page. */
async function ofPng(png: PngPicture): Promise<PdfPicture | null> {
  const { width, height, bitDepth, colorCount, palette, content } = png;
  const data = new Blob([...content]);
  const { sizeBytes } = await inflate(data, png.inflatedBytes).catch(() => ({ sizeBytes: 0 }));
  if (sizeBytes !== png.inflatedBytes) return null;
  const parms = `/Predictor 15 /Colors ${colorCount} /BitsPerComponent ${bitDepth} /Columns ${width}`;
  return {
    width,
    height,
    orientation: 1,
    colorCount,
    palette,
    profile: png.profile && (await profileOfPng(png.profile, palette ? 3 : colorCount)),
    entries: `/BitsPerComponent ${bitDepth} /Filter /FlateDecode /DecodeParms << ${parms} >>`,
    content: data,
  };
}

async function profileOfPng(
  deflated: Uint8Array<ArrayBuffer>,
  colorCount: 1 | 3,
): Promise<EncodedPart | null> {
  const content = new Blob([deflated]);
  const { head } = await inflate(content, MAX_PROFILE_BYTES).catch(() => ({
    head: new Uint8Array(),
  }));
  return isProfileOf(colorCount, head) ? { entries: '/Filter /FlateDecode', content } : null;
}

/** Whether it is a profile at all, for that many colours; any other would spoil the picture. */
function isProfileOf(colorCount: 1 | 3 | 4, head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(16, 20)) === PROFILE_SPACES[colorCount];
}
