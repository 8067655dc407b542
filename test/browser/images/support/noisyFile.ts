/** A picture whose bytes grow with its pixels and its quality, and are the same each time. */
export async function noisyFile(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png',
  quality: number,
  /** Of the lower right quarter, 0 to 255. */
  alpha = 255,
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const tile = noise(Math.min(width, 2600), Math.min(height, 1900));
  for (let y = 0; y < height; y += tile.height) {
    for (let x = 0; x < width; x += tile.width) context.putImageData(tile, x, y);
  }
  if (alpha < 255) context.clearRect(width / 2, height / 2, width, height);
  const name = `noise.${type === 'image/png' ? 'png' : 'jpg'}`;
  return new File([await canvas.convertToBlob({ type, quality })], name, { type });
}

function noise(width: number, height: number): ImageData {
  const pixels = new ImageData(width, height);
  const words = new Uint32Array(pixels.data.buffer);
  let state = 1;
  for (let at = 0; at < words.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Opaque, and in the middle of the range.
    words[at] = ((state >>> 2) & 0x3f3f3f) | 0xff606060;
  }
  return pixels;
}
