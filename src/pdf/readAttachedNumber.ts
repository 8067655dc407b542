import type { PdfDocument } from './pdfJs.js';
import { readXmlNumber } from './readXmlNumber.js';

/** What Factur-X, ZUGFeRD (of both versions) and XRechnung call the e-invoice, the likeliest first. */
const E_INVOICE_NAMES: readonly string[] = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/** The number stands near the beginning; what comes after may be whole attachments. */
const READ_BYTES = 1_000_000;

/** What pdf.js gives of a file; nothing of it is relied upon. */
type Attached = { readonly filename?: unknown; readonly content?: unknown } | null | undefined;

/**
 * The number that the e-invoice attached to a PDF says; null where there is none. Attachments go by the
 * name of their file: the key in the document's list may be anything.
 */
export async function readAttachedNumber(
  document: Pick<PdfDocument, 'getAttachments' | 'getAttachmentContent'>,
): Promise<string | null> {
  const attachments = await document.getAttachments();
  const files: readonly (readonly [key: string, file: Attached])[] =
    attachments instanceof Map ? [...attachments] : Object.entries(attachments ?? {});
  for (const name of E_INVOICE_NAMES) {
    for (const [key, file] of files) {
      if (`${file?.filename}`.toLowerCase() !== name) continue;
      const content = file?.content ?? (await document.getAttachmentContent?.(key));
      if (!(content instanceof Uint8Array)) continue;
      const number = readXmlNumber(toText(content.subarray(0, READ_BYTES)));
      if (number) return number;
    }
  }
  return null;
}

/** UTF-8, unless its first bytes or its first line say otherwise. */
function toText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  // A declaration that can be read byte by byte is not UTF-16, even where it says so.
  const declared = /^[^>]*encoding=["']((?!utf-?16)[\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  const marked = { ÿþ: 'utf-16', þÿ: 'utf-16be' }[head.slice(0, 2)];
  try {
    return new TextDecoder(marked ?? declared).decode(bytes);
  } catch {
    // An encoding that nobody knows: digits are the same in nearly all.
    return new TextDecoder().decode(bytes);
  }
}
