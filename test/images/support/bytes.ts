/** One array of several. */
export function joined(
  ...parts: readonly (Uint8Array | readonly number[])[]
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Text of single bytes. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A number in two bytes, the higher first. */
export function word(value: number): readonly number[] {
  return [(value >> 8) & 255, value & 255];
}

/** A number in four bytes, the highest first. */
export function long(value: number): readonly number[] {
  return [...word(value >>> 16), ...word(value)];
}

/** Deflated with zlib's frame, as PNG and PDF want it. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Where `part` begins in `bytes`, or -1. */
export function indexOfBytes(bytes: Uint8Array, part: Uint8Array): number {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}

/** What of a JPEG or PNG are its pixels: from the first scan to the end, or the first data chunk. */
export function codedPixelsOf(picture: Uint8Array): readonly Uint8Array[] {
  if (picture[0] === 0xff) {
    const start = indexOfBytes(picture, Uint8Array.of(0xff, 0xda));
    const end = indexOfBytes(picture.subarray(start), Uint8Array.of(0xff, 0xd9));
    return [picture.subarray(start, start + end + 2)];
  }
  const name = indexOfBytes(picture, ascii('IDAT'));
  const view = new DataView(picture.buffer, picture.byteOffset);
  return [picture.subarray(name + 4, name + 4 + view.getUint32(name - 4))];
}
