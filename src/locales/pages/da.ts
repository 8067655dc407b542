import type { PackOf } from '../words.js';
import type { PagesMessages } from './messages.js';

export const da: PackOf<PagesMessages> = {
  list: 'Fakturaens sider',
  arranging: 'Sæt siderne i den rigtige rækkefølge, og brug dem derefter som én faktura.',
  combining: 'Samler siderne…',
  moveUp: 'Flyt op',
  moveDown: 'Flyt ned',
  turnPage: 'Drej siden',
  removePage: 'Fjern siden',
  sendPages: 'Brug som én faktura',
  addPages: 'Tilføj sider',
  pageOf: 'Side {page} af {count}',
  said: {
    arranging: {
      one: '{count}\u00a0side. Tilføj flere, eller brug den som én faktura.',
      other:
        '{count}\u00a0sider. Sæt dem i den rigtige rækkefølge, og brug dem derefter som én faktura.',
    },
    added: { one: '{count}\u00a0side er tilføjet.', other: '{count}\u00a0sider er tilføjet.' },
    moved: 'Flyttet til side {page} af {count}.',
    turned: 'Side {page} er drejet en kvart omgang mod højre.',
    removed: {
      one: 'Siden er fjernet. {count}\u00a0side er tilbage.',
      other: 'Siden er fjernet. {count}\u00a0sider er tilbage.',
    },
  },
  problems: {
    'too-many-files/not-combinable': [
      'Billeder kan samles til én faktura; en PDF gemmes for sig.',
      'Vælg enten kun billeder eller én PDF.',
    ],
    'too-many-files/too-many-pages': [
      'Det er for mange sider til én faktura.',
      'Fjern nogle af dem, eller vælg en PDF med alle siderne.',
    ],
    'file-unreadable/page-unreadable': [
      'Billedet {fileName} kunne ikke læses.',
      'Fjern siden, eller erstat den med et billede, der kan åbnes på computeren.',
    ],
  },
};
