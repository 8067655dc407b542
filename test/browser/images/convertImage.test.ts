import { describe, expect, it } from 'vitest';
import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import {
  composePrepare,
  convertImage,
  type PrepareFileOptions,
} from '../../../src/images/index.js';
import { encodeJpeg } from '../../images/support/encodeJpeg.js';
import { exifSegment } from '../../images/support/encodeOthers.js';
import { encodePng } from '../../images/support/encodePng.js';
import { makeScene, withHole } from '../../images/support/scene.js';
import { colorsOf, drawnFile } from './support/drawnFile.js';

const scene = makeScene(60, 40);
const options: PrepareFileOptions = {
  signal: new AbortController().signal,
  accept: DEFAULT_ALLOWED_TYPES,
  maxSize: undefined,
};
const convert = convertImage({ to: 'image/jpeg' });

const RED = [200, 40, 40];
const YELLOW = [230, 200, 60];
const WHITE = [255, 255, 255];

describe('a picture that the field does not take', () => {
  it.each([
    { name: 'photo.webp', type: 'image/webp' },
    { name: 'no-type.webp', type: '' },
    { name: 'called wrongly.jpg', type: 'image/jpeg' },
    { name: 'no extension', type: '' },
  ])('becomes a JPEG: $name, $type', async ({ name, type }) => {
    const webp = await drawnFile(scene, 'image/webp', name);
    const file = new File([webp], name, { type, lastModified: 7 });
    const converted = await convert(file, options);
    expect(converted.type).toBe('image/jpeg');
    expect(converted.name).toBe(`${name.replace(/\.\w+$/, '')}.jpg`);
    expect(converted.lastModified).toBe(7);
    const { width, height, at } = await colorsOf(converted);
    expect([width, height]).toEqual([60, 40]);
    expect(at(5, 30)).not.toEqual(at(50, 30));
    expect(at(5, 17)).toBeNearColor(RED);
  });

  it('lies as the eye sees it, and does not take its metadata along', async () => {
    const content = encodeJpeg(scene, { segments: [exifSegment(6)] });
    const jpeg = new File([content], 'photo.jpg', { type: 'image/jpeg' });
    // A field that takes PNG alone takes no JPEG; the conversion of a JPEG to JPEG is none.
    expect(await convert(jpeg, { ...options, accept: ['image/png'] })).toBe(jpeg);

    const png = new File([await encodePng(withHole(scene))], 'drawing.png', { type: 'image/png' });
    const converted = await convert(png, { ...options, accept: ['image/jpeg'] });
    expect(converted.name).toBe('drawing.jpg');
  });

  it('lies on white where it is see-through', async () => {
    const content = await encodePng(withHole(scene), { colors: 'rgb-alpha' });
    const png = new File([content], 'drawing.png', { type: 'image/png' });
    const { at } = await colorsOf(await convert(png, { ...options, accept: ['image/jpeg'] }));
    expect(at(50, 35)).toBeNearColor(WHITE);
    expect(at(5, 17)).toBeNearColor(RED);
  });
});

describe('what passes unchanged', () => {
  it.each([
    { name: 'scan.pdf', type: 'application/pdf', content: '%PDF-1.7\n' },
    { name: 'photo.heic', type: 'image/heic', content: '\0\0\0\x18ftypheic\0\0\0\0mif1heic' },
    { name: 'letter.docx', type: '', content: 'PK\x03\x04 a letter in a zip' },
    { name: 'broken.webp', type: 'image/webp', content: 'RIFF\0\0\0\0WEBP and then nothing' },
    { name: 'empty.webp', type: 'image/webp', content: '' },
  ])('is what this browser cannot decode, or no picture: $name', async (row) => {
    const file = new File([row.content], row.name, { type: row.type });
    expect(await convert(file, options)).toBe(file);
  });

  it.each([{ accept: ['image/*'] }, { accept: ['*/*'] }, { accept: ['image/webp'] }])(
    'is a picture that the field takes: $accept',
    async ({ accept }) => {
      const webp = await drawnFile(scene, 'image/webp', 'photo.webp');
      expect(await convert(webp, { ...options, accept })).toBe(webp);
    },
  );

  it('is each of the types that the API takes', async () => {
    for (const type of ['image/jpeg', 'image/png']) {
      const file = await drawnFile(scene, type, 'photo.anything');
      expect(await convert(file, options)).toBe(file);
    }
  });
});

it('ends with the signal’s reason when it is aborted', async () => {
  const signal = AbortSignal.abort(new Error('left'));
  const webp = await drawnFile(scene, 'image/webp', 'photo.webp');
  await expect(convert(webp, { ...options, signal })).rejects.toThrow('left');
});

it('composes: each step is given what the one before it made', async () => {
  const webp = await drawnFile(scene, 'image/webp', 'photo.webp');
  const rename = (file: File): File => new File([file], `case-${file.name}`, { type: file.type });
  const prepared = await composePrepare(convert, rename)(webp, options);
  expect(prepared.name).toBe('case-photo.jpg');
  expect((await colorsOf(prepared)).at(50, 35)).toBeNearColor(YELLOW);
});
