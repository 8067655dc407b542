import { expect, it } from 'vitest';
import {
  acceptOf,
  canonicalTypeOf,
  DEFAULT_ALLOWED_TYPES,
  extensionsOf,
  isTypeAllowed,
  typeNameOf,
  typeOfFileName,
} from '../../src/core/contentTypes.js';

it('allows by default what the API documents, JPEG first among the images', () => {
  expect(DEFAULT_ALLOWED_TYPES).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/bmp',
  ]);
});

it.each([
  ['application/x-pdf', 'application/pdf'],
  ['application/acrobat', 'application/pdf'],
  ['image/jpg', 'image/jpeg'],
  ['image/pjpeg', 'image/jpeg'],
  ['image/x-png', 'image/png'],
  ['image/x-bmp', 'image/bmp'],
  ['image/x-ms-bmp', 'image/bmp'],
  ['image/x-windows-bmp', 'image/bmp'],
  [' IMAGE/JPG ; q=0.5', 'image/jpeg'],
  ['Application/PDF;charset=binary', 'application/pdf'],
  ['.DIB', 'image/bmp'],
  ['audio/ogg', 'audio/ogg'],
  ['', ''],
])('spells the type %j as %j', (type, canonical) => {
  expect(canonicalTypeOf(type)).toBe(canonical);
});

it.each([
  ['application/pdf', ['.pdf']],
  ['image/jpg', ['.jpg', '.jpeg', '.jfif', '.jpe']],
  ['image/png', ['.png']],
  ['image/gif', ['.gif']],
  ['image/bmp', ['.bmp', '.dib']],
  ['audio/ogg', []],
])('knows the extensions of %s', (type, extensions) => {
  expect(extensionsOf(type)).toEqual(extensions);
});

it('gives the file input types and extensions', () => {
  expect(acceptOf(DEFAULT_ALLOWED_TYPES)).toBe(
    'application/pdf,image/jpeg,image/png,image/gif,image/bmp,.pdf,.jpg,.jpeg,.jfif,.jpe,.png,.gif,.bmp,.dib',
  );
});

it('puts JPEG before other images in the file input, each type once', () => {
  expect(acceptOf(['image/gif', 'image/jpg', 'image/jpeg', 'text/calendar'])).toBe(
    'text/calendar,image/jpeg,image/gif,.jpg,.jpeg,.jfif,.jpe,.gif',
  );
});

it('does not restrict the file input where every type is allowed', () => {
  expect(acceptOf(['image/png', '*/*'])).toBe('');
});

it.each([
  ['image/pjpeg', ['image/jpg'], true],
  ['image/png', ['image/*'], true],
  ['application/pdf', ['image/*'], false],
  ['imagery/png', ['image/*'], false],
  ['application/x-whatever', ['*/*'], true],
  ['image/png', [], false],
  ['image/tiff', DEFAULT_ALLOWED_TYPES, false],
])('tells whether %s is one of %j: %s', (type, accept, isAllowed) => {
  expect(isTypeAllowed(type, accept)).toBe(isAllowed);
});

it.each([
  ['application/pdf', 'PDF'],
  ['image/jpg', 'JPEG'],
  ['image/bmp', 'BMP'],
  ['image/heic', 'HEIC'],
  ['image/svg+xml', 'SVG'],
  ['text/plain', 'TXT'],
  ['application/vnd.rar', 'RAR'],
  ['application/gzip', 'GZIP'],
  ['application/x-executable', 'EXECUTABLE'],
  ['image/*', 'image/*'],
  ['', ''],
])('names %s for people as %s', (type, name) => {
  expect(typeNameOf(type)).toBe(name);
});

it.each([
  ['INVOICE.JFIF', 'image/jpeg'],
  ['invoice.pdf.csv ', 'text/csv'],
  ['invoice', null],
  ['invoice.', null],
  ['pdf', null],
  ['', null],
])('reads a promise from the file name %j: %s', (fileName, type) => {
  expect(typeOfFileName(fileName)).toBe(type);
});
