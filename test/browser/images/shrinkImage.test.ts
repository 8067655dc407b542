import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import { type PrepareFileOptions, shrinkImage } from '../../../src/images/index.js';
import { joined } from '../../images/support/bytes.js';
import { encodeGif, exifSegment } from '../../images/support/encodeOthers.js';
import { makeScene } from '../../images/support/scene.js';
import { colorsOf } from './support/drawnFile.js';
import { noisyFile } from './support/noisyFile.js';

const options: PrepareFileOptions = {
  signal: new AbortController().signal,
  accept: DEFAULT_ALLOWED_TYPES,
  maxSize: undefined,
};
const shrink = shrinkImage();
// A busy machine takes its time to write large pictures.
vi.setConfig({ testTimeout: 120_000 });

describe('a photo that is too large', () => {
  it('loses quality first, then pixels, but not below 1650 on its long side', async () => {
    const photo = await noisyFile(2600, 1900, 'image/jpeg', 1);
    const widths: number[] = [];
    let smallest = photo.size;
    for (;;) {
      const maxSize = smallest - 1;
      const shrunk = await shrink(photo, { ...options, maxSize });
      if (shrunk === photo) break;
      expect(shrunk.size).toBeLessThanOrEqual(maxSize);
      expect(shrunk.name).toBe(photo.name);
      widths.push((await colorsOf(shrunk)).width);
      smallest = shrunk.size;
    }
    expect(widths).toEqual([2600, 2600, 2600, 2480, 2000, 1650]);
  });

  it('passes unchanged where even that is not enough', async () => {
    const photo = await noisyFile(2600, 1900, 'image/jpeg', 0.7);
    expect(await shrink(photo, { ...options, maxSize: 50_000 })).toBe(photo);
    const small = await noisyFile(1600, 900, 'image/jpeg', 0.7);
    expect(await shrink(small, { ...options, maxSize: Math.round(small.size / 2) })).toBe(small);
  });

  it('lies as the eye sees it', async () => {
    const plain = new Uint8Array(await (await noisyFile(1700, 900, 'image/jpeg', 1)).arrayBuffer());
    const content = joined(plain.subarray(0, 2), exifSegment(6), plain.subarray(2));
    const photo = new File([content], 'photo.jpeg', { type: 'image/jpeg' });
    const shrunk = await shrink(photo, { ...options, maxSize: Math.round(photo.size * 0.5) });
    expect(shrunk.name).toBe('photo.jpeg');
    const { width, height } = await colorsOf(shrunk);
    expect(width).toBeLessThan(height);
    expect(await shrunk.text()).not.toContain('GPS');
  });

  it('has no more pixels than a phone’s canvas can hold', async () => {
    const photo = await noisyFile(8000, 6000, 'image/jpeg', 0.5);
    const maxSize = photo.size - 1;
    const shrunk = await shrink(photo, { ...options, maxSize });
    expect(shrunk.size).toBeLessThanOrEqual(maxSize);
    const { width, height } = await colorsOf(shrunk);
    expect(width * height).toBeLessThanOrEqual(16_777_216);
    expect(width).toBeGreaterThan(4000);
    expect(width / height).toBeCloseTo(8 / 6, 2);
  });
});

describe('a PNG that is too large', () => {
  it('becomes a JPEG, on white where it is see-through', async () => {
    const png = await noisyFile(1700, 900, 'image/png', 1, 0);
    const shrunk = await shrink(png, { ...options, maxSize: Math.round(png.size / 2) });
    expect(shrunk.name).toBe('noise.jpg');
    expect(shrunk.type).toBe('image/jpeg');
    const { width, at } = await colorsOf(shrunk);
    expect(width).toBe(1700);
    expect(at(1690, 890)).toBeNearColor([255, 255, 255]);
  });

  it('stays a PNG with fewer pixels where the field takes nothing else', async () => {
    const png = await noisyFile(2600, 1900, 'image/png', 1);
    const maxSize = Math.round(png.size * 0.6);
    const shrunk = await shrink(png, { ...options, accept: ['image/png'], maxSize });
    expect([shrunk.name, shrunk.type]).toEqual(['noise.png', 'image/png']);
    expect((await colorsOf(shrunk)).width).toBe(2000);
  });
});

describe('what passes unchanged', () => {
  it('is a photo that is small enough, or has no limit', async () => {
    const photo = await noisyFile(300, 200, 'image/jpeg', 1);
    expect(await shrink(photo, options)).toBe(photo);
    expect(await shrink(photo, { ...options, maxSize: photo.size })).toBe(photo);
  });

  it('is what is neither JPEG nor PNG, or cannot be decoded', async () => {
    const gif = new File([encodeGif([makeScene(90, 60)])], 'a.gif', { type: 'image/gif' });
    const pdf = new File(['%PDF-1.7\n', 'x'.repeat(999)], 'a.pdf', { type: 'application/pdf' });
    const broken = new File(['\x89PNG\r\n\x1a\n', 'x'.repeat(999)], 'a.png', { type: 'image/png' });
    for (const file of [gif, pdf, broken]) {
      expect(await shrink(file, { ...options, maxSize: 100 })).toBe(file);
    }
  });
});

it('ends with the signal’s reason when it is aborted', async () => {
  const photo = await noisyFile(300, 200, 'image/jpeg', 1);
  const signal = AbortSignal.abort(new Error('left'));
  await expect(shrink(photo, { ...options, signal, maxSize: 10 })).rejects.toThrow('left');
});
