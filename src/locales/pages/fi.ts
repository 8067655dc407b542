import type { PackOf } from '../words.js';
import type { PagesMessages } from './messages.js';

export const fi: PackOf<PagesMessages> = {
  list: 'Laskun sivut',
  arranging: 'Järjestä sivut ja käytä niitä sitten yhtenä laskuna.',
  combining: 'Yhdistetään sivuja…',
  moveUp: 'Siirrä ylös',
  moveDown: 'Siirrä alas',
  turnPage: 'Käännä sivua',
  removePage: 'Poista sivu',
  sendPages: 'Käytä yhtenä laskuna',
  addPages: 'Lisää sivuja',
  pageOf: 'Sivu {page}/{count}',
  said: {
    arranging: {
      one: '{count}\u00a0sivu. Lisää sivuja tai käytä sitä laskuna.',
      other: '{count}\u00a0sivua. Järjestä ne ja käytä niitä sitten yhtenä laskuna.',
    },
    added: { one: '{count}\u00a0sivu lisätty.', other: '{count}\u00a0sivua lisätty.' },
    moved: 'Siirretty sivuksi {page}/{count}.',
    turned: 'Sivua {page} käännettiin neljänneskierros oikealle.',
    removed: {
      one: 'Sivu poistettu. {count}\u00a0sivu jäljellä.',
      other: 'Sivu poistettu. {count}\u00a0sivua jäljellä.',
    },
  },
  problems: {
    'too-many-files/not-combinable': [
      'Kuvat voi yhdistää yhdeksi laskuksi; PDF tallennetaan erikseen.',
      'Valitse pelkkiä kuvia tai yksi PDF.',
    ],
    'too-many-files/too-many-pages': [
      'Sivuja on liikaa yhdelle laskulle.',
      'Poista osa sivuista tai valitse PDF, jossa on kaikki sivut.',
    ],
    'file-unreadable/page-unreadable': [
      'Kuvaa {fileName} ei voitu lukea.',
      'Poista sivu tai vaihda se kuvaan, joka avautuu tietokoneella.',
    ],
  },
};
