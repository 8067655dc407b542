import { givesNoise } from './givesNoise.js';

/**
 * A smaller copy of a picture; the picture itself where no script may read what is drawn. The browser decodes
 * straight to the size that is wanted, and turns the picture as its EXIF data says.
 *
 * @param width Pixels.
 * @param quality 0 to 1.
 * @throws Where this browser cannot decode it.
 */
export async function smallCopyOf(file: Blob, width: number, quality: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d');
  if (!context || givesNoise(context)) return file;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject()), 'image/jpeg', quality);
  });
}
