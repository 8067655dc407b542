import { givesNoise } from './givesNoise.js';

/** Pixels: enough beside a name, also on a fine screen. */
const WIDTH = 96;

/**
 * A small copy of what is drawn on a canvas now; null where it may not be read, as it came from elsewhere or
 * the browser gives noise for it.
 */
export async function toSmallPicture(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const small = document.createElement('canvas');
  small.width = WIDTH;
  small.height = (WIDTH * canvas.height) / canvas.width;
  const context = small.getContext('2d');
  try {
    if (!context || givesNoise(context)) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(canvas, 0, 0, small.width, small.height);
    return await new Promise((resolve) => small.toBlob(resolve));
  } catch {
    return null;
  }
}
