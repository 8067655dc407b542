import { describe, expect, it } from 'vitest';
import { readOrientation } from '../../src/images/readOrientation.js';
import { exifSegment } from './support/encodeOthers.js';

/** Behind the marker, its length and "Exif". */
const exif = (orientation: number, isLittleEndian = false): Uint8Array<ArrayBuffer> =>
  exifSegment(orientation, isLittleEndian).slice(10);
/** Where the orientation's entry begins: behind the header, the count and another entry. */
const ENTRY = 8 + 2 + 12;

describe('the orientation in EXIF data', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read in either byte order: %i', (orientation) => {
    expect(readOrientation(exif(orientation))).toBe(orientation);
    expect(readOrientation(exif(orientation, true))).toBe(orientation);
  });

  it.each([0, 9, 65_535])('is none where there is no such: %i', (orientation) => {
    expect(readOrientation(exif(orientation))).toBe(1);
  });

  it('is none where it is no short number, as browsers take it', () => {
    const asLong = exif(6);
    asLong[ENTRY + 3] = 4;
    expect(readOrientation(asLong)).toBe(1);
  });

  it('is none where the data is cut anywhere before it, or points beyond its end', () => {
    const whole = exif(6);
    for (let length = 0; length < ENTRY + 10; length += 1) {
      expect(readOrientation(whole.subarray(0, length))).toBe(1);
    }
    const far = exif(6);
    far.set([255, 255, 255, 255], 4);
    expect(readOrientation(far)).toBe(1);
  });
});
