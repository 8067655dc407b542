import { cleanup, render, waitFor } from '@testing-library/react';
import { Activity, type ReactElement, type ReactNode, Suspense, use, useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { sampleFile } from '../support/samples.js';
import { clearStandIn, paste, seenUploads } from '../support/uploader.js';

const hiddenCase = 'case-hidden';
const shownCase = 'case-shown';

afterEach(clearStandIn);

const uploader = <CaseInvoiceUploader referenceId={hiddenCase} label="Hidden" />;
const never = new Promise<never>(() => {});

/** Suspends again after it was shown: what stands beside it is hidden, and stays mounted. */
function Lazy({ isLoading }: { readonly isLoading: boolean }): ReactNode {
  return isLoading ? use(never) : null;
}

function SuspendedLater(): ReactElement {
  const [isLoading, setLoading] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setLoading(true)}>
        Load
      </button>
      <Suspense fallback="Loading">
        {uploader}
        <Lazy isLoading={isLoading} />
      </Suspense>
    </>
  );
}

const showModal = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};

/** Ways not to be in sight, or not within reach. */
const HIDDEN: readonly [string, () => ReactElement][] = [
  ['in `display: none`', () => <div style={{ display: 'none' }}>{uploader}</div>],
  ['in `visibility: hidden`', () => <div style={{ visibility: 'hidden' }}>{uploader}</div>],
  ['in `opacity: 0`', () => <div style={{ opacity: 0 }}>{uploader}</div>],
  ['in a `hidden` tab', () => <div hidden>{uploader}</div>],
  [
    'in a section that is folded to nothing',
    () => <div style={{ height: 0, overflow: 'hidden' }}>{uploader}</div>,
  ],
  [
    'in `content-visibility: hidden`',
    () => <div style={{ contentVisibility: 'hidden' }}>{uploader}</div>,
  ],
  ['in closed details', () => <details>{uploader}</details>],
  [
    'in a drawer that is slid out of the window',
    () => (
      <div style={{ position: 'fixed', top: 0, right: 0, transform: 'translateX(100%)' }}>
        {uploader}
      </div>
    ),
  ],
  [
    'in a panel beside a page that does not scroll sideways',
    () => (
      <>
        <style>{'body { overflow-x: hidden }'}</style>
        <div style={{ position: 'absolute', left: '100%', width: 400 }}>{uploader}</div>
      </>
    ),
  ],
  [
    'put far to the left of the page',
    () => <div style={{ position: 'absolute', left: -9999, width: 400 }}>{uploader}</div>,
  ],
  [
    'on a slide that is not shown',
    () => (
      <div style={{ width: 500, overflow: 'hidden' }}>
        <div style={{ width: 500, transform: 'translateX(100%)' }}>{uploader}</div>
      </div>
    ),
  ],
  [
    'in a section that is folded to nothing further down the page',
    () => (
      <div style={{ marginTop: 3000, height: 0, overflow: 'hidden' }}>
        <div>{uploader}</div>
      </div>
    ),
  ],
  ['clipped away', () => <div style={{ clipPath: 'inset(100%)' }}>{uploader}</div>],
  [
    'there for screen readers alone',
    () => (
      <div
        style={{
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(0,0,0,0)',
        }}
      >
        {uploader}
      </div>
    ),
  ],
  [
    'on the back of a card',
    () => (
      <div style={{ transform: 'rotateY(180deg)', backfaceVisibility: 'hidden' }}>{uploader}</div>
    ),
  ],
  [
    'covered by a panel over the page',
    () => (
      <>
        {uploader}
        <div style={{ position: 'fixed', inset: 0, background: 'white' }}>Another case</div>
      </>
    ),
  ],
  ['in an inert part', () => <div inert>{uploader}</div>],
  ['in a hidden Activity', () => <Activity mode="hidden">{uploader}</Activity>],
  ['suspended again', () => <SuspendedLater />],
  [
    'behind a modal dialog',
    () => (
      <>
        {uploader}
        <dialog ref={showModal}>Sure?</dialog>
      </>
    ),
  ],
  [
    'in a dialog behind another',
    () => (
      <>
        <dialog ref={showModal}>{uploader}</dialog>
        <dialog ref={showModal}>Sure?</dialog>
      </>
    ),
  ],
  [
    "behind a library's modal dialog",
    () => (
      <>
        {uploader}
        <div role="dialog" aria-modal="true" aria-label="Sure?">
          Sure?
        </div>
      </>
    ),
  ],
  [
    "hidden from assistive technology by a library's dialog",
    () => <div aria-hidden="true">{uploader}</div>,
  ],
];

