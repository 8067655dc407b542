import type { PageTurn } from '../core/prepareFile.js';
import type { PdfPicture } from './pdfPicture.js';
import { placeOnPage } from './placeOnPage.js';

/** A PDF under way. */
export interface PdfWriter {
  /** Adds a page with one picture. */
  readonly addPage: (picture: PdfPicture, turn: PageTurn) => void;
  /** The whole document. */
  readonly end: () => Blob;
}

/** Objects whose numbers are used before they are written. */
const CATALOG = 1;
const PAGES = 2;

/**
 * Writes a PDF 1.4 of one picture a page: no fonts, no dates, no names. Holds what it is given as blobs,
 * so that the bytes can lie outside the page's own memory.
 */
export function createPdf(): PdfWriter {
  const parts: Blob[] = [];
  let sizeBytes = 0;
  /** Where each object begins, by its number. */
  const offsets: number[] = [];
  const pages: number[] = [];
  let lastNumber = PAGES;

  const write = (...content: (string | Blob)[]): void => {
    const part = new Blob(content);
    parts.push(part);
    sizeBytes += part.size;
  };
  const writeObject = (number: number, entries: string, stream?: Blob): void => {
    offsets[number] = sizeBytes;
    write(`${number} 0 obj\n<< ${entries}`);
    if (stream) write(` /Length ${stream.size} >>\nstream\n`, stream, '\nendstream\nendobj\n');
    else write(' >>\nendobj\n');
  };
  const addObject: AddObject = (entries, stream) => {
    lastNumber += 1;
    writeObject(lastNumber, entries, stream);
    return lastNumber;
  };

  // Bytes above 127 behind the first line tell other programs that this is no text.
  write('%PDF-1.4\n%âãÏÓ\n');
  return {
    addPage(picture, turn) {
      const { pageWidth, pageHeight, matrix } = placeOnPage(picture, turn);
      const image = addObject(
        `/Subtype /Image /Width ${picture.width} /Height ${picture.height} ` +
          `/ColorSpace ${colorSpaceOf(picture, addObject)} ${picture.pixels.entries}`,
        picture.pixels.content,
      );
      const drawing = new Blob([`q ${matrix.map(toNumber).join(' ')} cm /P Do Q`]);
      const page = addObject(
        `/Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ` +
          `/Resources << /XObject << /P ${image} 0 R >> >> /Contents ${addObject('', drawing)} 0 R`,
      );
      pages.push(page);
    },
    end() {
      const kids = pages.map((page) => `${page} 0 R`).join(' ');
      writeObject(PAGES, `/Type /Pages /Kids [${kids}] /Count ${pages.length}`);
      writeObject(CATALOG, `/Type /Catalog /Pages ${PAGES} 0 R`);
      const start = sizeBytes;
      // Each entry is 20 bytes long, its end of two characters included; object 0 is none.
      const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      write(
        `xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`,
        `trailer\n<< /Size ${offsets.length} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      );
      return new Blob(parts, { type: 'application/pdf' });
    },
  };
}

/** Writes an object and gives its number. */
type AddObject = (entries: string, stream?: Blob) => number;

const DEVICE_SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;

/** The colours as the picture's own profile means them, where it has one, and of its palette. */
function colorSpaceOf({ colorCount, palette, profile }: PdfPicture, addObject: AddObject): string {
  const baseCount = palette ? 3 : colorCount;
  const device = DEVICE_SPACES[baseCount];
  const base = profile
    ? `[/ICCBased ${addObject(`/N ${baseCount} /Alternate ${device} ${profile.entries}`, profile.content)} 0 R]`
    : device;
  if (!palette) return base;
  const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[/Indexed ${base} ${palette.length / 3 - 1} <${hex}>]`;
}

/** Without an exponent, which PDF does not know. */
function toNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
