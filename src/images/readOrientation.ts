/** How a picture is to be shown: 1 as it is stored, 2 to 8 mirrored and turned as EXIF defines them. */
export type Orientation = (typeof ORIENTATIONS)[number];

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/** The orientation in EXIF data, which begins with its TIFF header; 1 where it says none, as browsers do. */
export function readOrientation(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const entryCount = view.getUint16(directory, isLittle);
    for (let index = 0; index < entryCount; index += 1) {
      const at = directory + 2 + 12 * index;
      if (view.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
      const value = view.getUint16(at + 8, isLittle);
      const isShort = view.getUint16(at + 2, isLittle) === SHORT;
      return ORIENTATIONS.find((one) => isShort && one === value) ?? 1;
    }
  } catch {
    // A read beyond the end: the data is cut, and says nothing.
  }
  return 1;
}
