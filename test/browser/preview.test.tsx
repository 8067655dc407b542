import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { CaseInvoiceUploaderProps } from '../../src/index.js';
import { STATE_OF } from '../../stories/pictures/everyState.js';
import { FixedUploader } from '../../stories/support/FixedUploader.js';
import { checkedFile, pdf, png } from '../../stories/support/fixedFiles.js';
import {
  empty,
  failedState,
  readyState,
  uploadedState,
} from '../../stories/support/fixedStates.js';
import '../../src/theme/styles.css';
import { hasPart, part, root } from './support/uploader.js';

type Viewer = Extract<CaseInvoiceUploaderProps['preview'], (...args: never) => unknown>;

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await page.viewport(1280, 800);
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
});

/** A page of a host's with a viewer of its own; what it throws is not for the log. */
function renderWithViewer(preview: Viewer): void {
  render(
    <Suspense fallback={<p>The whole page waits</p>}>
      <h1>Case 4711</h1>
      <FixedUploader state={uploadedState(pdf)} preview={preview} />
    </Suspense>,
    { onCaughtError: () => {} },
  );
}

function ThrowsWhenShown(): ReactNode {
  useEffect(() => {
    throw new Error('The worker of the viewer is missing');
  }, []);
  return null;
}

describe('a viewer of the host’s', () => {
  const broken: readonly (readonly [string, Viewer])[] = [
    [
      'that throws',
      () => {
        throw new Error('No such page');
      },
    ],
    ['that throws once it is shown', () => <ThrowsWhenShown />],
    [
      'that cannot be loaded',
      (() => {
        const Lost = lazy(() => Promise.reject(new Error('Loading chunk 7 failed')));
        return () => <Lost />;
      })(),
    ],
    ['that gives what React cannot draw', () => ({ not: 'an element' }) as unknown as ReactNode],
  ];

  it.each(broken)('%s leaves the page and the link as they were', async (_name, viewer) => {
    renderWithViewer(viewer);
    await waitFor(() => expect(part('preview').textContent).toContain('cannot be shown here'));
    expect(page.getByRole('heading', { name: 'Case 4711' }).query()).not.toBeNull();
    expect(page.getByRole('link', { name: 'Open invoice' }).query()).not.toBeNull();
    expect(page.getByRole('button', { name: 'Replace file' }).query()).not.toBeNull();
  });

  it('that is loaded for ever hides nothing but itself', async () => {
    const Never = lazy(() => new Promise<never>(() => {}));
    renderWithViewer(() => <Never />);
    await waitFor(() => expect(part('preview').querySelector('svg')).not.toBeNull());
    expect(document.body.textContent).not.toContain('The whole page waits');
    expect(page.getByRole('heading', { name: 'Case 4711' })).toBeVisible();
    expect(page.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  });

  it('that has thrown is tried again with the next invoice', async () => {
    const viewer: Viewer = ({ fileName }) => {
      if (fileName === pdf.fileName) throw new Error('No such page');
      return <p>Shown: {fileName}</p>;
    };
    const { rerender } = render(<FixedUploader state={uploadedState(pdf)} preview={viewer} />, {
      onCaughtError: () => {},
    });
    expect(part('preview').textContent).toContain('cannot be shown here');
    const another = uploadedState(png, { url: 'https://storage.example/another.png' });
    rerender(<FixedUploader state={another} preview={viewer} />);
    expect(part('preview').textContent).toBe(`Shown: ${png.fileName}`);
  });

  it('keeps the looks of its own markup, whatever it calls its parts', () => {
    const markup = (
      <div data-part="drop-area" data-status="empty">
        <p data-part="label">Text</p>
        <strong>Strong</strong>
        <span data-hidden="">Not hidden</span>
        <svg data-icon="busy" width="40" height="40" />
        <button type="button" data-part="action" data-kind="primary" data-action="own">
          Own
        </button>
        <a href="#own" data-part="link">
          Own
        </a>
        <div data-part="preview" data-kind="image">
          <img alt="" width="30" height="20" />
          <iframe title="own" />
        </div>
      </div>
    );
    // What is inherited is as wished: the viewer stands in a card.
    const inherited = {
      font: '16px/20px serif',
      color: 'rgb(1, 2, 3)',
      overflowWrap: 'normal',
    } as const;
    render(
      <>
        <div style={inherited} id="beside">
          {markup}
        </div>
        <FixedUploader
          state={uploadedState(pdf)}
          preview={() => (
            <div style={inherited} id="inside">
              {markup}
            </div>
          )}
        />
      </>,
    );
    const [beside, inside] = ['#beside', '#inside'].map((id) => [
      ...document.querySelectorAll(`${id} *`),
    ]);
    const ownOf = (element: Element | undefined): Record<string, string> => {
      const style = element && getComputedStyle(element);
      // Those that follow from how wide the box around them is.
      const sized = /^(?:inline-size|width|perspective-origin|transform-origin|block-size|height)$/;
      const names = [...(style ?? [])].filter(
        (name) => !sized.test(name) && !name.startsWith('--'),
      );
      return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(name) ?? '']));
    };
    expect(inside).toHaveLength(beside?.length ?? 0);
    for (const [index, element] of (inside ?? []).entries())
      expect(ownOf(element), element.outerHTML).toEqual(ownOf(beside?.[index]));
  });
});

