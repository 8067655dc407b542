import { describe, expect, it } from 'vitest';
import { combineImages } from '../../src/images/index.js';
import { ascii, deflated, indexOfBytes, joined } from './support/bytes.js';
import { encodeJpeg, type JpegSettings, segment } from './support/encodeJpeg.js';
import { exifSegment } from './support/encodeOthers.js';
import { encodePng, type PngSettings, pngChunk } from './support/encodePng.js';
import { imagesOf, type PdfObject, readPdf, textOf } from './support/readPdf.js';
import { makeScene } from './support/scene.js';

const { signal } = new AbortController();
const scene = makeScene(180, 120);

const START_OF_SCAN = Uint8Array.of(0xff, 0xda);

async function imageOf(content: Uint8Array<ArrayBuffer>): Promise<PdfObject> {
  const pdf = await combineImages([new File([content], 'page')], { signal });
  const [image] = imagesOf(await readPdf(pdf));
  if (!image) throw new Error('There is no picture');
  return image;
}

async function errorOf(files: readonly File[]): Promise<unknown> {
  return combineImages(files, { signal }).catch((error: unknown) => error);
}

describe('a JPEG', () => {
  it.each<JpegSettings & { name: string }>([
    { name: 'baseline' },
    { name: 'progressive', isProgressive: true },
    { name: 'with restart markers', restartAfter: 4 },
    { name: 'turned by EXIF', segments: [exifSegment(6)] },
    { name: 'CMYK', colors: 'cmyk' },
  ])('keeps its scan data byte for byte: $name', async (settings) => {
    const original = encodeJpeg(scene, settings);
    const image = await imageOf(original);
    expect(image.entries).toContain('/Filter /DCTDecode');
    const scan = original.subarray(indexOfBytes(original, START_OF_SCAN));
    const taken = image.stream?.subarray(indexOfBytes(image.stream, START_OF_SCAN)) ?? [];
    expect(Buffer.compare(scan, Uint8Array.from(taken))).toBe(0);
  });

  it('loses place, device, thumbnail, comment and whatever lies behind it', async () => {
    const secrets = [
      exifSegment(1),
      exifSegment(8, true),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<xmp>secret</xmp>')),
      segment(0xe2, ascii('MPF\0secret')),
      segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 2, 1, ...ascii('secret')]),
      segment(0xe0, ascii('JFXX\0secret')),
      segment(0xed, ascii('Photoshop 3.0\0secret')),
      segment(0xef, ascii('secret')),
      segment(0xfe, ascii('secret')),
    ];
    const original = joined(
      encodeJpeg(scene, { segments: secrets }),
      ascii('ftypmp42 secret film'),
    );
    const pdf = await combineImages([new File([original], 'page.jpg')], { signal });
    const text = textOf(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).not.toMatch(/Exif|Phone|GPS|thumbnail|secret|MPF|JFXX|page/);
  });

  it('keeps what its colours need: Adobe’s mark, the plain JFIF header and the profile', async () => {
    const profile = new Uint8Array(140);
    profile.set(ascii('RGB '), 16);
    const part = (number: number, bytes: Uint8Array): Uint8Array =>
      segment(0xe2, joined(ascii('ICC_PROFILE\0'), [number, 2], bytes));
    const kept = [
      segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
      part(2, profile.subarray(60)),
      part(1, profile.subarray(0, 60)),
    ];
    const original = encodeJpeg(scene, { segments: kept });
    const objects = await readPdf(
      await combineImages([new File([original], 'page.jpg')], { signal }),
    );
    const [image] = imagesOf(objects);
    expect(Buffer.compare(image?.stream ?? ascii(''), original)).toBe(0);
    const number = Number(/\/ColorSpace \[\/ICCBased (\d+) 0 R\]/.exec(image?.entries ?? '')?.[1]);
    expect(objects[number - 1]?.entries).toContain('/N 3 /Alternate /DeviceRGB');
    expect(Buffer.compare(objects[number - 1]?.stream ?? ascii(''), profile)).toBe(0);

    const adobe = encodeJpeg(scene, { colors: 'ycck' });
    expect(Buffer.compare((await imageOf(adobe)).stream ?? ascii(''), adobe)).toBe(0);
  });

  it('does not take a profile that is for other colours', async () => {
    const profile = joined(new Uint8Array(16), ascii('CMYK'), new Uint8Array(100));
    const segments = [segment(0xe2, joined(ascii('ICC_PROFILE\0'), [1, 1], profile))];
    const image = await imageOf(encodeJpeg(scene, { segments }));
    expect(image.entries).toContain('/ColorSpace /DeviceRGB');
  });

  it.each([
    { colors: 'grey', says: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode' },
    { colors: 'ycc', says: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode' },
    { colors: 'plain-rgb', says: '/DecodeParms << /ColorTransform 0 >>' },
    { colors: 'cmyk', says: '/ColorSpace /DeviceCMYK' },
    { colors: 'cmyk', says: '/Decode [1 0 1 0 1 0 1 0]' },
    { colors: 'ycck', says: '/Decode [1 0 1 0 1 0 1 0]' },
  ] as const)('says which colours it has: $colors, $says', async ({ colors, says }) => {
    expect((await imageOf(encodeJpeg(scene, { colors }))).entries).toContain(says);
  });

  it('is turned upside down in its ink only by Adobe’s mark', async () => {
    const image = await imageOf(encodeJpeg(scene, { colors: 'cmyk-without-adobe' }));
    expect(image.entries).toContain('/DeviceCMYK');
    expect(image.entries).not.toContain('/Decode [');
  });
});

