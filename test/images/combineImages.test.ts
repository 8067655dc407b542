import { describe, expect, it } from 'vitest';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { combineImages } from '../../src/images/index.js';
import { ascii, deflated, indexOfBytes, joined } from './support/bytes.js';
import { encodeJpeg, type JpegSettings, segment } from './support/encodeJpeg.js';
import { exifSegment } from './support/encodeOthers.js';
import { encodePng, type PngSettings, pngChunk } from './support/encodePng.js';
import { imagesOf, type PdfObject, readPdf, textOf } from './support/readPdf.js';
import { makeScene } from './support/scene.js';

const { signal } = new AbortController();
const scene = makeScene(180, 120);
const good = encodeJpeg(scene);
const jpegFile = (name = 'page.jpg'): File => new File([good], name, { type: 'image/jpeg' });

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

describe('the document', () => {
  it('is a PDF 1.4 whose cross-reference table names every object’s place', async () => {
    const files = [
      jpegFile(),
      new File([await encodePng(scene)], 'b.png'),
      new File([await encodePng(scene, { colors: 'palette', bitDepth: 4 })], 'c.png'),
    ];
    const pdf = await combineImages(files, { signal, turns: [90] });
    expect(await pdf.slice(0, 9).text()).toBe('%PDF-1.4\n');
    const objects = await readPdf(pdf);
    expect(imagesOf(objects)).toHaveLength(3);
    expect(objects[1]?.entries).toContain('/Count 3');
    expect(objects[0]?.entries).toContain('/Type /Catalog');
  });

  it.each([
    ['IMG_0042.JPG', 'IMG_0042.pdf'],
    ['scan.page.1.jpeg', 'scan.page.1.pdf'],
    ['scan', 'scan.pdf'],
    ['.jpg', '.jpg.pdf'],
    ['räkning 2.heic', 'räkning 2.pdf'],
  ])('is named after its first page: %s becomes %s', async (first, name) => {
    const pdf = await combineImages([jpegFile(first), jpegFile('other.jpg')], { signal });
    expect(pdf.name).toBe(name);
    expect(pdf.type).toBe('application/pdf');
  });

  it('is the same for the same pictures, whenever it is made', async () => {
    const make = async (): Promise<Buffer> =>
      Buffer.from(await (await combineImages([jpegFile()], { signal })).arrayBuffer());
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });

  it('has fifty pages', async () => {
    const files = Array.from({ length: 50 }, () => jpegFile());
    expect(imagesOf(await readPdf(await combineImages(files, { signal })))).toHaveLength(50);
  });
});

describe('a page', () => {
  const pageOf = async (width: number, height: number): Promise<{ box: string; cm: string }> => {
    const file = new File([await encodePng(makeScene(width, height))], 'page.png');
    const objects = await readPdf(await combineImages([file], { signal }));
    const box = objects.map(({ entries }) => /\/MediaBox (\[.*?\])/.exec(entries)?.[1]);
    const drawing = objects.find(({ stream }) => stream && textOf(stream).startsWith('q '));
    return { box: box.find(Boolean) ?? '', cm: textOf(drawing?.stream ?? new Uint8Array()) };
  };

  it.each([
    { width: 20, height: 30, box: '[0 0 595.28 841.89]' },
    { width: 30, height: 30, box: '[0 0 595.28 841.89]' },
    { width: 31, height: 30, box: '[0 0 841.89 595.28]' },
  ])('is A4, lying where the picture is wider than high: $width x $height', async (row) => {
    expect((await pageOf(row.width, row.height)).box).toBe(row.box);
  });

  it('has a small picture in its middle, no larger than it is', async () => {
    expect((await pageOf(100, 200)).cm).toBe('q 100 0 0 200 247.64 320.945 cm /P Do Q');
  });

  it('has a large picture as large as it allows', async () => {
    expect((await pageOf(100, 1000)).cm).toBe('q 84.189 0 0 841.89 255.5455 0 cm /P Do Q');
    expect((await pageOf(1000, 20)).cm).toBe('q 841.89 0 0 16.8378 0 289.2211 cm /P Do Q');
  });
});

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

