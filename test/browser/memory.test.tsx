import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import { createRef, Profiler } from 'react';
import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { CaseInvoiceUploader, type CaseInvoiceUploaderHandle } from '../../src/index.js';
import { largePdf, sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  part,
  renderUploader,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

/** Counts what is made and given back, while it runs. */
function countResources(): {
  readonly urls: Set<string>;
  readonly listeners: Map<string, number>;
  stop(): void;
} {
  const urls = new Set<string>();
  const listeners = new Map<string, number>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (source) => {
    const url = createObjectURL.call(URL, source);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };
  const targets: readonly EventTarget[] = [window, document];
  const known = new Map<EventTarget, Map<string, Set<unknown>>>();
  for (const target of targets) {
    const { addEventListener, removeEventListener } = target;
    const ofTarget = new Map<string, Set<unknown>>();
    known.set(target, ofTarget);
    const count = (type: string): void => {
      listeners.set(
        type,
        [...known.values()].reduce((sum, map) => sum + (map.get(type)?.size ?? 0), 0),
      );
    };
    target.addEventListener = (
      type: string,
      listener: EventListener,
      options?: AddEventListenerOptions,
    ) => {
      ofTarget.set(type, (ofTarget.get(type) ?? new Set()).add(listener));
      count(type);
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: EventListener,
      options?: EventListenerOptions,
    ) => {
      ofTarget.get(type)?.delete(listener);
      count(type);
      removeEventListener.call(target, type, listener, options);
    };
  }
  return {
    urls,
    listeners,
    stop: () => {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}

it('leaves nothing behind after fifty uploads: no object URL, listener, cache entry or file', async () => {
  const queryClient = new QueryClient();
  const handle = createRef<CaseInvoiceUploaderHandle>();
  const files: WeakRef<File>[] = [];
  const sample = await sampleFile('png');
  const resources = countResources();
  const { unmount } = render(
    <QueryClientProvider client={queryClient}>
      <CaseInvoiceUploader referenceId={referenceId} ref={handle} />
    </QueryClientProvider>,
  );
  const before = new Map(resources.listeners);
  for (let round = 0; round < 50; round += 1) {
    const file = new File([sample], `invoice-${round}.png`, { type: 'image/png' });
    files.push(new WeakRef(file));
    choose(file);
    await expectStatus('uploaded');
    handle.current?.reset();
    await expectStatus('empty');
  }
  expect(resources.urls.size).toBe(0);
  expect(new Map(resources.listeners)).toEqual(
    new Map([...before, ...zeroes(resources.listeners, before)]),
  );
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
  unmount();
  // React itself keeps its one `selectionchange` listener on the document.
  await waitFor(() =>
    expect(
      [...resources.listeners].filter(([type, count]) => count > 0 && type !== 'selectionchange'),
    ).toEqual([]),
  );
  resources.stop();
  await waitFor(
    async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      expect(files.filter((file) => file.deref()).length).toBeLessThanOrEqual(1);
    },
    { timeout: 10_000, interval: 200 },
  );
}, 60_000);

it('takes no more than six renders for an upload, however often it moves', async () => {
  let commits = 0;
  render(
    <Profiler id="uploader" onRender={() => (commits += 1)}>
      <CaseInvoiceUploader referenceId="scenario-slow" />
    </Profiler>,
  );
  const file = largePdf(12_000_000);
  commits = 0;
  const widths = new Set<string>();
  choose(file);
  await expectStatus('uploading');
  while (part('root').dataset['status'] === 'uploading') {
    widths.add(part('bar').style.getPropertyValue('--ciu-fraction'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await expectStatus('uploaded', 20_000);
  expect(commits).toBeLessThanOrEqual(6);
  expect(widths.size).toBeGreaterThan(4);
}, 40_000);

it('renders at most once for two hundred dragover events', async () => {
  let commits = 0;
  render(
    <Profiler id="uploader" onRender={() => (commits += 1)}>
      <CaseInvoiceUploader referenceId={referenceId} />
    </Profiler>,
  );
  const file = await sampleFile('pdf');
  drag(part('drop-area'), [file], ['dragenter']);
  await waitFor(() => expect(part('root').dataset['drag']).toBe('over'));
  commits = 0;
  drag(
    part('drop-area'),
    [file],
    Array.from({ length: 200 }, () => 'dragover'),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(commits).toBeLessThanOrEqual(1);
});

it('looks at no more than two of a thousand files, and asks for one', async () => {
  const { told } = renderUploader({ referenceId });
  const files = Array.from({ length: 1000 }, (_, index) => new File(['%PDF-'], `${index}.pdf`));
  let looks = 0;
  const size = Object.getOwnPropertyDescriptor(Blob.prototype, 'size');
  Object.defineProperty(Blob.prototype, 'size', {
    configurable: true,
    get(this: Blob) {
      looks += 1;
      return size?.get?.call(this);
    },
  });
  try {
    drag(part('drop-area'), files);
    await expectStatus('refused');
  } finally {
    if (size) Object.defineProperty(Blob.prototype, 'size', size);
  }
  expect(told.errors).toMatchObject([{ code: 'too-many-files' }]);
  expect(looks).toBeLessThanOrEqual(2);
});

it('decides what a large file is from a bounded number of bytes', async () => {
  const { told } = renderUploader({ referenceId });
  const read: number[] = [];
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = function (this: Blob) {
    read.push(this.size);
    return arrayBuffer.call(this);
  };
  try {
    choose(new File([new Uint8Array(40_000_000)], 'zeroes.pdf', { type: 'application/pdf' }));
    await expectStatus('refused');
  } finally {
    Blob.prototype.arrayBuffer = arrayBuffer;
  }
  expect(told.errors).toMatchObject([{ code: 'content-type-not-allowed' }]);
  expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(16_384);
});

function zeroes(
  after: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): [string, number][] {
  return [...after.keys()].filter((type) => !before.has(type)).map((type) => [type, 0]);
}
