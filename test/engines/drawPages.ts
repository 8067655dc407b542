import { spawnSync } from 'node:child_process';

/** A page as poppler draws it, a dot a point. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each dot. */
  readonly dots: Buffer;
}

/** Draws every page of a PDF by poppler's `pdftoppm`. */
export function drawPages(pdf: Buffer): DrawnPage[] {
  const { stdout, stderr, status } = spawnSync('pdftoppm', ['-r', '72', '-'], {
    input: pdf,
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const pages: DrawnPage[] = [];
  for (let at = 0; at < stdout.length; ) {
    const [head = '', width = '', height = ''] =
      /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', at, at + 40)) ?? [];
    if (!head) throw new Error('This is no drawing.');
    const begin = at + head.length;
    at = begin + Number(width) * Number(height) * 3;
    pages.push({
      width: Number(width),
      height: Number(height),
      dots: stdout.subarray(begin, at),
    });
  }
  return pages;
}

/** Red, green and blue of what is to be told apart. */
const COLORS: Readonly<Record<string, readonly [number, number, number]>> = {
  red: [200, 40, 40],
  green: [40, 160, 60],
  blue: [40, 60, 190],
  yellow: [230, 200, 60],
  white: [255, 255, 255],
};

/** Names the colours of the four quarters of a picture in the middle of a page, as one reads them. */
export function cornersOf(page: DrawnPage, width: number, height: number): string {
  const nameAt = (across: number, down: number): string => {
    const x = Math.round(page.width / 2 + (across - 0.5) * width);
    const y = Math.round(page.height / 2 + (down - 0.5) * height);
    const dot = [...page.dots.subarray((y * page.width + x) * 3).subarray(0, 3)];
    const named = Object.entries(COLORS).find(([, color]) =>
      color.every((value, index) => Math.abs(value - (dot[index] ?? -99)) < 30),
    );
    return named?.[0] ?? `rgb(${dot})`;
  };
  return [nameAt(0.25, 0.25), nameAt(0.75, 0.25), nameAt(0.25, 0.75), nameAt(0.75, 0.75)].join(' ');
}
