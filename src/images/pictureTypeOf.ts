// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.
const SIGNATURES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/s, 'image/bmp'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.

/** Bytes from the start of a file that are enough for {@link pictureTypeOf}. */
export const PICTURE_HEAD_BYTES = 32;

/** The type of a picture that a browser may know, by its first bytes; null for all else, HEIC included. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PICTURE_HEAD_BYTES));
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}
