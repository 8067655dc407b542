import type { ScanJudgement } from '../core/prepareFile.js';

/**
 * Measured on photos of invoices, sharp, dark and blurred by two and four pixels, in grey and
 * {@link MEASURED_WIDTH} pixels wide.
 */
const BLURRED_BELOW_SHARPNESS = 0.015;
/** Of 255. Dark is where fewer than a twentieth of the pixels are as bright. */
const BRIGHT_FROM = 60;
const DARK_BELOW_BRIGHT_SHARE = 0.05;
const BLANK_BELOW_DEVIATION = 3;
const SMALL_BELOW_SIDE = 1000;

/** Pixels a picture is made to be wide, if it is wider, before it is measured. */
export const MEASURED_WIDTH = 1000;

/** Takes a picture in, some rows at a time, and judges it. */
export interface ScanMeter {
  /** Whole rows, four bytes a pixel, from the top. */
  readonly add: (rows: Uint8ClampedArray) => void;
  /** @param original The picture's own size in pixels. */
  readonly judge: (original: { readonly width: number; readonly height: number }) => ScanJudgement;
}

/**
 * Measures how much light and shade there is (the variance of grey), and how much of it lies in edges
 * (that of the Laplacian). Their quotient tells a blurred photo from a dark but sharp one, which edges
 * alone do not.
 */
export function createScanMeter(width: number): ScanMeter {
  const greys = createSpread();
  const edges = createSpread();
  let brightCount = 0;
  /** The two rows above the one that is added, in grey. */
  let upper: Uint8Array | undefined;
  let middle: Uint8Array | undefined;

  const addRow = (row: Uint8Array): void => {
    for (const grey of row) {
      greys.add(grey);
      if (grey >= BRIGHT_FROM) brightCount += 1;
    }
    if (upper && middle) {
      for (let x = 1; x < width - 1; x += 1) edges.add(laplacianAt(x, upper, middle, row));
    }
    [upper, middle] = [middle, row];
  };
  return {
    add(rows) {
      for (let start = 0; start < rows.length; start += 4 * width) {
        addRow(greyOf(rows.subarray(start, start + 4 * width)));
      }
    },
    judge(original) {
      const variance = greys.variance();
      const blank = Math.sqrt(variance) < BLANK_BELOW_DEVIATION;
      return {
        blank,
        // Where nothing is to be seen there is nothing to be sharp.
        blurred: !blank && edges.variance() / variance < BLURRED_BELOW_SHARPNESS,
        dark: brightCount < DARK_BELOW_BRIGHT_SHARE * greys.count(),
        small: Math.min(original.width, original.height) < SMALL_BELOW_SIDE,
      };
    },
  };
}

function laplacianAt(x: number, upper: Uint8Array, middle: Uint8Array, lower: Uint8Array): number {
  const around = at(upper, x) + at(lower, x) + at(middle, x - 1) + at(middle, x + 1);
  return around - 4 * at(middle, x);
}

function at(row: Uint8Array, x: number): number {
  return row[x] ?? 0;
}

/** As bright as the eye takes the colours to be. */
function greyOf(row: Uint8ClampedArray): Uint8Array {
  const greys = new Uint8Array(row.length / 4);
  for (let x = 0; x < greys.length; x += 1) {
    const [red = 0, green = 0, blue = 0] = [row[4 * x], row[4 * x + 1], row[4 * x + 2]];
    greys[x] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return greys;
}

/** How far values lie apart. */
interface Spread {
  readonly add: (value: number) => void;
  readonly count: () => number;
  readonly variance: () => number;
}

function createSpread(): Spread {
  let count = 0;
  let sum = 0;
  let squares = 0;
  return {
    add(value) {
      count += 1;
      sum += value;
      squares += value * value;
    },
    count: () => count,
    variance: () => count && squares / count - (sum / count) ** 2,
  };
}
