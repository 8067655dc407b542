import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckedFile, FileRules } from '../../src/core/checkedFile.js';
import { DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { checkFile, type FileProblem } from '../../src/file/checkFile.js';
import { IN_MEMORY_LIMIT_BYTES } from '../../src/file/takeFile.js';

const RULES: FileRules = { accept: DEFAULT_ALLOWED_TYPES };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = '%PDF-1.4\n1 0 obj\nstartxref\n9\n%%EOF\n';
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x02\x58', 'latin1');

const sampleOf = (extension: string): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`../support/samples/invoice-103118.${extension}`, import.meta.url));

async function checkedOf(file: File, rules = RULES): Promise<CheckedFile> {
  const verdict = await checkFile(file, rules);
  if (!verdict.ok) throw new Error(`refused as ${verdict.problem.code}`);
  return verdict.checked;
}

async function problemOf(
  file: File,
  rules = RULES,
  options?: Parameters<typeof checkFile>[2],
): Promise<FileProblem> {
  const verdict = await checkFile(file, rules, options);
  if (verdict.ok) throw new Error('accepted');
  return verdict.problem;
}

/** A file on a disk that can change, or be lost, after it was chosen. */
class FileOnDisk extends File {
  disk: Blob;
  reads = 0;
  /** What reading this one does, the first being 1; undefined reads the disk. */
  failure: (read: number) => Promise<ArrayBuffer> | undefined = () => undefined;

  constructor(content: BlobPart, name = 'invoice.pdf') {
    super([content], name);
    this.disk = new Blob([content]);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.read(() => this.disk);
  }

  override slice(start?: number, end?: number): Blob {
    const part = this.disk.slice(start, end);
    part.arrayBuffer = () => this.read(() => this.disk.slice(start, end));
    return part;
  }

  /** So that all of it is read as its parts are. */
  override stream(): never {
    throw new TypeError('This disk has no streams');
  }

  private read(part: () => Blob): Promise<ArrayBuffer> {
    this.reads += 1;
    return this.failure(this.reads) ?? part().arrayBuffer();
  }
}

const MEGABYTE = 1024 * 1024;

const never = (): Promise<ArrayBuffer> => new Promise(() => {});
const rejectWith = (name: string) => (): Promise<ArrayBuffer> =>
  Promise.reject(new DOMException('The file is lost.', name));
const large = (start: string, size = IN_MEMORY_LIMIT_BYTES + 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  bytes.set(Buffer.from(start, 'latin1'));
  bytes.set(Buffer.from('startxref\n9\n%%EOF'), bytes.length - 20);
  return bytes;
};

describe('what is taken', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['jpg', 'image/jpeg'],
    ['png', 'image/png'],
    ['gif', 'image/gif'],
    ['bmp', 'image/bmp'],
  ])('is a real %s, byte for byte, whatever its name and the browser say', async (ext, type) => {
    const bytes = sampleOf(ext);
    for (const name of [`invoice.${ext}`, 'invoice', 'INVOICE.EXE', 'räkning maj.pdf', '.x']) {
      for (const claimed of [type, '', 'application/octet-stream', 'text/csv', 'image/tiff']) {
        const chosen = new File([bytes], name, { type: claimed, lastModified: 1234 });
        const checked = await checkedOf(chosen);
        expect(checked).toMatchObject({
          fileName: name,
          contentType: type,
          size: bytes.length,
          warnings: [],
        });
        expect(checked.file).toMatchObject({ name, type, lastModified: 1234 });
        expect(Buffer.from(await checked.file.arrayBuffer()).equals(bytes)).toBe(true);
        expect(await checked.isUnchanged()).toBe(true);
      }
    }
  });

  it('carries the size in pixels of an image, and none of a PDF', async () => {
    expect((await checkedOf(new File([PNG], 'a'))).dimensions).toEqual({ width: 800, height: 600 });
    expect((await checkedOf(new File([PDF], 'a'))).dimensions).toBeUndefined();
  });

  it('carries the size in pixels of a photo with more than a megabyte before it', async () => {
    const filler = Buffer.alloc(65_537);
    filler.set([0xff, 0xee, 0xff, 0xff]);
    const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, ...new Array(9).fill(0)]);
    const start = Buffer.from([0xff, 0xd8]);
    const bytes = Buffer.concat([start, ...new Array<Buffer>(20).fill(filler), frame]);
    const { dimensions } = await checkedOf(new File([bytes], 'photo.jpg'));
    expect(dimensions).toEqual({ width: 40, height: 30 });
  });

  it('carries a warning about a PDF that is cut and encrypted', async () => {
    const { warnings } = await checkedOf(new File(['%PDF-1.4 trailer<</Encrypt 4 0 R>>'], 'a'));
    expect(warnings).toEqual(['pdf-truncated', 'pdf-password-protected']);
  });

  it('stays as it was chosen when the file on the disk moves on', async () => {
    const chosen = new FileOnDisk(PDF);
    const { file, isUnchanged } = await checkedOf(chosen);
    chosen.disk = new Blob(['something else']);
    expect(await file.text()).toBe(PDF);
    expect(await isUnchanged()).toBe(true);
  });

  it('is read once where it is small, twice where it is not', async () => {
    for (const content of [PDF, sampleOf('pdf'), large('%PDF-1.7', MEGABYTE - 1)]) {
      const small = new FileOnDisk(content);
      await checkedOf(small);
      expect(small.reads).toBe(1);
    }
    const bigger = new FileOnDisk(large('%PDF-1.7', MEGABYTE));
    await checkedOf(bigger);
    expect(bigger.reads).toBe(2);
  });

  it.each([
    ['there are no streams', undefined],
    ['a stream is of another kind', () => new Response('[object ReadableStream]').body],
  ])('is whole where %s', async (_, stream) => {
    const bytes = new Uint8Array(1024 * 1024 + 7).fill(7);
    bytes.set(Buffer.from(PDF, 'latin1'));
    const file = new File([bytes], 'invoice.pdf');
    Object.defineProperty(file, 'stream', { value: stream });
    const checked = await checkedOf(file);
    expect(await checked.file.bytes()).toEqual(bytes);
  });

  it('is taken where a host without types gives no limit as null', async () => {
    const maxSize = JSON.parse('null') as number;
    const checked = await checkedOf(new File([PDF], 'a.pdf'), { ...RULES, maxSize });
    expect(checked.size).toBe(PDF.length);
  });

  it('is exactly as large as allowed', async () => {
    const rules = { ...RULES, maxSize: PDF.length };
    expect((await checkedOf(new File([PDF], 'a'), rules)).size).toBe(PDF.length);
  });
});

