import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import {
  combineImages,
  convertImage,
  type PageTurn,
  shrinkImage,
} from '../../../src/images/index.js';
import { codedPixelsOf, indexOfBytes, joined, long } from '../../images/support/bytes.js';
import { encodeJpeg } from '../../images/support/encodeJpeg.js';
import { exifSegment } from '../../images/support/encodeOthers.js';
import { encodePng, pngChunk } from '../../images/support/encodePng.js';
import { makeScene } from '../../images/support/scene.js';
import {
  differenceOf,
  drawByBrowser,
  drawByPdfjs,
  drawByPoppler,
  toBase64,
} from './support/drawPages.js';
import { makePictures, type Picture } from './support/pictures.js';

const { signal } = new AbortController();
const tools = await commands.pdfTools();

describe('pictures of every kind', () => {
  let pictures: readonly Picture[] = [];
  let pdf: File;
  let expected: ImageData[] = [];

  beforeAll(async () => {
    pictures = await makePictures();
    pdf = await combineImages(
      pictures.map(({ file }) => file),
      { signal },
    );
    expected = await Promise.all(pictures.map(({ file }) => drawByBrowser(file)));
  }, 120_000);

  const differencesOf = (pages: readonly ImageData[]): unknown[] => {
    expect(pages.length).toBe(pictures.length);
    return pages.flatMap((page, index) => {
      const { name = '', tolerance = 0 } = pictures[index] ?? {};
      const [wanted] = expected.slice(index);
      const difference = wanted ? differenceOf(page, wanted) : Number.NaN;
      return difference <= tolerance ? [] : [{ name, difference }];
    });
  };

  it('looks in pdf.js as the browser draws each of them', { timeout: 120_000 }, async () => {
    expect(differencesOf(await drawByPdfjs(pdf))).toEqual([]);
  });

  it.skipIf(!tools.poppler)(
    'looks in poppler as the browser draws each of them',
    { timeout: 120_000 },
    async () => {
      expect(differencesOf(await drawByPoppler(pdf))).toEqual([]);
    },
  );

  it('has every picture in it that needs no decoding, byte for byte', async () => {
    const content = new Uint8Array(await pdf.arrayBuffer());
    const missing: string[] = [];
    for (const { name, file, isTaken } of pictures) {
      const coded = isTaken ? codedPixelsOf(new Uint8Array(await file.arrayBuffer())) : [];
      if (coded.some((part) => indexOfBytes(content, part) === -1)) missing.push(name);
    }
    expect(missing).toEqual([]);
  });

  it.skipIf(!tools.qpdf)('is a PDF that qpdf finds nothing wrong with', async () => {
    expect(await commands.checkByQpdf(await toBase64(pdf))).toBe('');
  });
});

describe('pages turned by hand', () => {
  const turned = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) => {
    const segments = [exifSegment(orientation)];
    const content = encodeJpeg(makeScene(180, 120), { segments });
    return ([0, 90, 180, 270] satisfies PageTurn[]).map((turn) => ({
      turn,
      name: `${orientation} turned by ${turn}`,
      file: new File([content], 'photo.jpg'),
    }));
  });

  it('are turned clockwise, on top of how the photo says it lies', async () => {
    const pdf = await combineImages(
      turned.map(({ file }) => file),
      { signal, turns: turned.map(({ turn }) => turn) },
    );
    const pages = await drawByPdfjs(pdf);
    const wrong: string[] = [];
    for (const [index, { file, turn, name }] of turned.entries()) {
      const [page] = pages.slice(index);
      const difference = page ? differenceOf(page, await drawByBrowser(file, turn)) : 255;
      if (difference > 4) wrong.push(`${name}: ${difference}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a picture that has to be decoded', () => {
  it('stays without loss where that is smaller: text and drawings', async () => {
    const content = await encodePng(makeScene(400, 300), { isInterlaced: true });
    const pdf = await combineImages([new File([content], 'text.png')], { signal });
    expect(await pdf.text()).toContain('/FlateDecode');
  });

  it('is named where this browser cannot decode it', async () => {
    const heic = new File(['\0\0\0\x18ftypheic\0\0\0\0mif1heic'], 'IMG_7.HEIC');
    const error = await combineImages([heic], { signal }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'file-unreadable', fileName: 'IMG_7.HEIC' });
  });

  it('is not decoded where its pixels would fill the memory', async () => {
    const announced = pngChunk('IHDR', [...long(30_000), ...long(30_000), 8, 6, 0, 0, 1]);
    const head = (await encodePng(makeScene(8, 8))).subarray(0, 8);
    const content = joined(head, announced, pngChunk('IEND', []));
    const pdf = combineImages([new File([content], 'bomb.png')], { signal });
    await expect(pdf).rejects.toMatchObject({ code: 'file-unreadable', fileName: 'bomb.png' });
  });
});

describe('a browser that gives noise for what is drawn, against fingerprints', () => {
  const { prototype } = CanvasRenderingContext2D;
  const { getImageData } = prototype;
  beforeAll(() => {
    prototype.getImageData = function noisy(...place: [number, number, number, number]) {
      const pixels = getImageData.apply(this, place);
      pixels.data.forEach((_, at) => {
        pixels.data[at] = (at * 97 + 31) & 255;
      });
      return pixels;
    };
  });
  afterAll(() => {
    prototype.getImageData = getImageData;
  });

  it('makes no page of noise: the page is named', async () => {
    const content = await encodePng(makeScene(40, 30), { isInterlaced: true });
    const pdf = combineImages([new File([content], 'drawing.png')], { signal });
    await expect(pdf).rejects.toMatchObject({
      code: 'file-unreadable',
      fileName: 'drawing.png',
    });
  });

  it('makes pages of photos as ever: they are not drawn', async () => {
    const photo = new File([encodeJpeg(makeScene(40, 30))], 'photo.jpg');
    expect((await combineImages([photo], { signal })).name).toBe('photo.pdf');
  });

  it('stores no noise for a photo: changing it fails, and the original goes on', async () => {
    const options = { signal, accept: ['image/jpeg'], maxSize: 100 };
    const png = new File([await encodePng(makeScene(40, 30))], 'drawing.png');
    await expect(convertImage({ to: 'image/jpeg' })(png, options)).rejects.toThrow();
    await expect(shrinkImage()(png, options)).rejects.toThrow();
  });
});
