import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalTypeOf } from '../../src/core/contentTypes.js';
import { sniffContentType } from '../../src/file/sniffContentType.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8Of = (text: string): Uint8Array => new TextEncoder().encode(text);
const padded = (text: string): Uint8Array => bytesOf(text.padEnd(64, '\x00\x01\xfe'));
const bitmapOf = (headerSize: number): Uint8Array => {
  const head = new Uint8Array(64);
  head.set([0x42, 0x4d]);
  new DataView(head.buffer).setUint32(14, headerSize, true);
  return head;
};

it.each([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
])('recognises a real %s by its first kilobyte', (extension, type) => {
  const path = new URL(`../support/samples/invoice-103118.${extension}`, import.meta.url);
  expect(sniffContentType(readFileSync(path).subarray(0, 1024))).toBe(type);
});

it.each([
  ['a HEIC photo', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
  ['a HEIC photo in its general container', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'image/heic'],
  ['a HEIF image', '\0\0\0\x18ftypmif1\0\0\0\0mif1miaf', 'image/heif'],
  ['an AVIF image', '\0\0\0\x18ftypavif\0\0\0\0', 'image/avif'],
  ['an AVIF image in the general container', '\0\0\0\x18ftypmif1\0\0\0\0mif1avif', 'image/avif'],
  ['an MP4 video', '\0\0\0\x18ftypisom\0\0\0\0', 'video/mp4'],
  ['a QuickTime video', '\0\0\0\x14ftypqt  \0\0\0\0', 'video/quicktime'],
  ['a little-endian TIFF', 'II*\0', 'image/tiff'],
  ['a big-endian TIFF', 'MM\0*', 'image/tiff'],
  ['a WebP image', 'RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
  ['a Photoshop image', '8BPS\0\x01', 'image/vnd.adobe.photoshop'],
  ['an icon', '\0\0\x01\0\x01\0\x10\x10', 'image/vnd.microsoft.icon'],
  ['a zip or an Office document of today', 'PK\x03\x04\x14\0', 'application/zip'],
  ['an Office document of old', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/vnd.ms-office'],
  ['a gzip archive', '\x1f\x8b\x08\0', 'application/gzip'],
  ['a 7z archive', "7z\xbc\xaf'\x1c\0", 'application/x-7z-compressed'],
  ['a RAR archive', 'Rar!\x1a\x07\x01\0', 'application/vnd.rar'],
  [
    'a Windows program',
    'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff',
    'application/vnd.microsoft.portable-executable',
  ],
  ['a Linux program', '\x7fELF\x02\x01\x01', 'application/x-executable'],
  ['PostScript', '%!PS-Adobe-3.0\n', 'application/postscript'],
  ['rich text', '{\\rtf1\\ansi', 'application/rtf'],
])('recognises %s', (_, head, type) => {
  expect(sniffContentType(padded(head))).toBe(type);
});

it.each([
  ['an HTML page', '\n<!-- saved --><!DOCTYPE HTML><html>', 'text/html'],
  ['an SVG image', '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg xmlns="">', 'image/svg+xml'],
  ['XML', '\ufeff<?xml version="1.0"?><Invoice/>', 'application/xml'],
  ['XML without a declaration', '<Invoice/>', 'application/xml'],
  ['an email', 'From: a@example.com\r\nSubject: Faktura för maj\r\n', 'text/plain'],
  ['a table', 'nummer;belopp\n1;100', 'text/plain'],
  ['a text that begins "BMW"', 'BMW of Stockholm, invoice of the fifth of May', 'text/plain'],
  ['a text that begins "MZ"', 'MZ of Stockholm', 'text/plain'],
  ['a text that begins "II*"', 'II* and more', 'text/plain'],
])('recognises %s as the text it is', (_, text, type) => {
  expect(sniffContentType(utf8Of(text))).toBe(type);
});

it('recognises UTF-16 text by its byte order mark', () => {
  expect(sniffContentType(bytesOf('\xff\xfeF\0a\0k\0t\0'))).toBe('text/plain');
  expect(sniffContentType(bytesOf('\xfe\xff\0F\0a\0k\0t'))).toBe('text/plain');
});

it('keeps a text a text where its head ends within a character', () => {
  expect(sniffContentType(utf8Of('Faktura å').subarray(0, -1))).toBe('text/plain');
});

it('accepts a PDF behind up to a kilobyte of junk', () => {
  expect(sniffContentType(utf8Of(`${'x'.repeat(1019)}%PDF-1.7`))).toBe('application/pdf');
  expect(sniffContentType(utf8Of(`${'x'.repeat(1020)}%PDF-1.7`))).toBe('text/plain');
  expect(sniffContentType(utf8Of('<html>%PDF-1.7'))).toBe('application/pdf');
});

it.each([
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['PK\x03\x04', 'application/zip'],
])('lets the signature %j at the start win over a PDF mark behind it', (signature, type) => {
  expect(sniffContentType(bytesOf(`${signature}\0\0%PDF-1.4`))).toBe(type);
});

const octal = '0000644\0'.repeat(3) + '00000005000\0'.padEnd(24, '0');
const entry = 'invoice.pdf'.padEnd(100, '\0') + octal;

it.each([
  [
    'a signed mail (.p7m)',
    '0\x82\x4a\x10\x06\x09*\x86H\x86\xf7\r\x01\x07\x02\xa0',
    'application/pkcs7-mime',
  ],
  [
    'one of no told length',
    '0\x80\x06\x09*\x86H\x86\xf7\r\x01\x07\x02\xa0\x80',
    'application/pkcs7-mime',
  ],
  [
    'a timed one (.tsd)',
    '0\x83\x01\x4a\x10\x06\x0b*\x86H\x86\xf7\r\x01\x09\x10\x01\x1f',
    'application/pkcs7-mime',
  ],
  ['a tar archive', `${entry.padEnd(257, '\0')}ustar\x0000`.padEnd(512, '\0'), 'application/x-tar'],
  ['a tar archive of old', entry.padEnd(512, '\0'), 'application/x-tar'],
  ['a zip archive in parts', 'PK00PK\x03\x04\x14\0', 'application/zip'],
  ['a 7z archive', "7z\xbc\xaf'\x1c\0", 'application/x-7z-compressed'],
  ['a RAR archive', 'Rar!\x1a\x07\x01\0', 'application/vnd.rar'],
  ['a cabinet', 'MSCF\0\0\0\0', 'application/x-archive'],
  ['an ar archive', '!<arch>\ninvoice.pdf/', 'application/x-archive'],
  ['a cpio archive', '070701', 'application/x-archive'],
  ['an LZH archive', '\x22\x5a-lh0-', 'application/x-archive'],
  ['an Outlook message', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/vnd.ms-office'],
  ['a winmail.dat', 'x\x9f>"\x01\x00', 'application/vnd.ms-tnef'],
  ['a Mac resource fork', '\0\x05\x16\x07\0\x02\0\0', 'application/applefile'],
  ['a medical document', `${'\0'.repeat(128)}DICM`, 'application/dicom'],
  ['a Linux program', '\x7fELF\x02\x01\x01', 'application/x-executable'],
  ['a Windows program', 'MZ\x90\0\x03\0', 'application/vnd.microsoft.portable-executable'],
  ['a script that unpacks itself', '#!/bin/sh\n', 'application/x-executable'],
  ['PostScript', '%!PS-Adobe-3.0\n', 'application/postscript'],
  ['rich text', '{\\rtf1\\ansi ', 'application/rtf'],
  ['form data', '%FDF-1.2\n1 0 obj\n', 'application/vnd.fdf'],
  [
    'a mail',
    'Received: from a\r\n by b\r\nContent-Type: application/pdf\r\n\r\n',
    'message/rfc822',
  ],
  ['a saved page (.mht)', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n', 'message/rfc822'],
  ['a mail that begins otherwise', 'MIME-Version: 1.0\nSubject: Invoice\n\n', 'message/rfc822'],
  ['a mailbox', 'From a@example.com Thu Nov 26 2026\n', 'application/mbox'],
  ['XML', '<?xml version="1.0"?>\n<Invoice><Attachment>', 'application/xml'],
  ['a web page', '<!DOCTYPE html><title>Invoice</title>', 'text/html'],
])('takes %s that holds a PDF in its first kilobyte for what it is', (_, head, type) => {
  expect(sniffContentType(bytesOf(`${head}%PDF-1.4\n%\xe2\xe3\xcf\xd3\n`))).toBe(type);
});

it.each([
  [
    'lines of HTTP',
    'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 9\r\n\r\n',
  ],
  [
    'lines of HTTP without the first',
    'Content-Type: application/pdf\r\nDate: Thu, 26 Nov 2026\r\n\r\n',
  ],
  ['what a printer’s driver writes', '\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n'],
  ['white space', ' \r\n\r\n\t'],
  ['NULs', '\0'.repeat(512)],
  ['a byte order mark', '\xef\xbb\xbf'],
  ['a warning of PHP', '<br />\n<b>Warning</b>: Undefined index in <b>/srv/a.php</b><br />\n'],
  ['a form’s boundary', '--boundary\r\nContent-Disposition: form-data; name="file"\r\n\r\n'],
  ['the header of a Mac file', `\0\x0binvoice.pdf${'\0'.repeat(52)}PDF CARO${'\0'.repeat(55)}`],
  ['a number in octal digits', '0000644 0000001 '],
])('takes a PDF behind %s for a PDF', (_, junk) => {
  expect(sniffContentType(bytesOf(`${junk}%PDF-1.4\n%\xe2\xe3\xcf\xd3\n`))).toBe('application/pdf');
});

it.each([12, 16, 40, 52, 56, 64, 108, 124])('accepts a bitmap header of %i bytes', (size) => {
  expect(sniffContentType(bitmapOf(size))).toBe('image/bmp');
});

it.each([0, 13, 41, 128, 0x28000028])('takes no header of %i bytes for a bitmap', (size) => {
  expect(sniffContentType(bitmapOf(size))).toBeNull();
});

it.each([
  ['nothing', ''],
  ['a cut PNG signature', '\x89PNG\r\n'],
  ['a PNG whose line ends were converted', '\x89PNG\n\x1a\n\0\0'],
  ['a GIF of a version that never was', 'GIF88a\0\0'],
  ['noise', '\0\x01\x02\xfe\xff'],
])('does not recognise %s', (_, head) => {
  expect(sniffContentType(bytesOf(head))).toBeNull();
});

it('answers any bytes with null or a canonical type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
      const type = sniffContentType(head);
      expect(type === null || canonicalTypeOf(type) === type).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('looks at the first 4096 bytes of a file of any size', () => {
  const file = new Uint8Array(5_000_000).fill(0x20, 0, 4096);
  expect(sniffContentType(file)).toBe('text/plain');
});

it('keeps its verdict on an image whatever follows the signature', () => {
  const signatures = fc.constantFrom('\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a');
  fc.assert(
    fc.property(signatures, fc.uint8Array(), (signature, rest) => {
      const start = bytesOf(signature);
      const head = Uint8Array.from([...start, ...rest]);
      expect(sniffContentType(head)).toBe(sniffContentType(start));
      expect(sniffContentType(head)).toMatch(/^image/);
    }),
    { numRuns: 1000 },
  );
});

it('finds a PDF behind any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (junk) => {
      expect(sniffContentType(utf8Of(`${junk}%PDF-1.4`))).toBe('application/pdf');
    }),
    { numRuns: 1000 },
  );
});

it('is not slowed down by a mail of a thousand lines', () => {
  for (const line of ['a:\r\n', 'a:\n\t\n', 'a: a:', '\r\n', ' ', 'From ']) {
    const head = `%PDF-1.4${line.repeat(1000)}`.slice(0, 4096);
    expect(sniffContentType(utf8Of(line.repeat(200).slice(0, 1000) + head))).toBe(
      'application/pdf',
    );
  }
});

it('is not slowed down by a page of nothing but comments', () => {
  expect(sniffContentType(utf8Of('<!---->'.repeat(585)))).toBe('application/xml');
});
