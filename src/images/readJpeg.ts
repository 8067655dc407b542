import type { Bytes } from '../core/bytes.js';
import type { PdfPicture } from './pdfPicture.js';
import { type Orientation, readOrientation } from './readOrientation.js';

const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';
/** Baseline, extended and progressive with Huffman codes: what PDF readers decode. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Other frames, and a height that comes after the picture. */
const UNFIT = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xdc];

/**
 * Reads a JPEG from marker to marker, and leaves out its metadata and what cameras put behind its end (a
 * second picture, a short film). Null where it is cut, damaged or of a kind that PDF readers may not
 * decode.
 */
export function readJpeg(bytes: Bytes): PdfPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const content = [bytes.subarray(0, 2)];
  const profile: Bytes[] = [];
  let orientation: Orientation = 1;
  let frame: Uint8Array | undefined;
  let hasScan = false;
  let isAdobe = false;
  let isJfif = false;
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === END; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || UNFIT.includes(marker)) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (!frame || !hasScan) return null;
      content.push(bytes.subarray(at, at + 2));
      // The profile's parts are numbered from 1.
      const parts = profile.filter((part) => part !== undefined);
      return pictureOf(frame, { isAdobe, isJfif, orientation, profile: parts, content });
    }
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    const body = segment.subarray(4);
    const name = String.fromCharCode(...body.subarray(0, PROFILE.length));
    let isKept = marker < APP0;
    if (FRAMES.includes(marker)) frame ??= body;
    if (marker === APP0 && name.startsWith('JFIF\0')) {
      // Longer, it holds a thumbnail.
      isKept = end - at === 18;
      isJfif = true;
    } else if (marker === 0xe1 && name.startsWith(EXIF) && orientation === 1) {
      orientation = readOrientation(body.subarray(EXIF.length));
    } else if (marker === 0xe2 && name === PROFILE) {
      isKept = true;
      profile[body[PROFILE.length] ?? 0] = body.subarray(PROFILE.length + 2);
    } else if (marker === 0xee && name.startsWith('Adobe')) {
      isKept = true;
      isAdobe = true;
    }
    if (isKept) content.push(segment);
    at = end;
    if (marker === SCAN) {
      hasScan = true;
      at = endOfScan(bytes, end);
      content.push(bytes.subarray(end, at));
    }
  }
  return null;
}

interface Findings {
  readonly isAdobe: boolean;
  readonly isJfif: boolean;
  readonly orientation: Orientation;
  readonly profile: readonly BlobPart[];
  readonly content: readonly BlobPart[];
}

/** What the frame's header says: precision, height, width, and the components with their names. */
function pictureOf(
  frame: Uint8Array,
  { isAdobe, isJfif, orientation, profile, content }: Findings,
): PdfPicture | null {
  const view = new DataView(frame.buffer, frame.byteOffset);
  const height = view.getUint16(1);
  const width = view.getUint16(3);
  const colorCount = frame[5];
  if (frame[0] !== 8 || width * height === 0) return null;
  if (colorCount !== 1 && colorCount !== 3 && colorCount !== 4) return null;
  let entries = '/BitsPerComponent 8 /Filter /DCTDecode';
  // By Adobe's rule full ink is 0.
  if (isAdobe && colorCount === 4) entries += ' /Decode [1 0 1 0 1 0 1 0]';
  // Readers would take the colours for the usual YCbCr.
  const names = String.fromCharCode(frame[6] ?? 0, frame[9] ?? 0, frame[12] ?? 0);
  if (names === 'RGB' && !isAdobe && !isJfif) entries += ' /DecodeParms << /ColorTransform 0 >>';
  return {
    width,
    height,
    orientation,
    colorCount,
    palette: null,
    profile: profile.length > 0 ? { entries: '', content: new Blob([...profile]) } : null,
    pixels: { entries, content: new Blob([...content]) },
    inflatedBytes: 0,
  };
}

/** A scan ends at the next marker that is no restart; a byte of 255 within it is followed by 0. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
}
