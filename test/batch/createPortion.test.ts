import { describe, expect, it } from 'vitest';
import { createPortion } from '../../src/batch/createPortion.js';

describe('how many rows are drawn at once', () => {
  it('becomes less where a browser takes long, and never nothing', () => {
    const portion = createPortion();
    const first = portion.size();
    portion.drew(first, 100);
    expect(portion.size()).toBeLessThan(first);
    for (let turn = 0; turn < 50; turn += 1) portion.drew(portion.size(), 1000);
    expect(portion.size()).toBeGreaterThanOrEqual(1);
  });

  it('becomes more where it is quick, up to what a frame has time for', () => {
    const portion = createPortion();
    const first = portion.size();
    for (let turn = 0; turn < 50; turn += 1) portion.drew(portion.size(), 0);
    const most = portion.size();
    expect(most).toBeGreaterThan(first);
    portion.drew(most, 0);
    expect(portion.size()).toBe(most);
  });

  it('stays as it is after a few rows, which tell little', () => {
    const portion = createPortion();
    const first = portion.size();
    portion.drew(1, 500);
    portion.drew(0, 500);
    expect(portion.size()).toBe(first);
  });
});
