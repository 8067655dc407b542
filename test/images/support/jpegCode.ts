import type { Blocks } from './jpegBlocks.js';

/** Codes of one length each: larger than Huffman's own, and nothing to look up. */
export const DC_SYMBOLS = Array.from({ length: 12 }, (_, size) => size);
export const AC_SYMBOLS = [
  0x00,
  0xf0,
  ...Array.from({ length: 160 }, (_, index) => (Math.floor(index / 10) << 4) | ((index % 10) + 1)),
];

interface ScanSettings {
  readonly first: number;
  readonly last: number;
  readonly restartAfter: number;
}

/** The bits of one scan, which holds these components' coefficients from `first` to `last`. */
export function codeOf(
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
