import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imageDimensionsOf } from '../../src/file/imageDimensions.js';

const IMAGE_TYPES = ['image/png', 'image/gif', 'image/bmp', 'image/jpeg'];
const sampleOf = (extension: string): Uint8Array =>
  readFileSync(new URL(`../support/samples/invoice-103118.${extension}`, import.meta.url));

/** A segment with its length in front, as JPEG has them. */
const segmentOf = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const frameOf = (marker: number): number[] => segmentOf(marker, [8, 0x02, 0x58, 0x03, 0x20, 3]);

it.each([
  ['png', 'image/png', 820, 1000],
  ['gif', 'image/gif', 820, 1000],
  ['bmp', 'image/bmp', 410, 500],
  ['jpg', 'image/jpeg', 820, 1000],
])('reads the size of a real %s', (extension, type, width, height) => {
  expect(imageDimensionsOf(type, sampleOf(extension))).toEqual({ width, height });
});

it('reads 16000 x 12000 from the header of a small PNG', () => {
  const png = new DataView(new ArrayBuffer(24));
  png.setUint32(16, 16_000);
  png.setUint32(20, 12_000);
  expect(imageDimensionsOf('image/png', new Uint8Array(png.buffer))).toEqual({
    width: 16_000,
    height: 12_000,
  });
});

it.each([0xc0, 0xc1, 0xc2, 0xcf])('reads a JPEG whose frame header is %i', (marker) => {
  const jpeg = Uint8Array.from([0xff, 0xd8, ...frameOf(marker)]);
  expect(imageDimensionsOf('image/jpeg', jpeg)).toEqual({ width: 800, height: 600 });
});

it('finds the frame header of a photo behind its thumbnail, tables and padding', () => {
  const thumbnail = segmentOf(0xe1, [...frameOf(0xc0).reverse(), ...new Array(60_000).fill(0)]);
  const tables = segmentOf(0xc4, [1, 2, 3]);
  const jpeg = [0xff, 0xd8, ...thumbnail, ...tables, 0xff, 0xff, ...frameOf(0xc2)];
  expect(imageDimensionsOf('image/jpeg', Uint8Array.from(jpeg))).toEqual({
    width: 800,
    height: 600,
  });
});

it('finds a frame header behind twenty megabytes of filling, and none where there is nothing else', () => {
  const filled = new Uint8Array(20_000_000).fill(0xff);
  filled.set([0xff, 0xd8]);
  expect(imageDimensionsOf('image/jpeg', filled)).toBeUndefined();
  filled.set(frameOf(0xc0), filled.length - 12);
  expect(imageDimensionsOf('image/jpeg', filled)).toEqual({ width: 800, height: 600 });
});

it('gives up on a JPEG of more segments than any photo has', () => {
  const segments = Array.from({ length: 20_000 }, () => segmentOf(0xe1, [])).flat();
  const jpeg = Uint8Array.from([0xff, 0xd8, ...segments, ...frameOf(0xc0)]);
  expect(imageDimensionsOf('image/jpeg', jpeg)).toBeUndefined();
});

it.each([
  ['where the image data begins', [0xff, 0xda, 0, 2, ...frameOf(0xc0)]],
  ['at the end of the image', [0xff, 0xd9, ...frameOf(0xc0)]],
  ['at what is no marker', [0, 0, 0, 2, ...frameOf(0xc0)]],
])('stops looking for the frame header of a JPEG %s', (_, rest) => {
  const jpeg = Uint8Array.from([0xff, 0xd8, ...rest]);
  expect(imageDimensionsOf('image/jpeg', jpeg)).toBeUndefined();
});

it('reads a bitmap stored top down, and one of OS/2', () => {
  const bitmap = new DataView(new ArrayBuffer(26));
  bitmap.setUint32(14, 40, true);
  bitmap.setInt32(18, 800, true);
  bitmap.setInt32(22, -600, true);
  expect(imageDimensionsOf('image/bmp', new Uint8Array(bitmap.buffer))).toEqual({
    width: 800,
    height: 600,
  });
  bitmap.setUint32(14, 12, true);
  bitmap.setUint16(18, 320, true);
  bitmap.setUint16(20, 200, true);
  expect(imageDimensionsOf('image/bmp', new Uint8Array(bitmap.buffer))).toEqual({
    width: 320,
    height: 200,
  });
});

it('does not know the size of what is no image, nor an inherited property’s', () => {
  expect(imageDimensionsOf('application/pdf', sampleOf('png'))).toBeUndefined();
  expect(imageDimensionsOf('constructor', sampleOf('png'))).toBeUndefined();
});

it('gives positive sizes or none for any bytes, cut or not', () => {
  const start = fc.constantFrom<number[]>([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]);
  fc.assert(
    fc.property(fc.constantFrom(...IMAGE_TYPES), start, fc.uint8Array(), (type, head, rest) => {
      const size = imageDimensionsOf(type, Uint8Array.from([...head, ...rest]));
      if (size !== undefined) expect(size.width > 0 && size.height > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
