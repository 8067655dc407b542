import { describe, expect, it } from 'vitest';
import type { ScanJudgement } from '../../src/core/prepareFile.js';
import { createScanMeter } from '../../src/images/createScanMeter.js';

const WIDTH = 400;
const HEIGHT = 300;
const FINE: ScanJudgement = { blurred: false, dark: false, blank: false, small: false };
type GreyAt = (x: number, y: number) => number;

/** Lines of letters: strokes of three pixels, dark on light. */
const text: GreyAt = (x, y) => (y % 20 < 10 && x % 8 < 3 ? 40 : 230);
const dimmed =
  (light: number): GreyAt =>
  (x, y) =>
    text(x, y) * light;

/** As strokes of a pen look through a lens out of focus: the longer the wave, the less of an edge. */
const waves =
  (lengthPx: number): GreyAt =>
  (x) =>
    135 + 95 * Math.sin((2 * Math.PI * x) / lengthPx);
const brightOnLeft =
  (share: number): GreyAt =>
  (x) =>
    x < share * WIDTH ? 250 : 20;

function judgementOf(
  greyAt: GreyAt,
  { sliceRows = HEIGHT, original = { width: 2480, height: 3508 } } = {},
): ScanJudgement {
  const meter = createScanMeter(WIDTH);
  for (let top = 0; top < HEIGHT; top += sliceRows) {
    const rows = Math.min(sliceRows, HEIGHT - top);
    const pixels = new Uint8ClampedArray(4 * WIDTH * rows).fill(255);
    for (let at = 0; at < WIDTH * rows; at += 1) {
      const grey = Math.round(greyAt(at % WIDTH, top + Math.floor(at / WIDTH)));
      pixels.fill(grey, 4 * at, 4 * at + 3);
    }
    meter.add(pixels);
  }
  return meter.judge(original);
}

describe('the judgement', () => {
  it.each([
    { name: 'text', greyAt: text, judgement: FINE },
    { name: 'text in bad light', greyAt: dimmed(0.3), judgement: FINE },
    { name: 'text in the dark', greyAt: dimmed(0.2), judgement: { ...FINE, dark: true } },
    // Sharpness of a wave is (2 - 2 cos(2 pi / length)) squared: 0.018 and 0.012.
    { name: 'strokes a little soft', greyAt: waves(17), judgement: FINE },
    { name: 'blurred strokes', greyAt: waves(19), judgement: { ...FINE, blurred: true } },
    { name: 'an empty page', greyAt: () => 235, judgement: { ...FINE, blank: true } },
    {
      name: 'an empty page with some grain',
      greyAt: (x: number, y: number) => 235 + ((x * 7 + y * 13) % 5),
      judgement: { ...FINE, blank: true },
    },
    { name: 'a black page', greyAt: () => 0, judgement: { ...FINE, blank: true, dark: true } },
  ])('of $name', ({ greyAt, judgement }) => {
    expect(judgementOf(greyAt)).toEqual(judgement);
  });

  it('says dark where nineteen of twenty pixels are', () => {
    expect(judgementOf(brightOnLeft(0.04)).dark).toBe(true);
    expect(judgementOf(brightOnLeft(0.06)).dark).toBe(false);
  });

  it.each([
    { original: { width: 1000, height: 1414 }, small: false },
    { original: { width: 999, height: 1414 }, small: true },
    { original: { width: 4000, height: 999 }, small: true },
  ])('says small by the shorter side: $original', ({ original, small }) => {
    expect(judgementOf(text, { original })).toEqual({ ...FINE, small });
  });

  it('is the same in whatever slices the picture comes', () => {
    for (const greyAt of [text, waves(30), dimmed(0.2)]) {
      const whole = judgementOf(greyAt);
      for (const sliceRows of [1, 7, 100]) {
        expect(judgementOf(greyAt, { sliceRows })).toEqual(whole);
      }
    }
  });

  it('of no picture at all finds nothing that could be measured', () => {
    const judgement = createScanMeter(1).judge({ width: 1, height: 1 });
    expect(judgement).toMatchObject({ blank: true, blurred: false });
  });
});
