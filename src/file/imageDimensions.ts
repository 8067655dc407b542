/** Size of an image in pixels, before any rotation. */
export interface ImageDimensions {
  readonly width: number;
  readonly height: number;
}

/**
 * The size an image's header declares, without decoding it: a preview of a few kilobytes can cost a
 * gigabyte of memory. Undefined where the header does not tell or `bytes` end before it does.
 */
export function imageDimensionsOf(type: string, bytes: Uint8Array): ImageDimensions | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const [width, height] = READERS.get(type)?.(view) ?? [0, 0];
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch (error) {
    // A read beyond the last byte: the header is cut.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Reader = (view: DataView) => readonly [width: number, height: number];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['image/png', (view) => [view.getUint32(16), view.getUint32(20)]],
  ['image/gif', (view) => [view.getUint16(6, true), view.getUint16(8, true)]],
  ['image/bmp', bitmapDimensionsOf],
  ['image/jpeg', jpegDimensionsOf],
]);

/** A negative height is a bitmap stored top down; a header of 12 bytes is that of OS/2. */
function bitmapDimensionsOf(view: DataView): readonly [number, number] {
  return view.getUint32(14, true) === 12
    ? [view.getUint16(18, true), view.getUint16(20, true)]
    : [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
}

/** More segments than any photo has. */
const MOST_SEGMENTS = 10_000;
/** DHT, JPG and DAC, which have their places among the frame headers. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

/** SOF0 to SOF15. */
function isFrameHeader(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && !NO_FRAMES.includes(kind);
}

/** Steps from segment to segment up to the frame header, which photos put behind a thumbnail. */
function jpegDimensionsOf(view: DataView): readonly [number, number] {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    if (view.getUint8(at) !== 0xff) return [0, 0];
    // A marker may have filling before it, as much as one likes.
    while (bytes[at + 1] === 0xff) at += 1;
    const kind = view.getUint8(at + 1);
    if (isFrameHeader(kind)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // Not a marker, or the image data begins: there is no frame header.
    if (kind === 0 || kind === 0xd9 || kind === 0xda) return [0, 0];
    at += 2 + view.getUint16(at + 2);
  }
  return [0, 0];
}
