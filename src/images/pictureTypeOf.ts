const SIGNATURES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  // A text may begin so; it will not decode.
  [/^BM/, 'image/bmp'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
  [/^.{4}ftyp(?:m[is]f1.{4})?he[iv][cmsx]/s, 'image/heic'],
  [/^%PDF-/, 'application/pdf'],
];

/** What the first bytes of a file prove; null for all else. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}
