import { cleanup, render, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PreviewRenderProps } from '../../../src/core/previewRender.js';
import { sv } from '../../../src/locales/index.js';
import { createPdfPreview } from '../../../src/pdf/createPdfPreview.js';
import '../../../src/theme/styles.css';
import { makePdf } from '../../pdf/makePdf.js';
import { SOURCES } from './sources.js';
import { countWorkers } from './workers.js';

afterEach(cleanup);

const pages = Array.from({ length: 6 }, (_, index) => [`Faktura 103118, sida ${index + 1}`]);
const pdfFile = (): File => new File([makePdf({ pages })], 'a.pdf', { type: 'application/pdf' });
const [[, source] = []] = SOURCES;
if (!source) throw new Error('There is a version.');

const propsOf = (given: Partial<PreviewRenderProps>): PreviewRenderProps => ({
  url: 'https://storage.invalid/a.pdf',
  isCopy: false,
  file: null,
  fileName: 'a.pdf',
  contentType: 'application/pdf',
  size: 1,
  title: 'Preview of a.pdf',
  onError: () => {},
  ...given,
});
const inHost = (preview: React.ReactNode): React.ReactElement => (
  <StrictMode>
    <div className="ciu-root" style={{ width: 600 }}>
      <div data-part="preview">{preview}</div>
    </div>
  </StrictMode>
);
const canvases = (root: HTMLElement): HTMLCanvasElement[] => [...root.querySelectorAll('canvas')];
const darkPixels = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
  let count = 0;
  for (let at = 0; at < (data?.length ?? 0); at += 4) if ((data?.[at] ?? 255) < 100) count += 1;
  return count;
};
const slowly = { timeout: 20_000 };

describe.each(SOURCES)('the preview on pdf.js %s', { timeout: 60_000 }, (_, version) => {
  it('draws the first page at once and the others as they come into view, with their text', async () => {
    const preview = createPdfPreview(version);
    const screen = render(inHost(preview(propsOf({ file: pdfFile() }))));
    expect(screen.getByText('Loading the pages…')).toBeDefined();
    const first = await screen.findByRole('group', { name: 'Page 1 of 6' }, slowly);
    await within(first).findByText('Faktura 103118, sida 1', {}, slowly);
    const [canvas] = canvases(first);
    expect(canvas && darkPixels(canvas)).toBeGreaterThan(100);
    expect(canvas?.getContext('2d')).not.toBeNull();

    const last = screen.getByRole('group', { name: 'Page 6 of 6' });
    expect(canvases(last)).toEqual([]);
    last.scrollIntoView({ block: 'nearest' });
    await within(last).findByText('Faktura 103118, sida 6', {}, slowly);
    expect(canvases(last)).toHaveLength(1);
    // What is far away gives its pixels back; the first page stays.
    const third = screen.getByRole('group', { name: 'Page 3 of 6' });
    await waitFor(() => expect(canvases(third)).toEqual([]), slowly);
    expect(canvases(first)).toEqual([canvas]);
  });
});

