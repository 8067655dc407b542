import type { PageTurn } from '../core/prepareFile.js';
import type { Orientation } from './readOrientation.js';

/** Points: 72 to an inch. A4. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;

/** Quarter turns, clockwise, by orientation, which begin at 1; after the mirroring, if any. */
const EXIF_QUARTERS = [0, 0, 0, 2, 2, 3, 1, 1, 3] as const;
const MIRRORED: readonly Orientation[] = [2, 4, 5, 7];

/** Where a picture lies on its page. */
export interface Placement {
  /** Points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** What PDF calls the transformation matrix: takes the unit square to the picture's place. */
  readonly matrix: readonly number[];
}

/** A picture's stored size in pixels and how it is to be turned. */
export interface Placeable {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/**
 * Puts a picture, turned as the photo and the person say, in the middle of an A4 page: lying where it is
 * wider than high, as large as the page allows, but never a pixel larger than a point.
 */
export function placeOnPage(picture: Placeable, turn: PageTurn): Placement {
  const { orientation } = picture;
  const quarters = (EXIF_QUARTERS[orientation] + turn / 90) % 4;
  const isMirrored = MIRRORED.includes(orientation);
  const isOnItsSide = quarters % 2 === 1;
  const [width, height] = isOnItsSide
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const [pageWidth, pageHeight] =
    width > height ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const scale = Math.min(1, pageWidth / width, pageHeight / height);

  /** Where a corner of the stored picture comes to lie; (0, 0) is its lower left one. */
  const placeOf = (x: number, y: number): readonly [number, number] => {
    let [across, up] = [isMirrored ? 1 - x : x, y];
    for (let quarter = 0; quarter < quarters; quarter += 1) [across, up] = [up, 1 - across];
    return [
      pageWidth / 2 + (across - 0.5) * width * scale,
      pageHeight / 2 + (up - 0.5) * height * scale,
    ];
  };
  const [startX, startY] = placeOf(0, 0);
  const [rightX, rightY] = placeOf(1, 0);
  const [topX, topY] = placeOf(0, 1);
  return {
    pageWidth,
    pageHeight,
    matrix: [rightX - startX, rightY - startY, topX - startX, topY - startY, startX, startY],
  };
}
