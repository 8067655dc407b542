import type { PackOf } from '../words.js';
import type { PagesMessages } from './messages.js';

/** English of the pages; a bundle has it only where pages can be combined. */
export const en: PackOf<PagesMessages> = {
  list: 'Pages of the invoice',
  arranging: 'Put the pages in order, then use them as one invoice.',
  combining: 'Combining the pages…',
  moveUp: 'Move up',
  moveDown: 'Move down',
  turnPage: 'Turn page',
  removePage: 'Remove page',
  sendPages: 'Use as one invoice',
  addPages: 'Add pages',
  pageOf: 'Page {page} of {count}',
  said: {
    arranging: {
      one: '{count}\u00a0page. Add more, or use it as one invoice.',
      other: '{count}\u00a0pages. Put them in order, then use them as one invoice.',
    },
    added: { one: '{count}\u00a0page added.', other: '{count}\u00a0pages added.' },
    moved: 'Moved to page {page} of {count}.',
    turned: 'Page {page} turned a quarter to the right.',
    removed: {
      one: 'Page removed. {count}\u00a0page is left.',
      other: 'Page removed. {count}\u00a0pages are left.',
    },
  },
  problems: {
    'too-many-files/not-combinable': [
      'Pictures can be combined into one invoice; a PDF is stored by itself.',
      'Choose pictures alone, or a single PDF.',
    ],
    'too-many-files/too-many-pages': [
      'These are too many pages for one invoice.',
      'Remove some of them, or choose a PDF with all pages.',
    ],
    'file-unreadable/page-unreadable': [
      'The picture {fileName} could not be read.',
      'Remove this page, or replace it by a picture that opens on your computer.',
    ],
  },
};
