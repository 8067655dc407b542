import type { DecodedPicture } from './canvas.js';
import { pictureTypeOf } from './pictureTypeOf.js';
import { readHead } from './readHead.js';
import { readJpeg } from './readJpeg.js';
import { untilAborted } from './untilAborted.js';

/** At four bytes each, what a good phone can hold; a few kilobytes can announce far more. */
const MAX_PIXELS = 120_000_000;

/**
 * Decodes a picture by whatever this browser can, turned as its own data says.
 *
 * @throws Where the browser cannot, or the picture has more pixels than there may be memory for.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function decodePicture(file: Blob, signal: AbortSignal): Promise<DecodedPicture> {
  if ((await announcedPixelsOf(file, signal)) > MAX_PIXELS) throw new Error('No picture');
  const decoding = createImageBitmap(file).then(fromBitmap, () => decodeInElement(file));
  return untilAborted(decoding, signal);
}

/** What the header says, so that nothing is decoded that should not be; 0 where it is not known here. */
async function announcedPixelsOf(file: Blob, signal: AbortSignal): Promise<number> {
  const head = await readHead(file, signal);
  const view = new DataView(head.buffer);
  switch (pictureTypeOf(head)) {
    case 'image/png':
      return view.getUint32(16) * view.getUint32(20);
    case 'image/gif':
      return view.getUint16(6, true) * view.getUint16(8, true);
    case 'image/bmp':
      return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
    case 'image/jpeg': {
      const { width = 0, height = 0 } =
        readJpeg(new Uint8Array(await untilAborted(file.arrayBuffer(), signal))) ?? {};
      return width * height;
    }
    default:
      return 0;
  }
}

function fromBitmap(bitmap: ImageBitmap): DecodedPicture {
  const { width, height } = bitmap;
  return { source: bitmap, width, height, close: () => bitmap.close() };
}

/** Some formats are for elements alone: HEIC in older Safaris. A worker has none. */
async function decodeInElement(file: Blob): Promise<DecodedPicture> {
  const source = new Image();
  source.src = URL.createObjectURL(file);
  try {
    await source.decode();
  } finally {
    URL.revokeObjectURL(source.src);
  }
  return { source, width: source.naturalWidth, height: source.naturalHeight, close: () => {} };
}