describe('a type that the bytes leave open', () => {
  const zip = 'PK\x03\x04\x14\0\0\0';

  it.each([
    ['a CSV by the browser’s type', 'a;b', 'list', 'text/csv', ['text/csv'], 'text/csv'],
    ['a CSV by its extension', 'a;b', 'list.csv', '', ['text/csv'], 'text/csv'],
    [
      'a CSV that a browser takes for Excel’s',
      'a;b',
      'list.CSV',
      'application/vnd.ms-excel',
      ['text/csv'],
      'text/csv',
    ],
    [
      'a CSV in an old encoding',
      Buffer.from([0xe5, 0x3b, 0xe4]),
      'a.csv',
      '',
      ['text/*'],
      'text/csv',
    ],
    ['a spreadsheet, which is a zip', zip, 'a.xlsx', '', [XLSX], XLSX],
    ['a spreadsheet by its browser type', zip, 'a', XLSX, ['application/pdf', XLSX], XLSX],
    ['a spreadsheet as a zip', zip, 'a', '', ['application/zip'], 'application/zip'],
    ['a HEIC photo', '\0\0\0\x18ftypheic', 'a', '', ['image/*'], 'image/heic'],
    ['anything', '\0\x01', 'a', '', ['*/*'], 'application/octet-stream'],
  ])('lets %s pass where the field takes it', async (_, content, name, type, accept, expected) => {
    const checked = await checkedOf(new File([content], name, { type }), { accept });
    expect(checked.contentType).toBe(expected);
    expect(checked.file.type).toBe(expected);
  });

  it('does not count where the bytes say one of the default types', async () => {
    const file = new File([PNG], 'list.csv', { type: 'text/csv' });
    expect(await problemOf(file, { accept: ['text/csv'] })).toMatchObject({
      code: 'content-type-not-allowed',
      actualType: 'image/png',
    });
  });

  it('does not count where the bytes say a program', async () => {
    const file = new File(['MZ\x90\0\x03\0\0\0'], 'list.csv', { type: 'text/csv' });
    expect(await problemOf(file, { accept: ['text/csv'] })).toMatchObject({
      actualType: 'application/vnd.microsoft.portable-executable',
    });
  });

  it.each([
    ['PDF', 'invoice.pdf', 'application/pdf'],
    ['JPEG', 'invoice.jpg', 'image/jpeg'],
  ])('is never a %s by name alone', async (_, name, type) => {
    const file = new File(['\0\x01\x02'], name, { type });
    for (const accept of [DEFAULT_ALLOWED_TYPES, ['image/*', 'application/pdf']]) {
      expect(await problemOf(file, { accept })).toEqual({
        code: 'content-type-not-allowed',
        reason: undefined,
        expectedTypes: accept,
        actualType: undefined,
        size: 3,
      });
    }
  });
});