describe('a PDF', () => {
  it('is framed without the viewer’s bar and list of pages, as wide as there is room', () => {
    render(
      <FixedUploader state={uploadedState(pdf, { url: 'https://storage.example/a?b=c#d' })} />,
    );
    expect(part('preview').querySelector('iframe')?.getAttribute('src')).toBe(
      'https://storage.example/a?b=c#toolbar=0&navpanes=0&view=FitH',
    );
    expect(part('link').getAttribute('href')).toBe('https://storage.example/a?b=c#d');
  });

  it('gets no frame where the browser shows none in it, which would download a copy', () => {
    vi.spyOn(navigator, 'pdfViewerEnabled', 'get').mockReturnValue(false);
    render(<FixedUploader state={uploadedState(pdf)} />);
    expect(document.querySelector('iframe')).toBeNull();
    expect(hasPart('preview')).toBe(false);
    expect(page.getByRole('link', { name: 'Open invoice' }).query()).not.toBeNull();
    cleanup();
    render(<FixedUploader state={readyState(pdf)} />);
    expect(page.getByRole('button', { name: 'Show preview' }).query()).toBeNull();
    cleanup();
    const stored = uploadedState(pdf).stored;
    render(<FixedUploader state={{ ...readyState(png), stored }} />);
    expect(page.getByRole('button', { name: 'Show preview' }).elements()).toHaveLength(1);
  });

  it('leaves room to scroll past it on a phone held sideways', async () => {
    await page.viewport(740, 360);
    render(<FixedUploader state={uploadedState(pdf, { url: 'https://storage.example/a' })} />);
    const frame = part('preview').querySelector('iframe');
    expect(frame?.getBoundingClientRect().height).toBeLessThanOrEqual(252);
    expect(frame?.getBoundingClientRect().height).toBeGreaterThan(200);
  });
});

