import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreviewRenderProps } from '../../src/core/previewRender.js';
import { createPdfPreview } from '../../src/pdf/index.js';
import { FixedUploader, type FixedUploaderProps } from '../../stories/support/FixedUploader.js';
import { pdf, png } from '../../stories/support/fixedFiles.js';
import {
  earlier,
  readyState,
  runningState,
  uploadedState,
} from '../../stories/support/fixedStates.js';
import '../../src/theme/styles.css';
import { SOURCES } from './pdf/sources.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  press,
  renderUploader,
} from './support/uploader.js';

afterEach(async () => {
  cleanup();
  await clearStandIn();
});

/** A picture that no file here is behind: each test has its own, so that none is known from another. */
let count = 0;
const freshUrl = (): string => {
  count += 1;
  return `${uploadedState(png).media.url.replace(/\?.*/, '')}?picture=${count}`;
};
const known = (url = freshUrl()) => uploadedState(png, { copy: null, url });
const thumbnailOf = (element: Element): HTMLImageElement | null =>
  element.querySelector('[data-part=icon] img');
const thumbnail = (): HTMLImageElement | null => thumbnailOf(document.body);

function renderFixed(props: FixedUploaderProps): (next: FixedUploaderProps) => void {
  const { rerender } = render(<FixedUploader {...props} />);
  return (next) => rerender(<FixedUploader {...next} />);
}

describe('the small picture beside the file’s name', () => {
  it('is the copy in memory, of what is chosen and of what was stored just now', async () => {
    renderUploader({ referenceId: '6867da7788b9226bb78d716c', uploadOn: 'confirm' });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    await waitFor(() => expect(thumbnail()?.naturalWidth).toBeGreaterThan(0));
    const chosen = thumbnail()?.src;
    expect(chosen).toMatch(/^blob:/);
    await press('Upload');
    await expectStatus('uploaded');
    expect(thumbnail()?.src).toBe(chosen);
  });

  it('says in words what it stands in the place of, and is no picture to hear of', () => {
    renderFixed({ state: uploadedState(png) });
    expect(part('icon').textContent).toBe('PNG');
    expect(thumbnail()?.alt).toBe('');
  });

  it('is the signed URL where the preview loads it in any case, and is loaded once', async () => {
    const state = known();
    renderFixed({ state });
    await waitFor(() => expect(thumbnail()?.naturalWidth).toBeGreaterThan(0));
    expect(thumbnail()?.src).toBe(state.media.url);
    expect(thumbnail()?.referrerPolicy).toBe('no-referrer');
    const loads = performance.getEntriesByName(state.media.url) as PerformanceResourceTiming[];
    expect(loads.filter(({ transferSize }) => transferSize > 0).length).toBeLessThanOrEqual(1);
  });

  it('waits for the preview where that waits for a press', async () => {
    renderFixed({ state: known(), preview: 'click' });
    expect(thumbnail()).toBeNull();
    await press('Show preview');
    await waitFor(() => expect(thumbnail()).not.toBeNull());
  });

  it('gives way to the type where the signed URL cannot be shown', async () => {
    renderFixed({ state: known('https://127.0.0.1:1/invoice.png') });
    await waitFor(() => expect(thumbnail()).toBeNull());
    expect(part('icon').querySelector('.ciu-hidden')).toBeNull();
    expect(part('icon').textContent).toBe('PNG');
  });

  it.each([
    ['a PDF', { state: uploadedState(pdf) }],
    ['an expired link and no copy', { state: uploadedState(png, { copy: null, link: 'expired' }) }],
    [
      'a picture of more than 40 megapixels',
      {
        state: uploadedState({ ...png, dimensions: { width: 8000, height: 6000 } }),
      },
    ],
    ['a host that wants nothing shown', { state: uploadedState(png), preview: false }],
    ['a known picture that a viewer of the host’s shows', { state: known(), preview: () => null }],
  ] satisfies readonly [string, FixedUploaderProps][])('is not there for %s', (_, props) => {
    renderFixed(props);
    expect(thumbnail()).toBeNull();
  });

  it('is not drawn while an upload runs, and stays where it was drawn before', async () => {
    const uploading = { state: runningState('uploading', png) };
    const show = renderFixed(uploading);
    expect(thumbnail()).toBeNull();
    show({ state: readyState(png) });
    await waitFor(() => expect(thumbnail()).not.toBeNull());
    show(uploading);
    expect(thumbnail()).not.toBeNull();
    show({ state: runningState('uploading', { ...png, file: new File([png.file], 'other.png') }) });
    expect(thumbnail()).toBeNull();
  });

  it('is there of the invoice that is stored while another is chosen', async () => {
    renderFixed({ state: { ...readyState(pdf), stored: earlier } });
    await waitFor(() => expect(thumbnailOf(part('stored'))).not.toBeNull());
  });

  it('is the first page of a PDF, once a viewer has drawn it, and stays when that is put away', async () => {
    const [[, source] = []] = SOURCES;
    if (!source) throw new Error('There is a version.');
    renderFixed({ state: readyState(pdf), preview: createPdfPreview(source) });
    expect(thumbnail()).toBeNull();
    await press('Show preview');
    await waitFor(() => expect(thumbnail()?.naturalWidth).toBe(96), { timeout: 20_000 });
    expect(thumbnail()?.naturalHeight).toBeGreaterThan(120);
    await press('Hide preview');
    expect(thumbnail()?.src).toMatch(/^blob:/);
  });

  it('stays the type where the page that was drawn cannot be read', async () => {
    const told: Promise<void>[] = [];
    const viewer = ({ onFirstPage }: PreviewRenderProps): null => {
      const canvas = document.createElement('canvas');
      canvas.width = 0;
      told.push(Promise.resolve(onFirstPage?.(canvas)));
      return null;
    };
    renderFixed({ state: uploadedState(pdf), preview: viewer });
    await Promise.all(told);
    await new Promise((done) => setTimeout(done));
    expect(told.length).toBeGreaterThan(0);
    expect(thumbnail()).toBeNull();
  });
});
