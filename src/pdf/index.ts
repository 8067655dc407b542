export { createPdfPreview, type PdfPreview, type PdfPreviewOptions } from './createPdfPreview.js';
export { createPdfReader } from './createPdfReader.js';
export type { PdfJs, PdfParameters, PdfSource } from './pdfJs.js';
