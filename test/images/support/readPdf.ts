import { latin1Of } from '../../../src/file/latin1Of.js';

/** An object of a PDF: what its dictionary says, and its stream. */
export interface PdfObject {
  readonly entries: string;
  readonly stream: Uint8Array | undefined;
}

/** Reads a PDF strictly by its cross-reference table, and throws where that is not exact. */
export async function readPdf(pdf: Blob): Promise<readonly PdfObject[]> {
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  const text = textOf(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [table = '', count = ''] =
    /^xref\n0 (\d+)\n(?:\d{10} \d{5} [nf] \n)+trailer/.exec(text.slice(start)) ?? [];
  const places = [...table.matchAll(/(\d{10}) \d{5} ([nf]) \n/g)];
  if (places.length !== Number(count)) throw new Error(`${places.length} entries, not ${count}`);
  if (!text.slice(start).includes(`/Size ${count} `))
    throw new Error('Another size in the trailer');
  return places.slice(1).map(([, place], index) => objectAt(Number(place), index + 1, text, bytes));
}

function objectAt(place: number, number: number, text: string, bytes: Uint8Array): PdfObject {
  const head = `${number} 0 obj\n<< `;
  if (!text.startsWith(head, place)) throw new Error(`Object ${number} is not at ${place}`);
  const begin = place + head.length;
  const end = text.indexOf(' >>\n', begin);
  const entries = text.slice(begin, end);
  if (!text.startsWith('stream\n', end + 4)) return { entries, stream: undefined };
  const length = Number(/\/Length (\d+)/.exec(entries)?.[1]);
  const first = end + 11;
  if (!text.startsWith('\nendstream\nendobj\n', first + length)) {
    throw new Error(`The stream of object ${number} is not ${length} bytes long`);
  }
  return { entries, stream: bytes.subarray(first, first + length) };
}

/** The pictures, in the order of the pages. */
export function imagesOf(objects: readonly PdfObject[]): readonly PdfObject[] {
  return objects.filter(({ entries }) => entries.includes('/Subtype /Image'));
}

/** Bytes of any number as text. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += latin1Of(bytes.subarray(at, at + 8192));
  return text;
}
