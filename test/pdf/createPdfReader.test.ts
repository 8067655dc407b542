import { describe, expect, it } from 'vitest';
import { createPdfReader } from '../../src/pdf/createPdfReader.js';
import { type MadePdf, makePdf } from './makePdf.js';
import { describeReader } from './readerCases.js';

const signal = new AbortController().signal;
const fileOf = (made: MadePdf): File => new File([makePdf(made)], 'invoice.pdf');

describeReader('5.4', () => import('pdfjs-dist/legacy/build/pdf.mjs'));

describe('the reader', () => {
  const never = createPdfReader({
    load: () => Promise.reject(new Error('pdf.js was loaded.')),
    workerSrc: 'never',
  });

  it.each(['', 'Faktura 103118', '\x89PNG'])(
    'gives null for %j and loads nothing',
    async (text) => {
      expect(await never(new File([text], 'invoice.pdf'), { signal })).toBeNull();
    },
  );

  it('rejects where pdf.js cannot be loaded, each time anew', async () => {
    const file = fileOf({ pages: [['Faktura 103118']] });
    await expect(never(file, { signal })).rejects.toThrow('pdf.js was loaded.');
    await expect(never(file, { signal })).rejects.toThrow('pdf.js was loaded.');
  });

  it('rejects when it is aborted, however long pdf.js or the file takes', async () => {
    const hanging = createPdfReader({ load: () => new Promise(() => {}), workerSrc: 'hanging' });
    for (const file of [fileOf({ pages: [['Faktura 103118']] }), hangingFile()]) {
      const controller = new AbortController();
      const content = hanging(file, { signal: controller.signal });
      controller.abort(new Error('No longer wanted.'));
      await expect(content).rejects.toThrow('No longer wanted.');
    }
  });

  it('begins nothing where it is aborted already', async () => {
    const aborted = AbortSignal.abort(new Error('No longer wanted.'));
    const file = fileOf({ pages: [['Faktura 103118']] });
    await expect(never(file, { signal: aborted })).rejects.toThrow('No longer wanted.');
  });
});

/** A file on a network drive that does not answer. */
function hangingFile(): File {
  const file = new File(['%PDF-'], 'a.pdf');
  file.slice = () => Object.assign(new Blob(), { text: () => new Promise<string>(() => {}) });
  return file;
}
