import { latin1Of } from './latin1Of.js';

/** Bytes from the start of a file that are enough for {@link sniffContentType}. */
export const HEAD_BYTES = 4096;

type Signatures = readonly (readonly [pattern: RegExp, type: string])[];

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.

/** Matched on the bytes, the most certain first: at byte 0 they win over a `%PDF-` further in. */
const BINARY: Signatures = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  // Two letters alone match a text that begins "BMW": the size of the DIB header must be one that exists.
  [/^BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/s, 'image/bmp'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  // "mif1" and "msf1" are containers of either; the compatible brands behind them tell.
  [/^.{4}ftyp(?:m[is]f1.{4}(?:.{4}){0,15}?)?avi[fs]/s, 'image/avif'],
  [/^.{4}ftyp(?:m[is]f1.{4}(?:.{4}){0,15}?)?he[iv][cmsx]/s, 'image/heic'],
  [/^.{4}ftypm[is]f1/s, 'image/heif'],
  [/^.{4}ftypqt/s, 'video/quicktime'],
  [/^.{4}ftyp/s, 'video/mp4'],
  [/^(?:II[*+]\0|MM\0[*+])/, 'image/tiff'],
  [/^8BPS\0/, 'image/vnd.adobe.photoshop'],
  [/^(?:PK00)?PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'application/zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'application/vnd.ms-office'],
  [/^(?:\x7fELF|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/, 'application/x-executable'],
  [/^7z\xbc\xaf\x27\x1c/, 'application/x-7z-compressed'],
  [/^Rar!\x1a\x07/, 'application/vnd.rar'],
  [/^\x1f\x8b\x08/, 'application/gzip'],
  [/^.{257}ustar/s, 'application/x-tar'],
  // Without that mark in archives of old: rights, owner and group of the first entry as octal digits.
  [/^[^\0].{98}\0(?:[0-7 ]{5}[0-7][0-7\0 ][\0 ]){3}[0-7 ]{11}/s, 'application/x-tar'],
  [/^(?:MSCF\0{4}|!<arch>\n|0707[0-7]{2}|\xc7q|`\xea|..-lh[\da-z]-)/s, 'application/x-archive'],
  // A signed message or a timed one: a DER sequence that begins with its kind.
  [/^0(?:\x80|[\x81-\x84].{1,4}?)\x06[\x09\x0b]\*\x86H\x86\xf7\r\x01/s, 'application/pkcs7-mime'],
  [/^x\x9f>"/, 'application/vnd.ms-tnef'],
  [/^\0\x05\x16[\0\x07]/, 'application/applefile'],
  [/^.{128}DICM/s, 'application/dicom'],
  // Text formats that may have binary parts, or a whole PDF.
  [/^%!PS/, 'application/postscript'],
  [/^\{\\rtf/, 'application/rtf'],
  [/^MZ.{0,62}\0/s, 'application/vnd.microsoft.portable-executable'],
  [/^.{0,1019}%PDF-/s, 'application/pdf'],
];

/**
 * What may hold a whole PDF, or be told from a text by that alone. What a server or a printer's driver put
 * before a PDF (lines of HTTP or PJL, a warning in HTML) is none of these.
 */
const AROUND_PDF: Signatures = [
  [/^%FDF-/, 'application/vnd.fdf'],
  [/^#!/, 'application/x-executable'],
  [/^From [^\n]*@/, 'application/mbox'],
  [
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:received|return-path|delivered-to|message-id|from|to|subject):/i,
    'message/rfc822',
  ],
  [/^(?:\xef\xbb\xbf)?\s*<!doctype html\b/i, 'text/html'],
  [/^(?:\xef\xbb\xbf)?\s*<[?!](?:xml|doctype)\b/i, 'application/xml'],
];

/** Matched on a text without its byte order mark and leading space. */
const TEXT: Signatures = [
  [
    /^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|script|table|div|meta)\b/is,
    'text/html',
  ],
  [/^<(?:.*<)?svg\b/is, 'image/svg+xml'],
  [/^<[?!a-z_]/i, 'application/xml'],
  [/^/, 'text/plain'],
];

/** Short enough to be met by chance: only for what is no text. */
const WEAK: Signatures = [
  [/^MZ/, 'application/vnd.microsoft.portable-executable'],
  [/^\0\0\x01\0[^\0]\0/, 'image/vnd.microsoft.icon'],
];

const BYTE_ORDER_MARKS: Signatures = [
  [/^\xff\xfe/, 'utf-16le'],
  [/^\xfe\xff/, 'utf-16be'],
];

const NOT_TEXT = /[\0-\x07\x0e-\x1a\x1c-\x1f\x7f]/;

// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures are bytes, not text.

/**
 * The canonical media type that the first bytes of a file prove, or null. Knows the five types of the
 * API, and the usual wrong ones so that a refusal can name them.
 *
 * A PDF may begin with junk: `%PDF-` counts anywhere within the first 1024 bytes, as it does in
 * readers, unless another known format begins at byte 0: an archive or a mail with a PDF in it is none.
 */
export function sniffContentType(head: Uint8Array): string | null {
  const bytes = head.subarray(0, HEAD_BYTES);
  const raw = latin1Of(bytes);
  const text = textOf(bytes, matchOf(BYTE_ORDER_MARKS, raw) ?? 'utf-8');
  const type = matchOf(BINARY, raw) ?? (text === null ? matchOf(WEAK, raw) : matchOf(TEXT, text));
  return (type === 'application/pdf' && matchOf(AROUND_PDF, raw)) || type;
}

function matchOf(signatures: Signatures, content: string): string | null {
  return signatures.find(([pattern]) => pattern.test(content))?.[1] ?? null;
}

/** Null unless all of it is printable. A character cut by the end of the head does not count. */
function textOf(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return text === '' || NOT_TEXT.test(text) ? null : text.trimStart();
  } catch {
    return null;
  }
}
