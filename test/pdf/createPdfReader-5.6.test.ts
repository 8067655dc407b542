import { describeReader } from './readerCases.js';

describeReader('5.6', () => import('pdfjs-dist-5.6/legacy/build/pdf.mjs'));
