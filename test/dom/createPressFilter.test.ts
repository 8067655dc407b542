import { describe, expect, it } from 'vitest';
import { type Click, createPressFilter } from '../../src/dom/createPressFilter.js';

const UPLOAD = { name: 'Upload' };
const CANCEL = { name: 'Cancel upload' };

function clickOn(control: unknown, click: Partial<Click> = {}): Click {
  return { control, detail: 1, isTouch: false, timeMs: 5000, x: 100, y: 100, ...click };
}

const tapOn = (control: unknown, click: Partial<Click> = {}): Click =>
  clickOn(control, { isTouch: true, ...click });

describe('a press is meant', () => {
  it('on a control that took the place of another a moment ago', () => {
    const { seeClick } = createPressFilter(0);
    expect(seeClick(clickOn(UPLOAD))).toBe(true);
    expect(seeClick(clickOn(CANCEL, { timeMs: 5001 }))).toBe(true);
  });

  it('by a script or a screen reader, as often as it comes', () => {
    const { seeClick } = createPressFilter(0);
    for (const control of [UPLOAD, CANCEL, UPLOAD]) {
      expect(seeClick(clickOn(control, { detail: 0 }))).toBe(true);
    }
  });

  it('where a double click is twice on the same control', () => {
    const { seeClick } = createPressFilter(0);
    seeClick(clickOn(UPLOAD));
    expect(seeClick(clickOn(UPLOAD, { detail: 2 }))).toBe(true);
  });

  it('by a tool that counts two clicks in one, with none before it', () => {
    const { seeClick } = createPressFilter(0);
    expect(seeClick(clickOn(UPLOAD, { detail: 2 }))).toBe(true);
  });

  it.each([
    ['later than a double tap', { timeMs: 5301 }],
    ['at another place', { timeMs: 5100, x: 200 }],
  ])('by a second tap %s', (_how, second) => {
    const { seeClick } = createPressFilter(0);
    seeClick(tapOn(UPLOAD));
    expect(seeClick(tapOn(CANCEL, second))).toBe(true);
  });

  it('by a key that is pressed twice, however quickly', () => {
    const { seeKey, seeClick } = createPressFilter(0);
    for (const timeMs of [5000, 5040]) {
      seeKey({ type: 'keydown', code: 'Enter', repeat: false, timeMs });
      expect(seeClick(clickOn(UPLOAD, { detail: 0, timeMs }))).toBe(true);
      seeKey({ type: 'keyup', code: 'Enter', repeat: false, timeMs: timeMs + 20 });
    }
  });

  it('by a key whose last release was not seen, as where the picker was in front', () => {
    const { seeKey, seeClick } = createPressFilter(0);
    seeKey({ type: 'keydown', code: 'Enter', repeat: false, timeMs: 5000 });
    seeKey({ type: 'keydown', code: 'Enter', repeat: false, timeMs: 8000 });
    expect(seeClick(clickOn(UPLOAD, { detail: 0, timeMs: 8001 }))).toBe(true);
  });

  it('by a screen reader, long after a key was held whose release was not seen', () => {
    const { seeKey, seeClick } = createPressFilter(0);
    seeKey({ type: 'keydown', code: 'Enter', repeat: true, timeMs: 5000 });
    expect(seeClick(clickOn(UPLOAD, { detail: 0, timeMs: 9000 }))).toBe(true);
  });

  it('by keys without a name, as keyboards on a screen send them', () => {
    const { seeKey, seeClick } = createPressFilter(0);
    seeKey({ type: 'keydown', code: '', repeat: false, timeMs: 5000 });
    seeKey({ type: 'keydown', code: '', repeat: false, timeMs: 5050 });
    expect(seeClick(clickOn(UPLOAD, { detail: 0, timeMs: 5051 }))).toBe(true);
  });
});

describe('a press is ignored', () => {
  it('where it is the second or third of a click that began on another control', () => {
    const { seeClick } = createPressFilter(0);
    seeClick(clickOn(UPLOAD));
    expect(seeClick(clickOn(CANCEL, { detail: 2, timeMs: 5100 }))).toBe(false);
    expect(seeClick(clickOn(CANCEL, { detail: 3, timeMs: 5200 }))).toBe(false);
    expect(seeClick(clickOn(CANCEL, { timeMs: 5900 }))).toBe(true);
  });

  it('where it is the second of a click whose first opened the view that holds the control', () => {
    const { seeClick } = createPressFilter(4900);
    expect(seeClick(clickOn(UPLOAD, { detail: 2 }))).toBe(false);
  });

  it('where it is the second of a double tap, and another control is there by then', () => {
    const { seeClick } = createPressFilter(0);
    seeClick(tapOn(UPLOAD));
    expect(seeClick(tapOn(CANCEL, { timeMs: 5299, x: 110 }))).toBe(false);
  });

  it('where a held key repeats, whether the system says so or not', () => {
    for (const repeat of [true, false]) {
      const { seeKey, seeClick } = createPressFilter(0);
      seeKey({ type: 'keydown', code: 'Enter', repeat: false, timeMs: 5000 });
      expect(seeClick(clickOn(UPLOAD, { detail: 0, timeMs: 5001 }))).toBe(true);
      seeKey({ type: 'keydown', code: 'Enter', repeat, timeMs: 5500 });
      expect(seeClick(clickOn(CANCEL, { detail: 0, timeMs: 5501 }))).toBe(false);
    }
  });
});
