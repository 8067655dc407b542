import { describe, expect, it } from 'vitest';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { combineImages } from '../../src/images/index.js';
import { ascii, deflated, indexOfBytes, joined } from './support/bytes.js';
import { encodeJpeg } from './support/encodeJpeg.js';
import { exifSegment } from './support/encodeOthers.js';
import { encodePng, pngChunk } from './support/encodePng.js';
import { imagesOf, readPdf, textOf } from './support/readPdf.js';
import { makeScene } from './support/scene.js';

const { signal } = new AbortController();
const scene = makeScene(180, 120);
const good = encodeJpeg(scene);
const jpegFile = (name = 'page.jpg'): File => new File([good], name, { type: 'image/jpeg' });

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
