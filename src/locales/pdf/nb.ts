import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const nb: PackOf<PdfMessages> = {
  loading: 'Laster inn sidene…',
  pageOf: 'Side {page} av {pages}',
  noText: 'Siden er et bilde uten tekst.',
  morePages: 'Her vises bare de første sidene. Åpne fakturaen for å se alle sidene.',
  zoomIn: 'Zoom inn',
  zoomOut: 'Zoom ut',
  locked: 'PDF-filen kan bare åpnes med passord og kan ikke vises her.',
  notShown: 'Sidene kan ikke vises her. Åpne fakturaen i stedet.',
};
