/** A canvas, of the page or of a worker. */
export type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** Phones draw nothing on a canvas with more pixels, and say nothing (iOS until 2024). */
const MAX_PIXELS = 16_777_216;
/** Nor on one with a longer side, elsewhere. */
const MAX_SIDE = 16_384;

/** What can be drawn, as the eye sees it: turned as its own data says. */
export interface DecodedPicture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  /** Lets its pixels go. */
  readonly close: () => void;
}

/**
 * Draws a picture onto white, made smaller where a canvas of its size, or `maxSide`, asks for it.
 *
 * @param maxSide Pixels of the longer side.
 * @throws Where this browser lets no script read what is drawn.
 */
export function drawOnWhite(
  { source, width, height }: DecodedPicture,
  maxSide: number = MAX_SIDE,
): Canvas {
  const scale = Math.min(
    1,
    maxSide / Math.max(width, height),
    Math.sqrt(MAX_PIXELS / (width * height)),
  );
  const canvas = createCanvas(scaled(width, scale), scaled(height, scale));
  const context = contextOf(canvas);
  // Black so far. Browsers that resist fingerprinting (Tor's, Firefox if asked to) return noise or white,
  // and would do so for the picture.
  const drawn = context.getImageData(0, 0, 4, 1).data;
  if (drawn.some((value, index) => index % 4 < 3 && value > 9)) throw new Error('No picture');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Never more pixels than allowed, and never none. */
function scaled(side: number, scale: number): number {
  return Math.max(1, Math.floor(side * scale));
}

/** The page's kind where there is a page: Chromium's other one writes PNG with alpha, whatever is asked. */
function createCanvas(width: number, height: number): Canvas {
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** Its drawing context, without alpha; the same each time. */
export function contextOf(canvas: Canvas): OffscreenCanvasRenderingContext2D {
  // Both kinds have the same; TypeScript cannot call a method of either.
  const context = (canvas as OffscreenCanvas).getContext('2d', { alpha: false });
  if (!context) throw new Error('No picture');
  return context;
}

/**
 * A canvas as a file's bytes.
 *
 * @param quality 0 to 1; for JPEG.
 * @throws Where the browser does not write that type.
 */
export async function encodeCanvas(canvas: Canvas, type: string, quality: number): Promise<Blob> {
  const blob = await ('convertToBlob' in canvas
    ? canvas.convertToBlob({ type, quality })
    : new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality)));
  if (blob?.type !== type) throw new Error('No picture');
  return blob;
}

/** Lets a canvas' pixels go at once: phones count them until they are collected. */
export function freeCanvas(canvas: Canvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
