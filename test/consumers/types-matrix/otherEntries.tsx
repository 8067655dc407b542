import * as batch from 'case-invoice-uploader/batch';
import * as pdf from 'case-invoice-uploader/pdf';
import 'case-invoice-uploader/styles.css';
import 'case-invoice-uploader/batch.css';

/** What `everyEntry.tsx` has not: it is the one that the package's own test compiles. */
export const functions: readonly ((...args: never[]) => unknown)[] = [
  batch.matchInvoices,
  pdf.createPdfReader,
  pdf.createPdfPreview,
];
