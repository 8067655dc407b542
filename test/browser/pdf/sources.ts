import worker54 from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import worker56 from 'pdfjs-dist-5.6/legacy/build/pdf.worker.min.mjs?url';
import type { PdfSource } from '../../../src/pdf/pdfJs.js';

/** The versions of pdf.js that the entry is tried on. */
export const SOURCES: readonly (readonly [version: string, PdfSource])[] = [
  ['5.4', { load: () => import('pdfjs-dist/legacy/build/pdf.mjs'), workerSrc: worker54 }],
  ['5.6', { load: () => import('pdfjs-dist-5.6/legacy/build/pdf.mjs'), workerSrc: worker56 }],
];