describe('a picture', () => {
  it('fills the width, scrolls, and is larger after a click or Enter', async () => {
    await page.viewport(500, 700);
    render(<FixedUploader state={uploadedState(png)} />);
    const box = part('preview');
    const picture = box.querySelector('img');
    await waitFor(() => expect(picture?.naturalWidth).toBeGreaterThan(0));
    expect(picture?.clientWidth).toBe(box.clientWidth);
    expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
    const height = box.clientHeight;
    fireEvent.click(picture ?? box);
    expect(box.clientHeight).toBeGreaterThan(height);
    expect(picture?.clientWidth).toBeGreaterThanOrEqual(picture?.naturalWidth ?? Infinity);
    box.focus();
    expect(document.activeElement).toBe(box);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(box.clientHeight).toBe(height);
  });

  it.each([
    [8064, 6048],
    [8160, 6144],
  ])(
    'of %i × %i pixels, as a phone takes it, is shown by a smaller copy',
    async (width, height) => {
      const file = checkedFile(
        `data:,${btoa(await whitePng(width, height))}`,
        'scan.png',
        'image/png',
        {
          dimensions: { width, height },
        },
      );
      render(<FixedUploader state={uploadedState(file)} />);
      await waitFor(
        () => expect(document.querySelector('[data-part=preview] img')).not.toBeNull(),
        { timeout: 20_000 },
      );
      const picture = part('preview').querySelector('img');
      await waitFor(() => expect(picture?.naturalWidth).toBe(2560));
      expect(picture?.naturalHeight).toBeGreaterThan(1900);
      expect(root().textContent).not.toContain('too large');
    },
    40_000,
  );

  it('of 49 megapixels is shown itself where the browser gives noise for what is drawn', async () => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function noisy(...place) {
      const pixels = getImageData.apply(this, place);
      pixels.data.fill(97);
      return pixels;
    };
    try {
      const dimensions = { width: 8064, height: 6048 };
      const content = `data:,${btoa(await whitePng(8064, 6048))}`;
      const file = checkedFile(content, 'scan.png', 'image/png', { dimensions });
      render(<FixedUploader state={uploadedState(file)} />);
      const picture = (): HTMLImageElement | null =>
        document.querySelector('[data-part=preview] img');
      await waitFor(() => expect(picture()?.naturalWidth).toBe(8064), { timeout: 20_000 });
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });

  it('of more than 100 megapixels is not decoded', () => {
    const dimensions = { width: 16_000, height: 16_000 };
    render(<FixedUploader state={uploadedState({ ...png, dimensions })} />);
    expect(document.querySelector('[data-part=preview] img')).toBeNull();
    expect(part('preview-note').textContent).toContain('too large to preview');
  });
});

it('the alert is there from the start, without a box of its own until there is a problem', () => {
  const { rerender } = render(<FixedUploader state={empty} classNames={{ problem: 'theirs' }} />);
  const alert = document.querySelector('[role=alert]');
  expect(alert?.childElementCount).toBe(0);
  expect(alert?.getBoundingClientRect().height).toBe(0);
  expect(document.querySelector('.theirs')).toBeNull();
  rerender(
    <FixedUploader state={failedState({ code: 'forbidden' })} classNames={{ problem: 'theirs' }} />,
  );
  expect(document.querySelector('[role=alert]')).toBe(alert);
  expect(alert?.querySelector('.theirs')).toBe(part('problem'));
  expect(alert?.textContent).toMatch(/^You [^.]*case\. Ask [^.]*\.$/);
});

it('words that stand side by side are told apart without their looks too', () => {
  for (const state of Object.values(STATE_OF)) {
    render(<FixedUploader state={state} />);
    // Joined they would read "kBStored", "again.Try".
    for (const text of document.querySelectorAll('.ciu-meta, [role=alert], [data-part=warning]'))
      expect(text.textContent).not.toMatch(/[k\d]B[A-Z]|[a-z][.…][A-Z]/);
    cleanup();
  }
});

it('prints without its buttons', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  for (const state of [empty, readyState(pdf), uploadedState(png)]) {
    render(<FixedUploader state={state} />);
    for (const control of root().querySelectorAll('button, a'))
      expect(control.getClientRects()).toHaveLength(0);
    expect(part('label').getClientRects()).toHaveLength(1);
    cleanup();
  }
});

/** A white picture of one bit for each pixel, as binary text. */
async function whitePng(width: number, height: number): Promise<string> {
  const row = new Uint8Array(1 + width / 8).fill(0xff);
  row[0] = 0;
  const rows = new Blob(Array.from({ length: height }, () => row));
  const deflated = rows.stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(deflated).arrayBuffer());
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header[8] = 1;
  const bytes = new Blob([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunkOf('IHDR', header),
    chunkOf('IDAT', data),
    chunkOf('IEND', new Uint8Array()),
  ]);
  let text = '';
  for (const byte of new Uint8Array(await bytes.arrayBuffer())) text += String.fromCharCode(byte);
  return text;
}

function chunkOf(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = type.charCodeAt(index);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crcOf(chunk.subarray(4, data.length + 8)));
  return chunk;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
