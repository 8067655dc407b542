import type { BatchMessages } from './batch/messages.js';
import type { Messages } from './messages.js';
import type { PagesMessages } from './pages/messages.js';
import type { PdfMessages } from './pdf/messages.js';
import type { GivenWords, PackOf } from './words.js';

/** Words that only some pages need; English of a part comes with the code that shows it. */
export interface WordParts {
  /** Photos that become one invoice. */
  readonly pages: PagesMessages;
  /** Many invoices at once. */
  readonly batch: BatchMessages;
  /** The preview that draws a PDF itself. */
  readonly pdf: PdfMessages;
}

/** A whole language, as `sv`: every word of every part, as plain text. */
export type WholePack = PackOf<Messages & WordParts>;

/**
 * What `messages` takes: a language, or any of its words. What is not given is English. A sentence with
 * a value is text with the value's name in braces, or a function of it.
 */
export type LanguagePack = GivenWords<Messages & WordParts>;
