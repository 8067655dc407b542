import { randomFillSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { work } from './places.js';

const folder = join(work, 'samples');
const MEGABYTE = 1024 * 1024;

/** Two files of a kind: a browser fires no `change` when the same one is chosen again. */
export type SamplePair = readonly [string, string];

const pairOf = (name: string): SamplePair => [
  join(folder, name.replace('*', 'a')),
  join(folder, name.replace('*', 'b')),
];

/** What is uploaded. The PDFs are PDFs by their first and last bytes; the picture is one. */
export const sampleFiles: Readonly<Record<'small' | 'medium' | 'large' | 'picture', SamplePair>> = {
  small: pairOf('1k-*.pdf'),
  medium: pairOf('10m-*.pdf'),
  large: pairOf('200m-*.pdf'),
  picture: pairOf('10m-*.png'),
};

/** A thousand small ones, for a drop of too many. */
export const manyFiles: readonly string[] = Array.from({ length: 1000 }, (_, index) =>
  join(folder, 'many', `invoice-${String(index).padStart(4, '0')}.pdf`),
);

/** A thousand invoices of 50 kB, each named by its number. */
export const batchFiles: readonly string[] = Array.from({ length: 1000 }, (_, index) =>
  join(folder, 'batch', `Faktura ${500_000 + index}.pdf`),
);

/** Makes the files that are not there yet: some 510 MB. */
export function makeSampleFiles(): void {
  mkdirSync(join(folder, 'many'), { recursive: true });
  const { small, medium, large, picture } = sampleFiles;
  for (const path of small) make(path, () => pdfOf(1024));
  for (const path of medium) make(path, () => pdfOf(10 * MEGABYTE));
  for (const path of large) make(path, () => pdfOf(200 * MEGABYTE));
  for (const path of picture) make(path, () => pngOf(2160, 1618));
  for (const path of manyFiles) make(path, () => '%PDF-1.4\n%%EOF\n');
  mkdirSync(join(folder, 'batch'), { recursive: true });
  for (const path of batchFiles) make(path, () => pdfOf(50_000));
}

function make(path: string, content: () => Buffer | string): void {
  if (!existsSync(path)) writeFileSync(path, content());
}

/** Noise with a PDF's first bytes and its end mark; without that it would be looked for from behind. */
function pdfOf(bytes: number): Buffer {
  const pdf = Buffer.allocUnsafe(bytes);
  for (let at = 0; at < bytes; at += MEGABYTE) {
    randomFillSync(pdf, at, Math.min(MEGABYTE, bytes - at));
  }
  pdf.write('%PDF-1.7\n');
  pdf.write('\nstartxref\n0\n%%EOF\n', bytes - 20);
  return pdf;
}

/** Noise, which does not get smaller when it is compressed. */
function pngOf(width: number, height: number): Buffer {
  const line = width * 3 + 1;
  const pixels = randomFillSync(Buffer.allocUnsafe(line * height));
  for (let row = 0; row < height; row += 1) pixels[row * line] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunkOf('IHDR', header),
    chunkOf('IDAT', deflateSync(pixels, { level: 0 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function chunkOf(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}