const isOverAll = (how: string): boolean => /dialog|covered/.test(how);

function draw(element: ReactNode): void {
  const { queryByText } = render(element);
  queryByText('Load')?.click();
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
}

describe('Ctrl+V while the only uploader is', () => {
  it.each(HIDDEN)('%s is ignored', async (_how, element) => {
    draw(element());
    await pause();
    paste(document.body, [await sampleFile('png')]);
    await pause();
    expect(await seenUploads(hiddenCase)).toEqual([]);
    cleanup();
  });
});

describe('Ctrl+V with two cases, of which one is', () => {
  it.each(HIDDEN)('%s, goes to the other', async (how, element) => {
    const other = <CaseInvoiceUploader referenceId={shownCase} label="Shown" />;
    // What is open over all else holds the other.
    const shown = isOverAll(how) ? (
      <dialog ref={showModal} aria-modal="true" open={false}>
        {other}
      </dialog>
    ) : (
      other
    );
    draw(
      <>
        {element()}
        {createPortal(shown, document.body)}
      </>,
    );
    await pause();
    paste(document.body, [await sampleFile('png')]);
    await waitFor(async () => expect(await seenUploads(shownCase)).toHaveLength(1));
    expect(await seenUploads(hiddenCase)).toEqual([]);
    cleanup();
  });
});

/** Ways to be in sight, or within reach of it, that do not look like it. */
const SEEN: readonly [string, () => ReactElement][] = [
  [
    'scrolled away',
    () => (
      <div style={{ height: 100, overflow: 'auto' }}>
        <div style={{ height: 2000 }} />
        {uploader}
      </div>
    ),
  ],
  [
    'scrolled away within a part of the window that shows others',
    () => (
      <div style={{ height: 100, overflow: 'auto' }}>
        <div style={{ height: 300 }} />
        {uploader}
      </div>
    ),
  ],
  ['further down the page', () => <div style={{ marginTop: 3000 }}>{uploader}</div>],
  [
    'further down the page, in a part that is skipped until it is scrolled to',
    () => (
      <div style={{ marginTop: 3000, contentVisibility: 'auto', containIntrinsicHeight: 300 }}>
        {uploader}
      </div>
    ),
  ],
  [
    'placed by another box than the one that clips',
    () => (
      <div style={{ position: 'relative', height: 400 }}>
        <div style={{ height: 10, overflow: 'hidden' }}>
          <div style={{ position: 'absolute', top: 50 }}>{uploader}</div>
        </div>
      </div>
    ),
  ],
  [
    'without a box of its own (`display: contents`)',
    () => <CaseInvoiceUploader referenceId={hiddenCase} style={{ display: 'contents' }} />,
  ],
  [
    'beside a drawer that is closed, though it calls itself modal',
    () => (
      <>
        {uploader}
        <div
          aria-modal="true"
          role="dialog"
          aria-label="Closed"
          style={{ position: 'fixed', left: '-100%', width: 200 }}
        >
          Closed
        </div>
      </>
    ),
  ],
];

it.each(SEEN)('Ctrl+V while the only uploader is %s is taken', async (_how, element) => {
  render(element());
  await pause();
  paste(document.body, [await sampleFile('png')]);
  await waitFor(async () => expect(await seenUploads(hiddenCase)).toHaveLength(1));
});
