import type { PdfPage } from './pdfJs.js';

/** A full page has some 5,000 characters; what has far more is no page that a person reads. */
const MOST_CHARACTERS = 20_000;

/** The text of a page, line by line; cut where it is longer than any page. */
export async function readPageText(page: PdfPage): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = '';
  while (text.length < MOST_CHARACTERS) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const { str = '', hasEOL } of value.items) text += hasEOL ? `${str}\n` : str;
  }
  void reader.cancel().catch(() => {});
  return text.slice(0, MOST_CHARACTERS);
}
