import type { Scene } from './scene.js';

/** A component as 8 x 8 blocks of coefficients. */
export type Blocks = readonly Int16Array[];

/** What each coefficient is divided by. */
export const QUANTUM = 4;

// biome-ignore format: the order of a block's coefficients, as the standard draws it
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
  28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
  47, 55, 62, 63,
];

/** A component's coefficients, from the value at each place. */
export function blocksOf(
  valueAt: (x: number, y: number) => number,
  { width, height }: Scene,
): Blocks {
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