describe('what cannot be used', () => {
  it.each([
    { name: 'a text', content: ascii('An invoice, in words.') },
    { name: 'nothing', content: ascii('') },
    { name: 'a PDF', content: ascii('%PDF-1.7\n') },
    { name: 'a JPEG that is cut', content: good.subarray(0, good.length - 60) },
    { name: 'a JPEG without a picture', content: joined(good.subarray(0, 90), [0xff, 0xd9]) },
  ])('is refused with the name of its page: $name', async ({ content }) => {
    const broken = new File([Uint8Array.from(content)], 'IMG_2.jpg');
    const error = await errorOf([jpegFile('IMG_1.jpg'), broken, jpegFile('IMG_3.jpg')]);
    expect(error).toBeInstanceOf(MediaUploadError);
    expect(error).toMatchObject({
      code: 'file-unreadable',
      reason: 'page-unreadable',
      fileName: 'IMG_2.jpg',
      outcome: 'not-sent',
    });
  });

  it('is a PNG that is cut, damaged, or larger than it says', async () => {
    const png = await encodePng(scene);
    const damaged = Uint8Array.from(png);
    damaged.set([1, 2, 3, 4], png.length - 40);
    const tall = Uint8Array.from(png);
    // Its height: rows that do not come.
    tall[22] = 9;
    const rest = indexOfBytes(png, ascii('IDAT')) - 4;
    const bomb = joined(
      png.subarray(0, rest),
      pngChunk('IDAT', await deflated(new Uint8Array(5_000_000))),
      pngChunk('IEND', []),
    );
    for (const content of [png.subarray(0, -30), damaged, tall, bomb]) {
      const error = await errorOf([new File([Uint8Array.from(content)], 'page.png')]);
      expect(error).toMatchObject({ code: 'file-unreadable', fileName: 'page.png' });
    }
  });

  it('is a file that has gone from the disk', async () => {
    const gone = jpegFile('gone.jpg');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await errorOf([gone])).toMatchObject({
      code: 'file-unreadable',
      reason: 'page-unreadable',
      fileName: 'gone.jpg',
    });
  });

  it('is more than fifty pages, or none', async () => {
    const files = Array.from({ length: 51 }, () => jpegFile());
    expect(await errorOf(files)).toMatchObject({
      code: 'too-many-files',
      reason: 'too-many-pages',
    });
    expect(await errorOf([])).toMatchObject({ code: 'file-required' });
  });

  it('never ends in anything but a PDF or a refusal, whatever is cut off or changed', async () => {
    const originals = [
      encodeJpeg(makeScene(16, 16), { isProgressive: true, segments: [exifSegment(6)] }),
      await encodePng(makeScene(16, 16), { colors: 'palette' }),
    ];
    for (const original of originals) {
      for (let at = 0; at < original.length; at += 1) {
        const changed = Uint8Array.from(original);
        changed[at] = ((changed[at] ?? 0) + 0x80) & 255;
        for (const content of [original.slice(0, at), changed]) {
          const end = await combineImages([new File([content], 'page')], { signal }).catch(
            (error: unknown) => error,
          );
          const isPdf = end instanceof File;
          const isRefusal = end instanceof MediaUploadError && end.code === 'file-unreadable';
          expect(isPdf || isRefusal, `${original[1]} at ${at}: ${String(end)}`).toBe(true);
        }
      }
    }
  });
});

describe('an abort', () => {
  it('ends it with the signal’s reason, before it begins and while it reads', async () => {
    const before = AbortSignal.abort(new Error('left'));
    await expect(combineImages([jpegFile()], { signal: before })).rejects.toThrow('left');

    const controller = new AbortController();
    const slow = jpegFile();
    slow.arrayBuffer = () => new Promise(() => {});
    const combined = combineImages([slow], { signal: controller.signal });
    controller.abort(new Error('left meanwhile'));
    await expect(combined).rejects.toThrow('left meanwhile');
  });
});
