import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPdfReader } from '../../src/pdf/createPdfReader.js';
import type { PdfSource } from '../../src/pdf/pdfJs.js';
import { ciiOf, ublOf, zugferd1Of } from './eInvoices.js';
import { type MadePdf, makePdf } from './makePdf.js';
import { ownerCipher } from './ownerCipher.js';

const signal = new AbortController().signal;
const fileOf = (made: MadePdf): File => new File([makePdf(made)], 'invoice.pdf');

/**
 * What the reader does on a version of pdf.js; one version a process, since without workers, as in Node,
 * pdf.js keeps its other half in a global.
 */
export function describeReader(version: string, load: PdfSource['load']): void {
  describe(`the reader on pdf.js ${version}`, { timeout: 60_000 }, () => {
    const read = createPdfReader({ load, workerSrc: 'pdf.worker.mjs' });

    it('gives the text of the first two pages and counts all of them', async () => {
      const content = await read(
        fileOf({ pages: [['Faktura 103118', 'Att betala 250 kr'], ['Villkor'], ['Baksida']] }),
        { signal },
      );
      expect(content).toEqual({
        text: 'Faktura 103118\nAtt betala 250 kr\fVillkor',
        pageCount: 3,
        isLocked: false,
        eInvoice: null,
      });
    });

    it('gives empty text for a scan', async () => {
      const content = await read(fileOf({ pages: [[], []] }), { signal });
      expect(content).toEqual({ text: '', pageCount: 2, isLocked: false, eInvoice: null });
    });

    it.each([
      ['factur-x.xml', undefined, ciiOf('103118')],
      ['zugferd-invoice.xml', undefined, ciiOf('103118')],
      ['ZUGFeRD-invoice.xml', undefined, zugferd1Of('103118')],
      ['xrechnung.xml', undefined, ublOf('103118')],
      ['factur-x.xml', 'Attachment 1', ciiOf('103118')],
    ])(
      'gives the number of the e-invoice %s, whatever its key is: %s',
      async (fileName, treeKey, content) => {
        const attachment = { fileName, content, ...(treeKey && { treeKey }) };
        const read1 = await read(fileOf({ pages: [['Rechnung']], attachments: [attachment] }), {
          signal,
        });
        expect(read1?.eInvoice).toEqual({ number: '103118' });
        expect(read1?.text).toBe('Rechnung');
      },
    );

    it('tells a file that needs a password from one that only forbids something', async () => {
      const locked = await read(fileOf({ pages: [['Faktura 103118']], lock: 'user' }), { signal });
      expect(locked).toEqual({ text: '', pageCount: null, isLocked: true, eInvoice: null });
      const open = await read(fileOf({ pages: [['Faktura 103118']], lock: ownerCipher() }), {
        signal,
      });
      expect(open).toEqual({
        text: 'Faktura 103118',
        pageCount: 1,
        isLocked: false,
        eInvoice: null,
      });
    });

    it('reads the sample', async () => {
      const sample = new URL('../support/samples/invoice-103118.pdf', import.meta.url);
      const content = await read(new File([readFileSync(sample)], 'a.pdf'), { signal });
      expect(content?.text).toContain('103118');
      expect(content).toMatchObject({ pageCount: 1, isLocked: false });
    });

    it('gives null for what only begins as a PDF', async () => {
      expect(
        await read(new File(['%PDF-1.7\nnothing of the kind'], 'a.pdf'), { signal }),
      ).toBeNull();
    });
  });
}
