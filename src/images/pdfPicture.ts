import type { Placeable } from './placeOnPage.js';

/** A picture in the form in which a PDF holds it. */
export interface PdfPicture extends Placeable {
  /** Grey (or an index into the palette), RGB or CMYK. */
  readonly colorCount: 1 | 3 | 4;
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array | null;
  readonly profile: EncodedPart | null;
  /** What the image's dictionary says of its coding. */
  readonly entries: string;
  readonly content: Blob;
}

/** Bytes, and the dictionary entries that tell how to read them. */
export interface EncodedPart {
  readonly entries: string;
  readonly content: Blob;
}