it('does not repeat "application/octet-stream" as what a refused file is', async () => {
  const file = new File(['\0\x01'], 'invoice', { type: 'application/octet-stream' });
  expect((await problemOf(file)).actualType).toBeUndefined();
});

describe('a file is refused', () => {
  it.each([
    ['a photo in HEIC', '\0\0\0\x18ftypheic', 'IMG_1.jpg', 'image/heic', 'heic'],
    ['a Word document', 'PK\x03\x04', 'a.docx', /wordprocessingml/, undefined],
    ['a zip that is called PDF', 'PK\x03\x04', 'a.pdf', 'application/zip', undefined],
    ['a login page that is called PDF', '<!doctype html>', 'a.pdf', 'text/html', undefined],
    ['a text that begins "BMW"', 'BMW invoice of May, paid', 'a.bmp', 'text/plain', undefined],
  ])('when it is %s, and named', async (_, content, name, type, reason) => {
    expect(await problemOf(new File([content], name))).toEqual({
      code: 'content-type-not-allowed',
      expectedTypes: DEFAULT_ALLOWED_TYPES,
      actualType: typeof type === 'string' ? type : expect.stringMatching(type),
      reason,
      size: Buffer.byteLength(content),
    });
  });

  it('without being read to its end when its type is wrong', async () => {
    const file = new FileOnDisk(`<html>${' '.repeat(MEGABYTE)}`);
    expect(await problemOf(file)).toMatchObject({ actualType: 'text/html' });
    expect(file.reads).toBe(1);
  });

  it('when it is empty, whatever it is called', async () => {
    const file = new File([], 'invoice.pdf', { type: 'application/pdf' });
    expect(await problemOf(file)).toEqual({ code: 'file-empty', size: 0 });
  });

  it('unread when it is too large', async () => {
    const file = new FileOnDisk(PDF);
    expect(await problemOf(file, { ...RULES, maxSize: PDF.length - 1 })).toEqual({
      code: 'file-too-large',
      maxSize: PDF.length - 1,
      size: PDF.length,
    });
    expect(file.reads).toBe(0);
  });
});

describe('a file that cannot be read is refused', () => {
  it.each([
    ['NotFoundError', 'changed'],
    ['NotReadableError', undefined],
    ['AbortError', undefined],
  ])('after a %s', async (name, reason) => {
    const file = new FileOnDisk(PDF);
    file.failure = rejectWith(name);
    expect(await problemOf(file)).toMatchObject({ code: 'file-unreadable', reason });
  });

  it.each(['NotFoundError', 'NotReadableError', 'AbortError'])(
    'as changed when a %s comes after its first bytes',
    async (name) => {
      const file = new FileOnDisk(large('%PDF-1.7', MEGABYTE));
      file.failure = (read) => (read === 1 ? undefined : rejectWith(name)());
      expect(await problemOf(file)).toMatchObject({ code: 'file-unreadable', reason: 'changed' });
    },
  );

  it.each([0, 4096])('as a folder when it looks like one of %i bytes', async (size) => {
    const file = new FileOnDisk(new Uint8Array(size));
    file.failure = rejectWith('NotFoundError');
    expect(await problemOf(file)).toEqual({ code: 'file-unreadable', reason: 'folder', size });
  });

  it.each(['NotReadableError', 'AbortError'])(
    'not as a folder where a %s tells that it is locked or still being written, whatever its size',
    async (name) => {
      for (const size of [0, 4096, 8192]) {
        const file = new FileOnDisk(new Uint8Array(size));
        file.failure = rejectWith(name);
        expect(await problemOf(file)).toEqual({ code: 'file-unreadable', reason: undefined, size });
      }
    },
  );

  it('as changed, and not as a folder, when a file of some blocks became longer', async () => {
    const file = new FileOnDisk(PDF.padEnd(4096));
    file.disk = new Blob([PDF.padEnd(8192)]);
    expect(await problemOf(file)).toMatchObject({ code: 'file-unreadable', reason: 'changed' });
  });

  it.each([
    ['shrank', PDF.slice(0, -1)],
    ['grew', `${PDF}\n`],
  ])('when it %s since it was chosen', async (_, content) => {
    const file = new FileOnDisk(PDF);
    file.disk = new Blob([content]);
    expect(await problemOf(file)).toMatchObject({ code: 'file-unreadable', reason: 'changed' });
  });

  it('when reading does not end', async () => {
    const file = new FileOnDisk(PDF);
    file.failure = never;
    expect(await problemOf(file, RULES, { readTimeoutMs: 5 })).toMatchObject({
      code: 'file-unreadable',
      reason: 'read-timeout',
    });
  });
});

