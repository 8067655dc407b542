import { describe, expect, it } from 'vitest';
import { createPatience } from '../../src/batch/createPatience.js';

const file = new File(['x'], 'a.pdf');

describe('patience with a reader', () => {
  it('ends after three files without an answer, and comes back with the next answer', async () => {
    const next = createPatience(() => () => new Promise(() => {}));
    for (let count = 0; count < 3; count += 1) {
      const controller = new AbortController();
      void next()?.(file, { signal: controller.signal });
      controller.abort();
    }
    expect(next()).toBeUndefined();
  });

  it('does not end for a reader that answers, or fails, in time', async () => {
    let isFailing = false;
    const next = createPatience(() => async () => {
      if (isFailing) throw new Error('broken');
      return null;
    });
    for (let count = 0; count < 6; count += 1) {
      const controller = new AbortController();
      await next()?.(file, { signal: controller.signal }).catch(() => null);
      controller.abort();
      isFailing = !isFailing;
    }
    expect(next()).toBeDefined();
  });

  it('has nothing to do without a reader', () => {
    expect(createPatience(() => undefined)()).toBeUndefined();
  });
});
