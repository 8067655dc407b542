import { ascii, joined } from '../../../images/support/bytes.js';
import { encodeJpeg, type JpegSettings, segment } from '../../../images/support/encodeJpeg.js';
import { encodeBmp, encodeGif, exifSegment } from '../../../images/support/encodeOthers.js';
import { encodePng, type PngSettings, pngChunk } from '../../../images/support/encodePng.js';
import { inGrey, makeScene, type Scene, withHole } from '../../../images/support/scene.js';

/** A picture of a test, and what may differ where it is drawn by others. */
export interface Picture {
  readonly name: string;
  readonly file: File;
  /** Whether its coded pixels are to be found in the PDF, byte for byte. */
  readonly isTaken: boolean;
  /** See `differenceOf`. */
  readonly tolerance: number;
}

const scene = makeScene(180, 120);
/** Programs differ in what they make of ink; a picture that is upside down differs by far more. */
const INK_TOLERANCE = 40;
const TOLERANCE = 4;
/** So small that nearly all of it is edges. */
const EDGES_ALONE = 40;

async function picture(
  name: string,
  content: BlobPart | Promise<BlobPart>,
  { isTaken = false, tolerance = TOLERANCE } = {},
): Promise<Picture> {
  const file = new File([await content], name, { type: typeOf(name) });
  return { name, file, isTaken, tolerance };
}

function typeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}

const jpeg = (name: string, settings: JpegSettings, tolerance = TOLERANCE): Promise<Picture> =>
  picture(`${name}.jpg`, encodeJpeg(scene, settings), { isTaken: true, tolerance });

const png = (
  name: string,
  settings: PngSettings,
  { drawn = scene, isTaken = true }: { drawn?: Scene; isTaken?: boolean } = {},
): Promise<Picture> => picture(`${name}.png`, encodePng(drawn, settings), { isTaken });

/** Thirty-odd pictures of every kind that a person may have, each made here. */
export async function makePictures(): Promise<Picture[]> {
  const turned = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
    jpeg(`orientation ${orientation}`, {
      segments: [exifSegment(orientation, orientation % 2 === 0)],
    }),
  );
  const secondPicture = encodeJpeg(makeScene(8, 8));
  const burst = joined(
    encodeJpeg(scene, { segments: [segment(0xe2, ascii('MPF\0offsets'))] }),
    secondPicture,
  );
  const grey = inGrey(scene);
  const hole = withHole(scene);
  return Promise.all([
    ...turned,
    jpeg('grey', { colors: 'grey' }),
    jpeg('plain RGB', { colors: 'plain-rgb' }),
    jpeg('CMYK', { colors: 'cmyk' }, INK_TOLERANCE),
    jpeg('YCCK', { colors: 'ycck' }, INK_TOLERANCE),
    jpeg('progressive', { isProgressive: true }),
    jpeg('progressive and turned', { isProgressive: true, segments: [exifSegment(6)] }),
    jpeg('progressive CMYK', { isProgressive: true, colors: 'cmyk' }, INK_TOLERANCE),
    jpeg('restart markers', { restartAfter: 5 }),
    picture('with another behind it.jpg', burst),
    png('1-bit grey', { colors: 'grey', bitDepth: 1 }, { drawn: inGrey(scene, 2) }),
    png('8-bit grey', { colors: 'grey' }, { drawn: grey }),
    png('RGB', {}),
    png('4-bit palette', { colors: 'palette', bitDepth: 4 }),
    png('16-bit grey', { colors: 'grey', bitDepth: 16 }, { drawn: grey, isTaken: false }),
    png('16-bit RGB', { bitDepth: 16 }, { isTaken: false }),
    png('interlaced', { isInterlaced: true }, { isTaken: false }),
    png('see-through', { colors: 'rgb-alpha' }, { drawn: hole, isTaken: false }),
    png('see-through palette', { colors: 'palette' }, { drawn: hole, isTaken: false }),
    png('turned', { chunks: [pngChunk('eXIf', exifSegment(6).subarray(10))] }, { isTaken: false }),
    png('linear', { chunks: [pngChunk('gAMA', [0, 1, 134, 160])] }, { isTaken: false }),
    picture('1-bit.bmp', encodeBmp(scene, 1)),
    picture('24-bit.bmp', encodeBmp(scene, 24)),
    picture('animated.gif', encodeGif([scene, grey])),
    picture('photo.webp', drawn(scene, 'image/webp'), { tolerance: 8 }),
    picture('48 megapixels.jpg', drawn(makeScene(8000, 6000), 'image/jpeg'), { isTaken: true }),
    picture('tall.png', encodePng(makeScene(60, 700)), { isTaken: true }),
    picture('wide.jpg', encodeJpeg(makeScene(1800, 90)), { isTaken: true }),
    picture('small.png', encodePng(makeScene(32, 24)), { isTaken: true, tolerance: EDGES_ALONE }),
  ]);
}

/** By the browser itself; in rectangles, since every pixel of a large one would take its time. */
async function drawn({ width, height, colorAt }: Scene, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  for (let y = 0; y < 10; y += 1) {
    for (let x = 0; x < 10; x += 1) {
      const [left, top] = [(x * width) / 10, (y * height) / 10];
      const [red, green, blue] = colorAt(left + width / 20, top + height / 20);
      context.fillStyle = `rgb(${red} ${green} ${blue})`;
      context.fillRect(left, top, width / 10 + 1, height / 10 + 1);
    }
  }
  return canvas.convertToBlob({ type, quality: 0.8 });
}
