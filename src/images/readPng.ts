import type { Bytes } from '../core/bytes.js';
import type { PdfPicture } from './pdfPicture.js';

const SIGNATURE_BYTES = 8;
/** Chunk length, name and checksum. */
const CHUNK_FRAME_BYTES = 12;
const COLOR_COUNTS: readonly (1 | 3 | undefined)[] = [1, undefined, 3, 1];
const PALETTE = 3;
const DEFLATED = '/Filter /FlateDecode';
/** The gamma of sRGB in PNG's four bytes: 45455. */
const USUAL_GAMMA = '0,0,177,143';
/** Transparency, a turn, another range of brightness: what a PDF does not take from a PNG. */
const UNFIT = ['tRNS', 'eXIf', 'cICP'];

/**
 * Reads a PNG's chunks. Null where it is cut, or where a PDF cannot show its pixels as they are: alpha,
 * interlacing, 16 bits (PDF 1.4 has none), a gamma of its own.
 */
export function readPng(bytes: Bytes): PdfPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Bytes>();
  const content: Bytes[] = [];
  for (let at = SIGNATURE_BYTES; !chunks.has('IEND'); ) {
    if (at + CHUNK_FRAME_BYTES > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    chunks.set(name, data);
    if (name === 'IDAT') content.push(data);
    at += CHUNK_FRAME_BYTES + view.getUint32(at);
  }
  if (UNFIT.some((name) => chunks.has(name))) return null;
  const [bitDepth = 0, colorType = 0, , , interlacing] = bytes.subarray(24, 29);
  const colorCount = COLOR_COUNTS[colorType];
  const profile = chunks.get('iCCP');
  const palette = colorType === PALETTE ? chunks.get('PLTE') : null;
  if (interlacing !== 0 || bitDepth > 8 || !colorCount || palette === undefined) return null;
  if (palette && (palette.length === 0 || palette.length % 3 !== 0)) return null;
  const gamma = String(chunks.get('gAMA') ?? USUAL_GAMMA);
  if (!profile && !chunks.has('sRGB') && gamma !== USUAL_GAMMA) return null;

  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const format = `/BitsPerComponent ${bitDepth}`;
  const predictor = `/Predictor 15 /Colors ${colorCount} ${format} /Columns ${width}`;
  return {
    width,
    height,
    orientation: 1,
    colorCount,
    palette,
    // Behind its name, which ends with a 0, and the number of its method.
    profile: profile
      ? { entries: DEFLATED, content: new Blob([profile.subarray(profile.indexOf(0) + 2)]) }
      : null,
    pixels: {
      entries: `${format} ${DEFLATED} /DecodeParms << ${predictor} >>`,
      content: new Blob(content),
    },
    // Each row has a byte more, which names its filter.
    inflatedBytes: height * (1 + Math.ceil((width * colorCount * bitDepth) / 8)),
  };
}
