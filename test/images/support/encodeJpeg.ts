import { ascii, joined, word } from './bytes.js';
import { greyAt, type Scene } from './scene.js';

export type JpegColors = 'grey' | 'ycc' | 'plain-rgb' | 'cmyk' | 'ycck' | 'cmyk-without-adobe';

export interface JpegSettings {
  readonly colors?: JpegColors;
  readonly isProgressive?: boolean;
  /** Blocks between two restart markers. */
  readonly restartAfter?: number;
  /** Whole segments to put behind the first two bytes. */
  readonly segments?: readonly Uint8Array[];
}

/** A component as 8 x 8 blocks of coefficients. */
type Blocks = readonly Int16Array[];

const QUANTUM = 4;

// biome-ignore format: the order of a block's coefficients, as the standard draws it
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
  28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
  47, 55, 62, 63,
];

/** Codes of one length each: larger than Huffman's own, and nothing to look up. */
const DC_SYMBOLS = Array.from({ length: 12 }, (_, size) => size);
const AC_SYMBOLS = [
  0x00,
  0xf0,
  ...Array.from({ length: 160 }, (_, index) => (Math.floor(index / 10) << 4) | ((index % 10) + 1)),
];

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

function blocksOf(valueAt: (x: number, y: number) => number, { width, height }: Scene): Blocks {
  const blocks: Int16Array[] = [];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const values = Array.from({ length: 64 }, (_, index) => {
        const x = Math.min(width - 1, left + (index % 8));
        return valueAt(x, Math.min(height - 1, top + (index >> 3))) - 128;
      });
      blocks.push(coefficientsOf(values));
    }
  }
  return blocks;
}

/** The cosine transform, rows first, then columns. */
function coefficientsOf(values: readonly number[]): Int16Array {
  const rows = transformed(values, 8, 1);
  const both = transformed(rows, 1, 8);
  return Int16Array.from(ZIGZAG, (index) => Math.round((both[index] ?? 0) / QUANTUM));
}

function transformed(values: readonly number[], lineStep: number, step: number): number[] {
  const result = new Array<number>(64).fill(0);
  for (let line = 0; line < 8; line += 1) {
    for (let wave = 0; wave < 8; wave += 1) {
      let sum = 0;
      for (let place = 0; place < 8; place += 1) {
        const value = values[line * lineStep + place * step] ?? 0;
        sum += value * Math.cos(((2 * place + 1) * wave * Math.PI) / 16);
      }
      result[line * lineStep + wave * step] = sum * (wave === 0 ? Math.SQRT1_2 : 1) * 0.5;
    }
  }
  return result;
}

interface ScanSettings {
  readonly first: number;
  readonly last: number;
  readonly restartAfter: number;
}

function codeOf(
  planes: readonly Blocks[],
  { first, last, restartAfter }: ScanSettings,
): Uint8Array {
  const bytes: number[] = [];
  let held = 0;
  let heldBits = 0;
  const put = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >> bit) & 1);
      heldBits += 1;
      if (heldBits < 8) continue;
      bytes.push(held);
      if (held === 255) bytes.push(0);
      [held, heldBits] = [0, 0];
    }
  };
  const putNumber = (value: number, size: number): void =>
    put(value < 0 ? value + 2 ** size - 1 : value, size);
  const flush = (): void => {
    while (heldBits > 0) put(1, 1);
  };
  let before = planes.map(() => 0);
  const count = planes[0]?.length ?? 0;
  for (let at = 0; at < count; at += 1) {
    if (restartAfter && at > 0 && at % restartAfter === 0) {
      flush();
      bytes.push(0xff, 0xd0 + ((at / restartAfter - 1) % 8));
      before = planes.map(() => 0);
    }
    planes.forEach((blocks, index) => {
      const block = blocks[at] ?? new Int16Array(64);
      if (first === 0) {
        const difference = (block[0] ?? 0) - (before[index] ?? 0);
        before[index] = block[0] ?? 0;
        const size = sizeOf(difference);
        put(DC_SYMBOLS.indexOf(size), 4);
        putNumber(difference, size);
      }
      let zeros = 0;
      for (let place = Math.max(1, first); place <= last; place += 1) {
        const value = block[place] ?? 0;
        if (value === 0) {
          zeros += 1;
          continue;
        }
        for (; zeros > 15; zeros -= 16) put(AC_SYMBOLS.indexOf(0xf0), 8);
        const size = sizeOf(value);
        put(AC_SYMBOLS.indexOf((zeros << 4) | size), 8);
        putNumber(value, size);
        zeros = 0;
      }
      if (last > 0 && zeros > 0) put(AC_SYMBOLS.indexOf(0), 8);
    });
  }
  flush();
  return Uint8Array.from(bytes);
}

function sizeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
}
