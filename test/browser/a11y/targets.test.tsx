import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { STATUSES } from '../../../stories/pictures/everyState.js';
import { emulateTouch } from './support/emulate.js';
import { controlsOf, renderStatus } from './support/renderStatus.js';

afterEach(async () => {
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
});
