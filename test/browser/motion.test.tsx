import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { UploadState } from '../../src/index.js';
import { HALF_SENT, STATE_OF } from '../../stories/pictures/everyState.js';
import { FixedUploader, type FixedUploaderProps } from '../../stories/support/FixedUploader.js';
import '../../src/theme/styles.css';
import { emulateMedia } from './a11y/support/emulate.js';
import { createHeldClient } from './support/heldClient.js';
import { largePdf } from './support/samples.js';
import { choose, expectStatus, part, renderUploader } from './support/uploader.js';

afterEach(async () => {
  await emulateMedia();
  cleanup();
});

const element = (state: UploadState, props: Partial<FixedUploaderProps> = {}) => (
  <FixedUploader state={state} {...props} />
);

/** What moves on the page now: which element of ours, and for how long; without end where it never ends. */
function motions(): readonly { readonly what: string; readonly lastsMs: number }[] {
  return document.getAnimations().map(({ effect }) => {
    const target = (effect as KeyframeEffect).target;
    const { duration, iterations } = effect?.getTiming() ?? {};
    return {
      what: target?.getAttribute('data-icon') ?? target?.getAttribute('data-part') ?? 'unknown',
      lastsMs: Number(duration) * (iterations ?? 1),
    };
  });
}
const moving = (): readonly string[] => motions().map(({ what }) => what);
const ending = (): readonly number[] =>
  motions().flatMap(({ lastsMs }) => (Number.isFinite(lastsMs) ? lastsMs : []));

/** Ends what the first drawing began, so that only what follows is counted. */
function stopAll(): void {
  for (const animation of document.getAnimations()) animation.cancel();
}

/** From one status to the next: what has to move by itself. */
const CHANGES = [
  ['empty', 'failed', ['drop-area', 'problem']],
  ['ready', 'uploading', ['progress']],
  ['saving', 'uploaded', ['check']],
  ['saving', 'failed', ['drop-area', 'problem']],
] as const;

describe('motion', () => {
  it.each(CHANGES)(
    'from "%s" to "%s" is of what comes, for 150 to 200 ms',
    (from, to, expected) => {
      const { rerender } = render(element(STATE_OF[from]));
      stopAll();
      rerender(element(STATE_OF[to]));
      expect(moving()).toEqual(expect.arrayContaining([...expected]));
      for (const lastsMs of ending()) {
        expect(lastsMs).toBeGreaterThanOrEqual(150);
        expect(lastsMs).toBeLessThanOrEqual(200);
      }
    },
  );

  it.each([
    ['empty', 'uploading'],
    ['ready', 'uploading'],
    ['saving', 'uploaded'],
  ] as const)(
    'from "%s" to "%s" is not of the line, which is painted anew each frame',
    (from, to) => {
      const { rerender } = render(element(STATE_OF[from]));
      stopAll();
      rerender(element(STATE_OF[to]));
      expect(moving()).not.toContain('drop-area');
    },
  );

  it('animates the bar from one value to the next', () => {
    render(element(STATE_OF.uploading, { progress: HALF_SENT }));
    const bar = part('bar');
    stopAll();
    bar.style.setProperty('--ciu-fraction', '0.8');
    expect(moving()).toEqual(['bar']);
    expect(ending()).toEqual([180]);
  });

  it('animates a large step of the bar, and not a small one', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId: 'a', client });
    choose(largePdf(1000));
    const { request } = await client.next();
    const moveTo = async (loadedBytes: number): Promise<void> => {
      request.onProgress?.({ loadedBytes, totalBytes: 1000 });
      const fraction = String(loadedBytes / 1000);
      await waitFor(() =>
        expect(part('bar').style.getPropertyValue('--ciu-fraction')).toBe(fraction),
      );
    };
    await expectStatus('uploading');
    await moveTo(100);
    stopAll();
    await moveTo(500);
    expect(moving()).toContain('bar');
    stopAll();
    await moveTo(520);
    expect(moving()).not.toContain('bar');
  });

  it('is of what tells of a drag', () => {
    const { rerender } = render(element(STATE_OF.empty));
    stopAll();
    rerender(element(STATE_OF.empty, { drag: 'over' }));
    expect(moving()).toEqual(['drop-now']);
  });

  it('is not there in a status that only stays', () => {
    for (const status of [
      'empty',
      'arranging',
      'refused',
      'ready',
      'failed',
      'uploaded',
    ] as const) {
      const { rerender } = render(element(STATE_OF[status]));
      stopAll();
      rerender(element(STATE_OF[status]));
      expect(moving()).toEqual([]);
      cleanup();
    }
  });

  it.each(CHANGES)('from "%s" to "%s" is none where the system asks for less', async (from, to) => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const { rerender } = render(element(STATE_OF[from]));
    expect(moving()).toEqual([]);
    rerender(element(STATE_OF[to]));
    expect(moving()).toEqual([]);
    rerender(element(STATE_OF[to], { drag: 'over' }));
    expect(moving()).toEqual([]);
  });

  it('on the bar is none where the system asks for less', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    render(element(STATE_OF.uploading, { progress: HALF_SENT }));
    part('bar').style.setProperty('--ciu-fraction', '0.8');
    expect(moving()).toEqual([]);
  });
});
