import { en } from '../locales/pdf/en.js';
import type { PdfMessages } from '../locales/pdf/messages.js';
import type { GivenWords } from '../locales/words.js';

/**
 * The preview's words: English, with what the host gives in its place. There are few, and one with values:
 * by itself this weighs a fifth of what completes the other parts, and no page that only reads PDFs has it.
 */
export function pdfWordsOf(given: GivenWords<PdfMessages> = {}): PdfMessages {
  const usable = Object.entries(given).filter(([, word]) => typeof word === 'string');
  const words: typeof en = { ...en, ...Object.fromEntries(usable) };
  const pageOf = (page: number, pages: number): string =>
    `${words.pageOf}`.replace('{page}', `${page}`).replace('{pages}', `${pages}`);
  return { ...words, pageOf: typeof given.pageOf === 'function' ? given.pageOf : pageOf };
}
