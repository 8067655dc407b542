import type { FileContent, InvoiceReader } from '../core/fileContent.js';
import { openPdf } from './openPdf.js';
import type { PdfDocument, PdfSource } from './pdfJs.js';
import { readAttachedNumber } from './readAttachedNumber.js';
import { readPageText } from './readPageText.js';
import { untilAborted } from './untilAborted.js';

const READ_PAGES = 2;

/** Beyond this a document keeps the worker busy for nothing that anyone waits for. */
const READ_LIMIT_MS = 30_000;

/** A PDF may have something else before its mark, within so many bytes. */
const MARK_WITHIN_BYTES = 1024;

/**
 * Makes a `reader` for PDFs: the text of the first two pages (with a form feed between them), the number
 * of pages, whether a password is needed, and the number of the e-invoice inside. Gives null for what is
 * no PDF; pdf.js is not loaded for it. Rejects where pdf.js cannot be run, and when it is aborted.
 */
export function createPdfReader(source: PdfSource): InvoiceReader {
  return async (file, { signal }) => {
    const head = await untilAborted(file.slice(0, MARK_WITHIN_BYTES).text(), signal);
    if (!head.includes('%PDF-')) return null;
    try {
      const read = async (document: PdfDocument, ended: AbortSignal): Promise<FileContent> => {
        const texts: string[] = [];
        for (let page = 1; page <= Math.min(document.numPages, READ_PAGES); page += 1)
          texts.push(await untilAborted(document.getPage(page).then(readPageText), ended));
        const number = await untilAborted(readAttachedNumber(document), ended);
        return {
          text: texts.some((text) => text.trim()) ? texts.join('\f') : '',
          pageCount: document.numPages,
          isLocked: false,
          eInvoice: number ? { number } : null,
        };
      };
      return await openPdf(source, file, signal, read, READ_LIMIT_MS);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PasswordException')
        return { text: '', pageCount: null, isLocked: true, eInvoice: null };
      if (name === 'InvalidPDFException') return null;
      throw error;
    }
  };
}
