import { createMemo } from './createMemo.js';

/**
 * The types a media file field takes unless it has restrictions of its own, as the Media Upload API
 * documents them. JPEG leads the images: Safari on macOS converts an iPhone's HEIC photo to the first
 * image type an input accepts.
 */
export const DEFAULT_ALLOWED_TYPES: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/bmp',
];

/**
 * One row a type: canonical type, its name where that is not its first extension, then its extensions
 * and its aliases. Found by each of its words.
 */
const ROW_OF: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ rowsByWord([
  'application/pdf .pdf application/x-pdf application/acrobat application/vnd.pdf text/pdf',
  'image/jpeg JPEG .jpg .jpeg .jfif .jpe image/jpg image/pjpeg image/jfif',
  'image/png .png image/x-png',
  'image/gif .gif',
  'image/bmp .bmp .dib image/x-bmp image/x-ms-bmp image/x-windows-bmp image/ms-bmp',
  'image/heic .heic',
  'image/heif .heif',
  'image/tiff TIFF .tif .tiff',
  'image/vnd.microsoft.icon .ico image/x-icon',
  'image/vnd.adobe.photoshop .psd',
  'text/plain .txt',
  'text/csv .csv application/csv',
  'text/html .html .htm',
  'application/xml .xml text/xml',
  'application/rtf .rtf text/rtf',
  'application/zip .zip application/x-zip-compressed',
  'application/msword .doc',
  'application/vnd.ms-excel .xls',
  'application/vnd.ms-office Office',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document .docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx',
  'application/vnd.microsoft.portable-executable .exe application/x-msdownload',
  'application/x-7z-compressed .7z',
  'application/x-tar .tar',
  'application/pkcs7-mime .p7m application/x-pkcs7-mime',
  'application/vnd.ms-outlook .msg',
  'application/vnd.ms-tnef TNEF application/ms-tnef',
  'message/rfc822 .eml',
]);

function rowsByWord(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rows = lines.map((line) => line.split(' '));
  return new Map(rows.flatMap((row) => row.map((word) => [word, row])));
}

/**
 * The one spelling of a media type: lower case, without parameters, aliases replaced
 * (`image/pjpeg; q=1` is `image/jpeg`). An extension with its dot becomes its type. What is unknown
 * stays as it is.
 */
export function canonicalTypeOf(type: string): string {
  const plain = type.replace(/;.*/s, '').trim().toLowerCase();
  return ROW_OF.get(plain)?.[0] ?? plain;
}

/** The type a file's name promises, or null; a hint only, since the bytes decide. */
export function typeOfFileName(fileName: string): string | null {
  const extension = /\.[^.]*$/.exec(fileName.trim().toLowerCase())?.[0] ?? '';
  return ROW_OF.get(extension)?.[0] ?? null;
}

/** The extensions of a type, with their dots, the usual one first; empty for a type not known here. */
export function extensionsOf(type: string): readonly string[] {
  return rowOf(type)?.filter((word) => word.startsWith('.')) ?? [];
}

/**
 * Types as a list, also where a host without types gives one text, as the attribute of an input is. Those that
 * the API takes where there are none: a host may still be fetching them.
 */
export function typeListOf(accept: readonly string[] | undefined): readonly string[] {
  const types = String(accept ?? '')
    .split(',')
    .filter(Boolean);
  return types.length > 0 ? types : DEFAULT_ALLOWED_TYPES;
}

/**
 * The `accept` attribute of a file input for these types: types and extensions, `image/jpeg` before
 * other images. Empty, which is no restriction, when every type is allowed.
 */
export function acceptOf(accept: readonly string[]): string {
  return acceptAttributeOf(accept.join(), () => makeAccept(accept));
}

/** Most uploaders of a page take the same types, and each render asks. */
const acceptAttributeOf = /* @__PURE__ */ createMemo<string>();

function makeAccept(accept: readonly string[]): string {
  const types = accept.map(canonicalTypeOf);
  if (types.includes('*/*')) return '';
  const rankOf = (type: string): number =>
    type === 'image/jpeg' ? 1 : type.startsWith('image/') ? 2 : 0;
  types.sort((a, b) => rankOf(a) - rankOf(b));
  return [...new Set([...types, ...types.flatMap(extensionsOf)])].join(',');
}

/** Whether a type is one of `accept`, where both may be aliases and `accept` may hold wildcards. */
export function isTypeAllowed(type: string, accept: readonly string[]): boolean {
  const wanted = canonicalTypeOf(type);
  return accept.map(canonicalTypeOf).some((allowed) => {
    if (allowed === '*/*') return true;
    return allowed.endsWith('/*') ? wanted.startsWith(allowed.slice(0, -1)) : wanted === allowed;
  });
}

/**
 * A type's short technical name, the same in every language: PDF, JPEG, DOCX; the subtype in upper
 * case where there is none. A wildcard stays as it is.
 */
export function typeNameOf(type: string): string {
  const canonical = canonicalTypeOf(type);
  if (canonical.endsWith('/*')) return canonical;
  const subtype = canonical.replace(/^.*\/|\+.*$/g, '').replace(/^(?:x-|vnd\.)/, '');
  const given = rowOf(canonical)?.find((word) => /^\w+$/.test(word));
  return given ?? (extensionsOf(canonical)[0]?.slice(1) ?? subtype).toUpperCase();
}

function rowOf(type: string): readonly string[] | undefined {
  return ROW_OF.get(canonicalTypeOf(type));
}
