import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const fi: PackOf<PdfMessages> = {
  loading: 'Ladataan sivuja…',
  pageOf: 'Sivu {page}/{pages}',
  noText: 'Sivu on kuva, jossa ei ole tekstiä.',
  morePages: 'Tässä näkyvät vain ensimmäiset sivut. Avaa lasku, niin näet sen kokonaan.',
  zoomIn: 'Lähennä',
  zoomOut: 'Loitonna',
  locked: 'PDF-tiedosto avautuu vain salasanalla, eikä sitä voi näyttää tässä.',
  notShown: 'Sivuja ei voi näyttää tässä. Avaa lasku erikseen.',
};
