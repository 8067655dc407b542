import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { STATUSES } from '../../../stories/pictures/everyState.js';
import { part } from '../support/uploader.js';
import { emulateMedia } from './support/emulate.js';
import { controlsOf, renderStatus } from './support/renderStatus.js';

afterEach(async () => {
  await emulateMedia();
  cleanup();
});

/** A system colour as the browser paints it now. */
function systemColor(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (scheme) => {
  const forced = { 'forced-colors': 'active', 'prefers-color-scheme': scheme } as const;

  it.each(STATUSES)(
    'the card and every control of "%s" have an outline one can see',
    async (status) => {
      await emulateMedia(forced);
      const container = renderStatus(status);
      const canvas = systemColor('Canvas');
      for (const element of [part('drop-area'), ...controlsOf(container)]) {
        const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(element);
        expect(borderTopStyle).not.toBe('none');
        expect(Number.parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(1);
        expect(borderTopColor).not.toBe(canvas);
        expect(borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
      }
    },
  );

  it('what is sent differs from what is not, and the track has an edge', async () => {
    await emulateMedia(forced);
    renderStatus('uploading');
    const bar = part('bar');
    const sent = getComputedStyle(bar, '::before').backgroundColor;
    expect(sent).toBe(systemColor('Highlight'));
    expect(getComputedStyle(bar).backgroundColor).not.toBe(sent);
    expect(getComputedStyle(bar).borderTopColor).not.toBe(systemColor('Canvas'));
  });

  it('a problem and a warning have an edge, and their icons are drawn', async () => {
    await emulateMedia(forced);
    renderStatus('failed');
    const canvas = systemColor('Canvas');
    expect(getComputedStyle(part('problem')).borderTopColor).not.toBe(canvas);
    const icon = part('problem').querySelector('svg');
    expect(icon && getComputedStyle(icon).stroke).not.toBe(canvas);
  });

  it('the focus has a ring one can see', async () => {
    await emulateMedia(forced);
    renderStatus('empty');
    await userEvent.tab();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    expect(document.activeElement?.textContent).toBe('Choose file');
    expect(outlineStyle).toBe('solid');
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
    expect(outlineColor).not.toBe(systemColor('Canvas'));
  });
});

describe('where the system asks for less motion', () => {
  it.each(['checking', 'saving'] as const)('nothing moves in "%s"', async (status) => {
    renderStatus(status);
    expect(document.getAnimations().length).toBeGreaterThan(0);
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    await expect.poll(() => document.getAnimations().length).toBe(0);
  });

  it('waiting for the answer can still be told from being done', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    renderStatus('saving');
    const { opacity, inlineSize } = getComputedStyle(part('bar'), '::before');
    expect(Number(opacity)).toBeLessThan(1);
    expect(Number.parseFloat(inlineSize)).toBeGreaterThan(0);
  });
});