describe('the preview', { timeout: 60_000 }, () => {
  const preview = createPdfPreview(source);
  const shown = async (props: Partial<PreviewRenderProps>) => {
    const screen = render(inHost(preview(propsOf(props))));
    const first = await screen.findByRole('group', { name: 'Page 1 of 6' }, slowly);
    await within(first).findByText('Faktura 103118, sida 1', {}, slowly);
    return { ...screen, first };
  };

  it('draws at the density of the device, and anew for another zoom', async () => {
    const { first, getByRole, container } = await shown({ file: pdfFile() });
    const widthOf = (): number => canvases(first)[0]?.width ?? 0;
    const fitting = Math.round(first.clientWidth * devicePixelRatio);
    expect(Math.abs(widthOf() - fitting)).toBeLessThanOrEqual(1);
    await userEvent.click(getByRole('button', { name: 'Zoom in' }));
    expect(container.querySelector('output')?.textContent).toBe('150\u00a0%');
    await waitFor(() => expect(widthOf()).toBeGreaterThan(fitting * 1.4), slowly);
    for (let press = 0; press < 3; press += 1)
      await userEvent.click(getByRole('button', { name: 'Zoom out' }));
    // At the end a further press changes nothing, and the focus stays.
    await userEvent.keyboard('{Enter}{Enter}');
    expect(container.querySelector('output')?.textContent).toBe('50\u00a0%');
    expect(document.activeElement).toBe(getByRole('button', { name: 'Zoom out' }));
    await waitFor(() => expect(widthOf()).toBeLessThan(fitting * 0.6), slowly);
  });

  it('draws nothing anew when the host renders, and nothing for a fresh link', async () => {
    const file = pdfFile();
    const { first, rerender } = await shown({ file });
    const [canvas] = canvases(first);
    for (const url of ['https://storage.invalid/1', 'https://storage.invalid/2'])
      rerender(inHost(preview(propsOf({ file, url, onError: () => {} }))));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(canvases(first)).toEqual([canvas]);
    expect(canvas?.width).toBeGreaterThan(0);
  });

  it('ends its work and the worker when it goes', async () => {
    const workers = countWorkers();
    const { first, unmount } = await shown({ file: pdfFile() });
    const [canvas] = canvases(first);
    unmount();
    expect(canvas?.width).toBe(0);
    await expect.poll(() => workers.started - workers.ended).toBe(0);
  });

  it('ends its work when it goes before it has begun', async () => {
    const workers = countWorkers();
    const { unmount } = render(inHost(preview(propsOf({ file: pdfFile() }))));
    unmount();
    await expect.poll(() => workers.started - workers.ended).toBe(0);
  });

  it('shows what the URL gives where there is no copy', async () => {
    const url = URL.createObjectURL(pdfFile());
    onTestFinished(() => URL.revokeObjectURL(url));
    const { first } = await shown({ url });
    expect(canvases(first)).toHaveLength(1);
  });

  it('says so, once, where the storage does not let a script read the file', async () => {
    const onError = vi.fn();
    const screen = render(inHost(preview(propsOf({ url: 'https://127.0.0.1:1/a.pdf', onError }))));
    const sentence = 'The pages cannot be shown here. Open the invoice instead.';
    await screen.findByText(sentence, {}, slowly);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(canvases(screen.container)).toEqual([]);
  });

  it.each([
    ['a password', makePdf({ pages, lock: 'user' }), /opens with a password only/],
    ['no PDF', new Uint8Array(2000), /cannot be shown here/],
  ])('says so of %s', async (_, bytes, sentence) => {
    const screen = render(inHost(preview(propsOf({ file: new File([bytes], 'a.pdf') }))));
    await screen.findByText(sentence, {}, slowly);
  });

  it('says so where the worker cannot be run', async () => {
    const blocked = createPdfPreview({ ...source, workerSrc: '/nobody/pdf.worker.mjs' });
    const screen = render(inHost(blocked(propsOf({ file: pdfFile() }))));
    await screen.findByText(/cannot be shown here/, {}, slowly);
  });

  it('tells of a page without text', async () => {
    const scan = new File([makePdf({ pages: [[]] })], 'a.pdf');
    const screen = render(inHost(preview(propsOf({ file: scan }))));
    await screen.findByText('This page is a picture without text.', {}, slowly);
  });

  it('shows pictures as ever, and nothing of what it does not know', () => {
    const picture = render(inHost(preview(propsOf({ contentType: 'image/png' }))));
    expect(picture.getByRole('img', { name: 'Preview of a.pdf' }).tagName).toBe('IMG');
    picture.unmount();
    expect(preview(propsOf({ contentType: 'text/plain' }))).toBeNull();
    expect(preview(propsOf({ contentType: '', fileName: 'a.txt' }))).toBeNull();
    expect(preview(propsOf({ contentType: '', fileName: 'A.PDF' }))).not.toBeNull();
  });

  it('speaks the language it is given, and a host’s own words', async () => {
    const swedish = createPdfPreview({ ...source, messages: sv });
    const screen = render(inHost(swedish(propsOf({ file: pdfFile() }))));
    await screen.findByRole('group', { name: 'Sida 1 av 6' }, slowly);
    expect(screen.getByRole('button', { name: 'Zooma in' })).toBeDefined();
    screen.unmount();
    const pageOf = (page: number, of: number): string => `${page}/${of}`;
    const own = createPdfPreview({ ...source, messages: { pdf: { zoomIn: '+', pageOf } } });
    const other = render(inHost(own(propsOf({ file: pdfFile() }))));
    await other.findByRole('group', { name: '1/6' }, slowly);
    expect(other.getByRole('button', { name: '+' })).toBeDefined();
    expect(other.getByRole('button', { name: 'Zoom out' })).toBeDefined();
  });
});
