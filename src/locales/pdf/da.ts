import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const da: PackOf<PdfMessages> = {
  loading: 'Indlæser siderne…',
  pageOf: 'Side {page} af {pages}',
  noText: 'Siden er et billede uden tekst.',
  morePages: 'Her vises kun de første sider. Åbn fakturaen for at se alle sider.',
  zoomIn: 'Zoom ind',
  zoomOut: 'Zoom ud',
  locked: 'PDF-filen kan kun åbnes med en adgangskode og kan ikke vises her.',
  notShown: 'Siderne kan ikke vises her. Åbn fakturaen i stedet.',
};
