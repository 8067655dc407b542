import { ascii, joined, word } from './bytes.js';
import type { Scene } from './scene.js';

const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => (value >> (8 * index)) & 255);

/** A bitmap of a scene with 24 bits a pixel, or with one: black where it is dark. */
export function encodeBmp(
  { width, height, colorAt }: Scene,
  bits: 1 | 24,
): Uint8Array<ArrayBuffer> {
  const palette = bits === 1 ? [0, 0, 0, 0, 255, 255, 255, 0] : [];
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  const pixels = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    // From the bottom up.
    const start = (height - 1 - y) * rowBytes;
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = colorAt(x, y);
      if (bits === 24) pixels.set([blue, green, red], start + 3 * x);
      else if (red > 127)
        pixels[start + (x >> 3)] = (pixels[start + (x >> 3)] ?? 0) | (128 >> (x & 7));
    }
  }
  const offset = 54 + palette.length;
  return joined(
    ascii('BM'),
    little(offset + pixels.length, 4),
    little(0, 4),
    little(offset, 4),
    little(40, 4),
    little(width, 4),
    little(height, 4),
    little(1, 2),
    little(bits, 2),
    little(0, 24),
    palette,
    pixels,
  );
}

/** A GIF that shows one scene after the other. */
export function encodeGif(scenes: readonly Scene[]): Uint8Array<ArrayBuffer> {
  const [{ width, height } = { width: 1, height: 1 }] = scenes;
  const palette = new Uint8Array(3 * 256);
  const known = new Map<string, number>();
  const indexOf = (color: readonly number[]): number => {
    const name = color.slice(0, 3).join();
    if (!known.has(name)) {
      palette.set(color.slice(0, 3), 3 * known.size);
      known.set(name, known.size);
    }
    return known.get(name) ?? 0;
  };
  const frames = scenes.map(({ colorAt }) => {
    const indices = new Uint8Array(width * height).map((_, at) =>
      indexOf(colorAt(at % width, Math.floor(at / width))),
    );
    const control = [0x21, 0xf9, 4, 0, ...little(10, 2), 0, 0];
    const place = [0x2c, ...little(0, 4), ...little(width, 2), ...little(height, 2), 0];
    return joined(control, place, [8], inBlocks(gifCodes(indices)), [0]);
  });
  const size = [...little(width, 2), ...little(height, 2)];
  return joined(ascii('GIF89a'), size, [0xf7, 0, 0], palette, ...frames, [0x3b]);
}

/** Each pixel as itself in nine bits, begun anew before a longer code would be due. */
function gifCodes(indices: Uint8Array): Uint8Array {
  const [CLEAR, END] = [256, 257];
  const codes: number[] = [];
  indices.forEach((index, at) => {
    if (at % 250 === 0) codes.push(CLEAR);
    codes.push(index);
  });
  codes.push(END);
  const bytes = new Uint8Array(Math.ceil((codes.length * 9) / 8));
  codes.forEach((code, at) => {
    const bit = at * 9;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | ((code << (bit & 7)) & 255);
    bytes[(bit >> 3) + 1] = code >> (8 - (bit & 7));
  });
  return bytes;
}

function inBlocks(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255);
    blocks.push(joined([block.length], block));
  }
  return joined(...blocks);
}

/** An EXIF segment as a phone writes it: orientation, device, place, and a thumbnail's bytes. */
export function exifSegment(orientation: number, isLittleEndian = false): Uint8Array<ArrayBuffer> {
  const number = (value: number, bytes: number): number[] => {
    const digits = little(value, bytes);
    return isLittleEndian ? digits : digits.reverse();
  };
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...number(tag, 2),
    ...number(type, 2),
    ...number(count, 4),
    ...value,
  ];
  const device = ascii('PhoneOfSomebody\0');
  const tiff = joined(
    ascii(isLittleEndian ? 'II' : 'MM'),
    number(42, 2),
    number(8, 4),
    number(2, 2),
    entry(0x010f, 2, device.length, number(38, 4)),
    entry(0x0112, 3, 1, [...number(orientation, 2), 0, 0]),
    number(0, 4),
    device,
    ascii('GPS 59.3293 18.0686'),
    [0xff, 0xd8, 0xff, 0xe0],
    ascii('thumbnail'),
  );
  const body = joined(ascii('Exif\0\0'), tiff);
  return joined([0xff, 0xe1], word(body.length + 2), body);
}
