import { ascii, joined, word } from './bytes.js';
import { blocksOf, QUANTUM } from './jpegBlocks.js';
import { AC_SYMBOLS, codeOf, DC_SYMBOLS } from './jpegCode.js';
import { greyAt, type Scene } from './scene.js';

type JpegColors = 'grey' | 'ycc' | 'plain-rgb' | 'cmyk' | 'ycck' | 'cmyk-without-adobe';

export interface JpegSettings {
  readonly colors?: JpegColors;
  readonly isProgressive?: boolean;
  /** Blocks between two restart markers. */
  readonly restartAfter?: number;
  /** Whole segments to put behind the first two bytes. */
  readonly segments?: readonly Uint8Array[];
}

/** A JPEG of a scene, by the book and nothing more: no subsampling, 8 bits. */
export function encodeJpeg(scene: Scene, settings: JpegSettings = {}): Uint8Array<ArrayBuffer> {
  const { colors = 'ycc', isProgressive = false, restartAfter = 0, segments = [] } = settings;
  const planes = planesOf(scene, colors).map((plane) => blocksOf(plane, scene));
  const ids = colors === 'plain-rgb' ? [...ascii('RGB')] : planes.map((_, index) => index + 1);
  const frame = [
    8,
    ...word(scene.height),
    ...word(scene.width),
    planes.length,
    ...ids.flatMap((id) => [id, 0x11, 0]),
  ];
  const scan = (indices: readonly number[], first: number, last: number): Uint8Array =>
    joined(
      segment(0xda, [
        indices.length,
        ...indices.flatMap((index) => [ids[index] ?? 0, 0]),
        first,
        last,
        0,
      ]),
      codeOf(
        indices.map((index) => planes[index] ?? []),
        { first, last, restartAfter },
      ),
    );
  const all = planes.map((_, index) => index);
  const scans = isProgressive
    ? [scan(all, 0, 0), ...all.map((index) => scan([index], 1, 63))]
    : [scan(all, 0, 63)];
  return joined(
    [0xff, 0xd8],
    ...segments,
    ...adobeOf(colors),
    segment(0xdb, [0, ...new Uint8Array(64).fill(QUANTUM)]),
    segment(isProgressive ? 0xc2 : 0xc0, frame),
    segment(0xc4, [0x00, ...lengthsOf(4, DC_SYMBOLS), ...DC_SYMBOLS]),
    segment(0xc4, [0x10, ...lengthsOf(8, AC_SYMBOLS), ...AC_SYMBOLS]),
    ...(restartAfter ? [segment(0xdd, word(restartAfter))] : []),
    ...scans,
    [0xff, 0xd9],
  );
}

/** A marker with its data. */
export function segment(
  marker: number,
  data: readonly number[] | Uint8Array,
): Uint8Array<ArrayBuffer> {
  return joined([0xff, marker], word(data.length + 2), data);
}

function lengthsOf(length: number, symbols: readonly number[]): number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? symbols.length : 0));
}

function adobeOf(colors: JpegColors): Uint8Array[] {
  const transform = colors === 'ycck' ? 2 : 0;
  const isAdobe = colors === 'cmyk' || colors === 'ycck';
  return isAdobe ? [segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, transform])] : [];
}

/** For each component the value at a place. Adobe's CMYK is upside down: 255 is no ink. */
function planesOf(scene: Scene, colors: JpegColors): ((x: number, y: number) => number)[] {
  const rgb = [0, 1, 2].map((index) => (x: number, y: number) => scene.colorAt(x, y)[index] ?? 0);
  const [red = zero, green = zero, blue = zero] = rgb;
  const full = (): number => 255;
  const ycc = [
    (x: number, y: number) => greyAt(scene, x, y),
    (x: number, y: number) => 128 + 0.564 * (blue(x, y) - greyAt(scene, x, y)),
    (x: number, y: number) => 128 + 0.713 * (red(x, y) - greyAt(scene, x, y)),
  ];
  switch (colors) {
    case 'grey':
      return ycc.slice(0, 1);
    case 'ycc':
      return ycc;
    case 'plain-rgb':
      return rgb;
    case 'cmyk':
      return [...rgb, full];
    case 'ycck':
      return [
        (x, y) => 255 - greyAt(scene, x, y),
        (x, y) => 128 - 0.564 * (blue(x, y) - greyAt(scene, x, y)),
        (x, y) => 128 - 0.713 * (red(x, y) - greyAt(scene, x, y)),
        full,
      ];
    case 'cmyk-without-adobe':
      return [
        (x, y) => 255 - red(x, y),
        (x, y) => 255 - green(x, y),
        (x, y) => 255 - blue(x, y),
        zero,
      ];
  }
}

function zero(): number {
  return 0;
}
