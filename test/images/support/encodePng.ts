import { ascii, deflated, joined, long } from './bytes.js';
import type { Scene } from './scene.js';

type PngColors = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

export interface PngSettings {
  readonly colors?: PngColors;
  readonly bitDepth?: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced?: boolean;
  /** More chunks, before the picture. */
  readonly chunks?: readonly Uint8Array[];
}

const COLOR_TYPES: Readonly<Record<PngColors, number>> = {
  grey: 0,
  rgb: 2,
  palette: 3,
  'grey-alpha': 4,
  'rgb-alpha': 6,
};

/** Where the seven passes of an interlaced picture begin, and their steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG of a scene, its rows filtered in turn by none, by the left and by the upper neighbour. */
export async function encodePng(
  scene: Scene,
  { colors = 'rgb', bitDepth = 8, isInterlaced = false, chunks = [] }: PngSettings = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = scene;
  const palette = new Map<string, number>();
  const samplesAt = (x: number, y: number): number[] => {
    const [red, green, blue, alpha] = scene.colorAt(x, y);
    if (colors === 'palette') {
      const name = String([red, green, blue, alpha]);
      if (!palette.has(name)) palette.set(name, palette.size);
      return [palette.get(name) ?? 0];
    }
    const full = 2 ** bitDepth - 1;
    const values = colors.startsWith('grey') ? [red] : [red, green, blue];
    if (colors.endsWith('alpha')) values.push(alpha);
    return values.map((value) => Math.round((value / 255) * full));
  };
  const passes = isInterlaced ? PASSES : [[0, 0, 1, 1] as const];
  const rows: Uint8Array[] = [];
  for (const [left, top, stepX, stepY] of passes) {
    let above: Uint8Array | undefined;
    for (let y = top; y < height && left < width; y += stepY) {
      const samples: number[] = [];
      for (let x = left; x < width; x += stepX) samples.push(...samplesAt(x, y));
      const row = packed(samples, bitDepth);
      const pixelBytes = Math.max(1, (samplesAt(0, 0).length * bitDepth) >> 3);
      rows.push(filtered(row, above ?? new Uint8Array(row.length), pixelBytes, rows.length % 3));
      above = row;
    }
  }
  const entries = [...palette.keys()].map((name) => name.split(',').map(Number));
  const isClear = entries.some(([, , , alpha]) => alpha === 0);
  const colorsOfPalette = entries.flatMap((entry) => entry.slice(0, 3));
  const header = [bitDepth, COLOR_TYPES[colors], 0, 0, isInterlaced ? 1 : 0];
  return joined(
    [0x89],
    ascii('PNG\r\n\x1a\n'),
    pngChunk('IHDR', [...long(width), ...long(height), ...header]),
    ...chunks,
    ...(entries.length > 0 ? [pngChunk('PLTE', colorsOfPalette)] : []),
    ...(isClear
      ? [
          pngChunk(
            'tRNS',
            entries.map(([, , , alpha]) => alpha ?? 255),
          ),
        ]
      : []),
    ...splitInTwo(await deflated(joined(...rows))).map((part) => pngChunk('IDAT', part)),
    pngChunk('IEND', []),
  );
}

/** A named part of a PNG with its length and checksum. */
export function pngChunk(name: string, data: Uint8Array | readonly number[]): Uint8Array {
  const content = joined(ascii(name), data);
  return joined(long(data.length), content, long(checksumOf(content)));
}

function splitInTwo(bytes: Uint8Array): Uint8Array[] {
  const half = bytes.length >> 1;
  return [bytes.subarray(0, half), bytes.subarray(half)];
}

function packed(samples: readonly number[], bitDepth: number): Uint8Array {
  if (bitDepth === 16) {
    return Uint8Array.from(samples.flatMap((sample) => [sample >> 8, sample & 255]));
  }
  const row = new Uint8Array(Math.ceil((samples.length * bitDepth) / 8));
  samples.forEach((sample, index) => {
    const bit = index * bitDepth;
    row[bit >> 3] = (row[bit >> 3] ?? 0) | (sample << (8 - bitDepth - (bit & 7)));
  });
  return row;
}

function filtered(
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
  kind: number,
): Uint8Array {
  const neighbourOf = (index: number): number => {
    if (kind === 0) return 0;
    return (kind === 1 ? row[index - pixelBytes] : above[index]) ?? 0;
  };
  return joined(
    [kind],
    row.map((byte, index) => byte - neighbourOf(index)),
  );
}

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
