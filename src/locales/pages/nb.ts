import type { PackOf } from '../words.js';
import type { PagesMessages } from './messages.js';

export const nb: PackOf<PagesMessages> = {
  list: 'Fakturaens sider',
  arranging: 'Legg sidene i riktig rekkefølge, og bruk dem deretter som én faktura.',
  combining: 'Slår sammen sidene…',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  turnPage: 'Roter siden',
  removePage: 'Fjern siden',
  sendPages: 'Bruk som én faktura',
  addPages: 'Legg til sider',
  pageOf: 'Side {page} av {count}',
  said: {
    arranging: {
      one: '{count}\u00a0side. Legg til flere, eller bruk den som én faktura.',
      other:
        '{count}\u00a0sider. Legg dem i riktig rekkefølge, og bruk dem deretter som én faktura.',
    },
    added: { one: '{count}\u00a0side er lagt til.', other: '{count}\u00a0sider er lagt til.' },
    moved: 'Flyttet til side {page} av {count}.',
    turned: 'Side {page} er rotert en kvart omgang mot høyre.',
    removed: {
      one: 'Siden er fjernet. {count}\u00a0side gjenstår.',
      other: 'Siden er fjernet. {count}\u00a0sider gjenstår.',
    },
  },
  problems: {
    'too-many-files/not-combinable': [
      'Bilder kan slås sammen til én faktura; en PDF lagres for seg.',
      'Velg enten bare bilder eller én PDF.',
    ],
    'too-many-files/too-many-pages': [
      'Det er for mange sider til én faktura.',
      'Fjern noen av dem, eller velg en PDF med alle sidene.',
    ],
    'file-unreadable/page-unreadable': [
      'Bildet {fileName} kunne ikke leses.',
      'Fjern siden, eller bytt den ut med et bilde som kan åpnes på datamaskinen.',
    ],
  },
};
