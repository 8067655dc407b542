import { expect } from 'vitest';
import type { Scene } from '../../../images/support/scene.js';

interface ColorMatchers<Result> {
  /** Within what a JPEG loses. */
  toBeNearColor: (color: readonly number[]) => Result;
}

declare module 'vitest' {
  interface Matchers<T> extends ColorMatchers<T> {}
}

expect.extend({
  toBeNearColor(received: readonly number[], wanted: readonly number[]) {
    const pass = wanted.every((value, index) => Math.abs(value - (received[index] ?? -99)) < 24);
    return { pass, message: () => `${received.join()} is not near ${wanted.join()}` };
  },
});

/** A picture of a scene by the browser's own encoder. */
export async function drawnFile(scene: Scene, type: string, name: string): Promise<File> {
  const { width, height, colorAt } = scene;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const pixels = context.createImageData(width, height);
  for (let at = 0; at < width * height; at += 1) {
    pixels.data.set(colorAt(at % width, Math.floor(at / width)), 4 * at);
  }
  context.putImageData(pixels, 0, 0);
  return new File([await canvas.convertToBlob({ type, quality: 0.95 })], name, { type });
}

/** A picture's size and the colour at each place, as the browser shows it. */
export async function colorsOf(file: Blob): Promise<{
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => readonly number[];
}> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('No canvas');
  context.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number): readonly number[] =>
    [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
  return { width, height, at };
}
