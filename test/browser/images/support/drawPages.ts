import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import { commands } from 'vitest/browser';

pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;

const DOTS_PER_INCH = 48;
/** Points. */
const [SHORT_SIDE, LONG_SIDE] = [595.28, 841.89];

/** How pdf.js draws each page. */
export async function drawByPdfjs(pdf: Blob): Promise<ImageData[]> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(await pdf.arrayBuffer()),
    isEvalSupported: false,
    useWasm: false,
  });
  const document = await task.promise;
  const pages: ImageData[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
    const canvas = makeCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas, viewport }).promise;
    pages.push(pixelsOf(canvas));
  }
  await task.destroy();
  return pages;
}

/** How poppler draws each page. */
export async function drawByPoppler(pdf: Blob): Promise<ImageData[]> {
  const pages = await commands.drawByPoppler(await toBase64(pdf), DOTS_PER_INCH);
  return Promise.all(
    pages.map(async (page) => {
      const response = await fetch(`data:image/png;base64,${page}`);
      const bitmap = await createImageBitmap(await response.blob());
      const canvas = makeCanvas(bitmap.width, bitmap.height);
      contextOf(canvas).drawImage(bitmap, 0, 0);
      return pixelsOf(canvas);
    }),
  );
}

/** How the page is to look: what the browser shows for the picture, in the middle of a white A4 page. */
export async function drawByBrowser(file: Blob, turn = 0): Promise<ImageData> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const isOnItsSide = turn % 180 !== 0;
  const [width, height] = isOnItsSide
    ? [image.naturalHeight, image.naturalWidth]
    : [image.naturalWidth, image.naturalHeight];
  const [pageWidth, pageHeight] =
    width > height ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const scale = Math.min(1, pageWidth / width, pageHeight / height);
  const dots = DOTS_PER_INCH / 72;
  const canvas = makeCanvas(Math.ceil(pageWidth * dots), Math.ceil(pageHeight * dots));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.scale(dots, dots);
  context.translate(pageWidth / 2, pageHeight / 2);
  context.rotate((turn * Math.PI) / 180);
  context.scale(scale, scale);
  context.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2);
  URL.revokeObjectURL(image.src);
  return pixelsOf(canvas);
}

/**
 * By how much, of 255, four fifths of the colours differ at most, where either drawing is not white; the
 * rest may be edges, which no two programs smooth alike.
 */
export function differenceOf(one: ImageData, other: ImageData): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`${one.width}x${one.height} is not ${other.width}x${other.height}`);
  }
  const differences: number[] = [];
  for (let at = 0; at < one.data.length; at += 1) {
    const [a = 0, b = 0] = [one.data[at], other.data[at]];
    if (at % 4 === 3 || (a > 250 && b > 250)) continue;
    differences.push(Math.abs(a - b));
  }
  differences.sort((a, b) => a - b);
  return differences[Math.floor(differences.length * 0.8)] ?? 0;
}

function makeCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = contextOf(canvas);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  return context;
}

function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  return contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
}

/** As the commands take it. */
export function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
