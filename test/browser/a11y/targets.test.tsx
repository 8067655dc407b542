import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { STATUSES } from '../../../stories/pictures/everyState.js';
import { emulateTouch } from './support/emulate.js';
import { controlsOf, renderStatus } from './support/renderStatus.js';

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await emulateTouch(false);
  cleanup();
});

/** The smallest control of a status; every one has words, and so is wider than it is high. */
function smallestOf(container: Element): number {
  const sides = controlsOf(container).map((control) => {
    const { width, height } = control.getBoundingClientRect();
    return Math.min(width, height);
  });
  expect(sides.length).toBeGreaterThan(0);
  return Math.min(...sides);
}

/** Pages that count in tenths of the browser's size: everything in rem is smaller there. */
const TENTHS = '62.5%';

describe.each(STATUSES)('the controls of "%s"', (status) => {
  it('are 24 px at least for a mouse, also where things are dense', () => {
    expect(smallestOf(renderStatus(status))).toBeGreaterThanOrEqual(24);
    cleanup();
    const dense = renderStatus(status, { theme: { density: 'compact' } });
    expect(smallestOf(dense)).toBeGreaterThanOrEqual(24);
  });

  it('are 44 px at least for a finger, also where things are dense', async () => {
    await emulateTouch(true);
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    expect(smallestOf(renderStatus(status))).toBeGreaterThanOrEqual(44);
    cleanup();
    const dense = renderStatus(status, { theme: { density: 'compact' } });
    expect(smallestOf(dense)).toBeGreaterThanOrEqual(44);
  });

  it('are as large on a page that counts in tenths, and its text is not below 11 px', async () => {
    document.documentElement.style.fontSize = TENTHS;
    for (const density of ['comfortable', 'compact'] as const) {
      await emulateTouch(false);
      const container = renderStatus(status, { theme: { density } });
      expect(smallestOf(container)).toBeGreaterThanOrEqual(24);
      const sizes = [...container.querySelectorAll<HTMLElement>('[data-part]')].filter(
        ({ textContent, dataset }) => textContent && dataset['part'] !== 'icon',
      );
      for (const element of sizes)
        expect(Number.parseFloat(getComputedStyle(element).fontSize)).toBeGreaterThanOrEqual(11);
      await emulateTouch(true);
      expect(smallestOf(container)).toBeGreaterThanOrEqual(44);
      cleanup();
    }
  });
});
