/**
 * What only a person needs who arranges pages: loaded when there is a first file that may become one.
 */

import { createThumbnails, type Thumbnails } from '../dom/createThumbnails.js';
import { completePart } from '../locales/completePart.js';
import type { LanguagePack } from '../locales/languagePack.js';
import { en } from '../locales/pages/en.js';
import type { PagesMessages } from '../locales/pages/messages.js';

/** The words of the pages, and what makes small pictures of them. */
export interface PagesPart {
  readonly wordsOf: (pack: LanguagePack | undefined) => PagesMessages;
  readonly createThumbnails: (onMade: () => void) => Thumbnails;
}

/** See {@link PagesPart}. */
export const pagesPart: PagesPart = {
  wordsOf: (pack) => completePart('pages', en, pack),
  createThumbnails,
};