it('decides by the bytes it took when the file became another between two reads', async () => {
  const file = new FileOnDisk(large('\x89PNG\r\n\x1a\n', MEGABYTE));
  const { size } = file;
  file.failure = (read) => {
    if (read === 2) file.disk = new Blob([`<html>${' '.repeat(size - 6)}`]);
    return undefined;
  };
  expect(await problemOf(file)).toMatchObject({
    code: 'content-type-not-allowed',
    actualType: 'text/html',
  });
});

describe('a signal', () => {
  it('that is aborted already ends the check before anything is read', async () => {
    const file = new FileOnDisk(PDF);
    const signal = AbortSignal.abort('case B');
    await expect(checkFile(file, RULES, { signal })).rejects.toBe('case B');
    expect(file.reads).toBe(0);
  });

  it('ends a read that does not end', async () => {
    const file = new FileOnDisk(PDF);
    file.failure = never;
    const controller = new AbortController();
    const verdict = checkFile(file, RULES, { signal: controller.signal });
    controller.abort('case B');
    await expect(verdict).rejects.toBe('case B');
  });

  it('whose reason is an error of ours is no refusal', async () => {
    const signal = AbortSignal.abort(new MediaUploadError({ code: 'aborted' }));
    const verdict = checkFile(new File([PDF], 'a'), RULES, { signal });
    await expect(verdict).rejects.toMatchObject({ code: 'aborted' });
  });

  it('has no effect on the file once it is checked', async () => {
    const controller = new AbortController();
    const file = new FileOnDisk(large(PDF));
    const verdict = await checkFile(file, RULES, { signal: controller.signal });
    controller.abort();
    expect(verdict.ok && (await verdict.checked.isUnchanged())).toBe(true);
  });
});

describe('a file too large for the memory', () => {
  it('is sent as it is, with the canonical type', async () => {
    const bytes = large(PDF);
    const checked = await checkedOf(new File([bytes], 'scan', { lastModified: 1234 }));
    expect(checked).toMatchObject({ contentType: 'application/pdf', warnings: [] });
    expect(checked.file).toMatchObject({
      name: 'scan',
      type: 'application/pdf',
      size: bytes.length,
      lastModified: 1234,
    });
    expect(await checked.isUnchanged()).toBe(true);
  });

  it.each([
    ['at its first byte', 0, IN_MEMORY_LIMIT_BYTES + 1],
    ['at its last byte', IN_MEMORY_LIMIT_BYTES, IN_MEMORY_LIMIT_BYTES + 1],
    // A size whose steps between the samples do not add up to it.
    ['at its last byte, whatever its size', IN_MEMORY_LIMIT_BYTES + 2, IN_MEMORY_LIMIT_BYTES + 3],
  ])('is found changed %s', async (_, at, size) => {
    const bytes = large(PDF, size);
    const file = new FileOnDisk(bytes);
    const { isUnchanged } = await checkedOf(file);
    bytes[at] = 0xee;
    file.disk = new Blob([bytes]);
    expect(await isUnchanged()).toBe(false);
  });

  it('is found changed when it shrank', async () => {
    const file = new FileOnDisk(large(PDF));
    const { isUnchanged } = await checkedOf(file);
    file.disk = file.disk.slice(0, -1);
    expect(await isUnchanged()).toBe(false);
  });

  it('is found changed when it grew where the browser tells the new size', async () => {
    const file = new FileOnDisk(large(PDF));
    const { isUnchanged } = await checkedOf(file);
    Object.defineProperty(file, 'size', { value: file.size + 1 });
    expect(await isUnchanged()).toBe(false);
  });

  it('is found changed when it can no longer be read', async () => {
    const file = new FileOnDisk(large(PDF));
    const { isUnchanged } = await checkedOf(file);
    file.slice = () => {
      throw new DOMException('The file is lost.', 'NotFoundError');
    };
    expect(await isUnchanged()).toBe(false);
  });

  it('is refused when it shrank before it was checked', async () => {
    const file = new FileOnDisk(large(PDF));
    file.disk = file.disk.slice(0, -1);
    expect(await problemOf(file)).toMatchObject({ code: 'file-unreadable', reason: 'changed' });
  });

  it('is larger than the limit: at the limit it is taken into memory', async () => {
    const file = new FileOnDisk(
      new Blob(['%PDF-1.4\n', new Uint8Array(IN_MEMORY_LIMIT_BYTES - 9)]),
    );
    const { isUnchanged } = await checkedOf(file);
    file.disk = new Blob([]);
    expect(await isUnchanged()).toBe(true);
  });
});
