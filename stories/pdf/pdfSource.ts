import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfSource } from '../../src/pdf/index.js';

/** pdf.js as a host brings it: loaded when it is first needed, with its worker beside it. */
export const pdfSource: PdfSource = {
  load: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  workerSrc,
};
