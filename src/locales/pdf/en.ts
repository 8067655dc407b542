import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const en: PackOf<PdfMessages> = {
  loading: 'Loading the pages…',
  pageOf: 'Page {page} of {pages}',
  noText: 'This page is a picture without text.',
  morePages: 'Only the first pages are shown here. Open the invoice to see all of it.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  locked: 'This PDF opens with a password only and cannot be shown here.',
  notShown: 'The pages cannot be shown here. Open the invoice instead.',
};
