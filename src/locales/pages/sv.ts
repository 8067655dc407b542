import type { PackOf } from '../words.js';
import type { PagesMessages } from './messages.js';

export const sv: PackOf<PagesMessages> = {
  list: 'Fakturans sidor',
  arranging: 'Ordna sidorna och använd dem sedan som en faktura.',
  combining: 'Slår ihop sidorna…',
  moveUp: 'Flytta upp',
  moveDown: 'Flytta ned',
  turnPage: 'Vrid sidan',
  removePage: 'Ta bort sidan',
  sendPages: 'Använd som en faktura',
  addPages: 'Lägg till sidor',
  pageOf: 'Sida {page} av {count}',
  said: {
    arranging: {
      one: '{count}\u00a0sida. Lägg till fler eller använd den som en faktura.',
      other: '{count}\u00a0sidor. Ordna dem och använd dem sedan som en faktura.',
    },
    added: {
      one: '{count}\u00a0sida har lagts till.',
      other: '{count}\u00a0sidor har lagts till.',
    },
    moved: 'Flyttad till sida {page} av {count}.',
    turned: 'Sida {page} har vridits ett kvarts varv åt höger.',
    removed: {
      one: 'Sidan har tagits bort. {count}\u00a0sida är kvar.',
      other: 'Sidan har tagits bort. {count}\u00a0sidor är kvar.',
    },
  },
  problems: {
    'too-many-files/not-combinable': [
      'Bilder kan slås ihop till en faktura; en PDF sparas för sig.',
      'Välj antingen enbart bilder eller en PDF.',
    ],
    'too-many-files/too-many-pages': [
      'Det är för många sidor för en faktura.',
      'Ta bort några av dem eller välj en PDF med alla sidor.',
    ],
    'file-unreadable/page-unreadable': [
      'Bilden {fileName} gick inte att läsa.',
      'Ta bort sidan eller byt ut den mot en bild som går att öppna på datorn.',
    ],
  },
};
