import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const sv: PackOf<PdfMessages> = {
  loading: 'Läser in sidorna…',
  pageOf: 'Sida {page} av {pages}',
  noText: 'Sidan är en bild utan text.',
  morePages: 'Här visas bara de första sidorna. Öppna fakturan för att se alla sidor.',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  locked: 'PDF-filen kan bara öppnas med lösenord och kan inte visas här.',
  notShown: 'Sidorna kan inte visas här. Öppna fakturan i stället.',
};
