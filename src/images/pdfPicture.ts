import type { Placeable } from './placeOnPage.js';

/** A picture whose coded pixels a PDF can hold as they are. */
export interface PdfPicture extends Placeable {
  /** Grey (or an index into the palette), RGB or CMYK. */
  readonly colorCount: 1 | 3 | 4;
  /** Red, green and blue of each entry; null where there is no palette. */
  readonly palette: Uint8Array | null;
  /** Null where the picture has none. */
  readonly profile: EncodedPart | null;
  readonly pixels: EncodedPart;
  /** Bytes of the pixels once inflated; 0 where they are not deflated. */
  readonly inflatedBytes: number;
}

/** Bytes, and the dictionary entries that tell how to read them. */
interface EncodedPart {
  readonly entries: string;
  readonly content: Blob;
}
