// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.
const SIGNATURES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/s, 'image/bmp'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
  [/^%PDF-/, 'application/pdf'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.

/** What the first bytes of a file prove; null for all else, HEIC included, which only Safari decodes. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}
