import { MutationCache, QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { CaseInvoiceUploaderHandle, MediaUploadClient } from '../../src/index.js';
import { sampleFile } from './support/samples.js';
import { choose, clearStandIn, expectStatus, press, renderUploader } from './support/uploader.js';

/** A host that shows a toast for each mutation that fails, and what of it comes to nothing. */
function toasting(): { queryClient: QueryClient; toasts: string[]; settled: unknown[] } {
  const toasts: string[] = [];
  const settled: unknown[] = [];
  const mutationCache = new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      toasts.push(`${mutation.meta?.['source']}: ${error.message}`);
    },
    onSettled: (_data, error) => {
      settled.push(error);
    },
  });
  return { queryClient: new QueryClient({ mutationCache }), toasts, settled };
}

afterEach(clearStandIn);

it.each([
  ['the button', () => press('Cancel upload')],
  ['the page', null],
])('a host’s toasts hear nothing of an upload that was cancelled by %s', async (_, cancel) => {
  const { queryClient, toasts, settled } = toasting();
  const ref = createRef<CaseInvoiceUploaderHandle>();
  const props = { referenceId: 'scenario-slow-answer', ref };
  const { told } = renderUploader(props, queryClient);
  choose(await sampleFile('pdf'));
  await expectStatus('saving');
  if (cancel) await cancel();
  else act(() => ref.current?.cancel());
  await expectStatus('ready');
  await expect.poll(() => settled).toEqual([null]);
  expect(toasts).toEqual([]);
  expect(told.errors).toEqual([]);
});

it.each(['reset', 'unmount', 'another case'])(
  'a host’s toasts hear nothing of an upload that ended by %s',
  async (ending) => {
    const { queryClient, toasts, settled } = toasting();
    const ref = createRef<CaseInvoiceUploaderHandle>();
    const props = { referenceId: 'scenario-slow-answer', ref };
    const rendered = renderUploader(props, queryClient);
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    if (ending === 'reset') act(() => ref.current?.reset());
    else if (ending === 'unmount') rendered.unmount();
    else rendered.rerenderWith({ referenceId: 'scenario-stored' });
    await expect.poll(() => settled).toEqual([null]);
    expect(toasts).toEqual([]);
  },
);

it('a host’s toasts can tell ours by their source where an upload fails', async () => {
  const { queryClient, toasts } = toasting();
  renderUploader({ referenceId: 'scenario-not-found' }, queryClient);
  choose(await sampleFile('pdf'));
  await expectStatus('failed');
  expect(toasts).toHaveLength(1);
  expect(toasts[0]).toMatch(/^case-invoice-uploader: ./);
});

it('a client that ends a cancelled upload in its own way makes no toast either', async () => {
  const { queryClient, toasts, settled } = toasting();
  const client: MediaUploadClient = {
    upload: ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('Aborted by us')));
      }),
  };
  renderUploader({ referenceId: 'case', client }, queryClient);
  choose(await sampleFile('pdf'));
  await expectStatus('uploading');
  await press('Cancel upload');
  await expectStatus('ready');
  await expect.poll(() => settled).toEqual([null]);
  expect(toasts).toEqual([]);
});
