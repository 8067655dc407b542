import { readXmlNumber } from './readXmlNumber.js';

/** What Factur-X, ZUGFeRD (of both versions) and XRechnung call the e-invoice, the likeliest first. */
const E_INVOICE_NAMES: readonly string[] = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/** The number stands near the beginning; what comes after may be whole attachments. */
const READ_BYTES = 1_000_000;

/**
 * The number that the e-invoice attached to a PDF says; null where there is none. Attachments go by the
 * name of their file: the key in the document's list may be anything.
 *
 * @param attachments What pdf.js gives: an object, from version 6 on a Map, or null.
 */
export function readAttachedNumber(attachments: unknown): string | null {
  if (typeof attachments !== 'object' || !attachments) return null;
  const files: readonly unknown[] =
    attachments instanceof Map ? [...attachments.values()] : Object.values(attachments);
  const attached = files.flatMap((file) => {
    if (typeof file !== 'object' || !file || !('filename' in file && 'content' in file)) return [];
    const { filename, content } = file;
    if (typeof filename !== 'string' || !(content instanceof Uint8Array)) return [];
    return [{ name: filename.toLowerCase(), content }];
  });
  for (const name of E_INVOICE_NAMES) {
    for (const { content } of attached.filter((file) => file.name === name)) {
      const number = readXmlNumber(toText(content.subarray(0, READ_BYTES)));
      if (number) return number;
    }
  }
  return null;
}

/** UTF-8, unless its first bytes or its first line say otherwise. */
function toText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(head.startsWith('ÿþ') ? 'utf-16' : declared).decode(bytes);
  } catch {
    // An encoding that nobody knows: digits are the same in nearly all.
    return new TextDecoder().decode(bytes);
  }
}