describe('a PNG', () => {
  it.each([
    { colors: 'grey', bitDepth: 1, space: '/DeviceGray' },
    { colors: 'grey', bitDepth: 8, space: '/DeviceGray' },
    { colors: 'rgb', bitDepth: 8, space: '/DeviceRGB' },
    { colors: 'palette', bitDepth: 4, space: '[/Indexed /DeviceRGB 4 <' },
  ] as const)('keeps its deflated rows byte for byte: $colors, $bitDepth bits', async (row) => {
    const original = await encodePng(scene, row);
    const image = await imageOf(original);
    expect(image.entries).toContain(`/ColorSpace ${row.space}`);
    expect(image.entries).toContain('/Filter /FlateDecode /DecodeParms << /Predictor 15');
    expect(image.entries).toContain(`/BitsPerComponent ${row.bitDepth}`);
    const rows = image.stream ?? new Uint8Array();
    // They lie in two chunks.
    const half = rows.length >> 1;
    expect(indexOfBytes(original, rows.subarray(0, half))).toBeGreaterThan(0);
    expect(indexOfBytes(original, rows.subarray(half))).toBeGreaterThan(0);
  });

  it.each<PngSettings & { name: string }>([
    { name: 'interlaced', isInterlaced: true },
    { name: 'with 16 bits a colour', bitDepth: 16 },
    { name: 'with alpha', colors: 'rgb-alpha' },
    { name: 'turned', chunks: [pngChunk('eXIf', exifSegment(6).subarray(10))] },
    { name: 'with a gamma of its own', chunks: [pngChunk('gAMA', [0, 1, 134, 160])] },
    { name: 'for bright screens', chunks: [pngChunk('cICP', [9, 16, 0, 1])] },
  ])('is left to a decoder, which there is none here, where it is $name', async (settings) => {
    const file = new File([await encodePng(scene, settings)], 'page.png');
    expect(await errorOf([file])).toMatchObject({ code: 'file-unreadable' });
  });

  it('loses what its texts say, and keeps its profile', async () => {
    const profile = joined(new Uint8Array(16), ascii('RGB '), new Uint8Array(100));
    const chunks = [
      pngChunk('tEXt', ascii('Author\0secret')),
      pngChunk('iCCP', joined(ascii('secret\0\0'), await deflated(profile))),
    ];
    const file = new File([await encodePng(scene, { chunks })], 'page.png');
    const pdf = await combineImages([file], { signal });
    expect(textOf(new Uint8Array(await pdf.arrayBuffer()))).not.toContain('secret');
    expect(imagesOf(await readPdf(pdf))[0]?.entries).toContain('/ColorSpace [/ICCBased ');
  });
});
