import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import axios from 'axios';
import { Activity, createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  createMediaUploadClient,
} from '../../src/index.js';
import { catchReported } from './support/catchReported.js';
import { knownMedia } from './support/knownMedia.js';
import { sampleFile, sha256Of } from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  part,
  press,
  renderUploader,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

describe('hostile defaults of react-query', () => {
  it('cannot repeat, queue or keep an upload', async () => {
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: {
          retry: 3,
          retryDelay: 1,
          throwOnError: true,
          gcTime: 0,
          networkMode: 'online',
          scope: { id: 'one-at-a-time' },
          onMutate: () => {
            throw new Error('A default of the host');
          },
        },
      },
    });
    const { told } = renderUploader({ referenceId: 'scenario-500' }, queryClient);
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'server-error', status: 500 }]);
    expect(await seenUploads('scenario-500')).toHaveLength(1);
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  it('cannot turn stored into failed by a cache callback that throws', async () => {
    const mutationCache = new MutationCache({
      onSuccess: () => {
        throw new Error('A callback of the host');
      },
    });
    const { told } = renderUploader({ referenceId }, new QueryClient({ mutationCache }));
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(told.uploaded).toHaveLength(1);
    expect(told.errors).toEqual([]);
    await waitFor(() => expect(mutationCache.getAll()).toEqual([]));
  });

  it.each<[string, (cache: MutationCache) => void]>([
    [
      'a cache callback that throws before the upload',
      ({ config }) => {
        config.onMutate = () => {
          throw new Error('A callback of the host');
        };
      },
    ],
    [
      'a cache callback that never ends',
      ({ config }) => {
        config.onMutate = () => new Promise(() => {});
      },
    ],
    [
      'a subscriber that throws',
      (cache) => {
        cache.subscribe(() => {
          throw new Error('A callback of the host');
        });
      },
    ],
    ['a cache that is cleared meanwhile', (cache) => void setTimeout(() => cache.clear(), 20)],
  ])('cannot keep an upload from being sent, once, and stored: %s', async (_what, spoil) => {
    const mutationCache = new MutationCache();
    const { told } = renderUploader({ referenceId }, new QueryClient({ mutationCache }));
    spoil(mutationCache);
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(told.uploaded).toHaveLength(1);
    expect(told.errors).toEqual([]);
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('may be a client that answers at once, and not by a promise', async () => {
    const media = { ...knownMedia(referenceId), expiresAt: new Date(Date.now() + 3_600_000) };
    const { told } = renderUploader({ referenceId, client: { upload: (() => media) as never } });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
  });

  it('are not needed: without a provider the component brings its own client', async () => {
    render(<CaseInvoiceUploader referenceId={referenceId} />);
    choose(await sampleFile('gif'));
    await expectStatus('uploaded');
  });

  it('see the upload while it runs, without the file, and nothing afterwards', async () => {
    const queryClient = new QueryClient();
    const seen: unknown[] = [];
    queryClient.getMutationCache().subscribe(({ mutation }) => {
      if (mutation) seen.push(mutation.state.variables);
    });
    renderUploader({ referenceId }, queryClient);
    choose(await sampleFile('gif'));
    await expectStatus('uploaded');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((variables) => variables === undefined)).toBe(true);
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });
});

describe('hostile defaults and interceptors of axios', () => {
  const before = {
    ...axios.defaults,
    headers: { ...axios.defaults.headers, post: { ...axios.defaults.headers.post } },
  };
  afterEach(() => {
    Object.assign(axios.defaults, before);
    axios.interceptors.request.clear();
    axios.interceptors.response.clear();
  });

  it('cannot turn the form into JSON, cut it short, or hide its answer', async () => {
    axios.defaults.headers.post['Content-Type'] = 'application/json';
    axios.defaults.timeout = 1;
    axios.defaults.responseType = 'blob';
    axios.defaults.validateStatus = () => false;
    axios.interceptors.request.use((config) => {
      config.headers.set('Content-Type', 'application/json');
      return config;
    });
    axios.interceptors.response.use((response) => response.data.result.value);
    const { told } = renderUploader({ referenceId });
    const file = await sampleFile('pdf');
    choose(file);
    await expectStatus('uploaded');
    expect(told.uploaded).toHaveLength(1);
    expect(await seenUploads(referenceId)).toMatchObject([
      { sha256: await sha256Of(file), status: 201 },
    ]);
  });

  it('cannot send one attempt twice', async () => {
    axios.interceptors.response.use(async (response) => {
      if (response.status >= 500) return axios.request(response.config);
      return response;
    });
    renderUploader({ referenceId: 'scenario-502' });
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await seenUploads('scenario-502')).toHaveLength(1);
  });
});

describe('the host’s callbacks', () => {
  it('may throw without harm: it is reported, and the invoice is stored all the same', async () => {
    const reported = catchReported();
    const mistake = new Error('A callback of the host');
    const fail = (): never => {
      throw mistake;
    };
    renderUploader({ referenceId, onUploaded: fail, onStateChange: fail });
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    reported.stop();
    expect(new Set(reported.errors)).toEqual(new Set([mistake]));
    expect(reported.errors).toHaveLength(5);
  });

  it('hear of each status first and of the invoice then', async () => {
    const heard: string[] = [];
    renderUploader({
      referenceId,
      onStateChange: (state) => heard.push(state.status),
      onUploaded: () => heard.push('onUploaded'),
    });
    choose(await sampleFile('png'));
    await waitFor(() => expect(heard.at(-1)).toBe('onUploaded'));
    expect(heard).toEqual(['checking', 'uploading', 'saving', 'uploaded', 'onUploaded']);
  });

  it('have the last word before a file is sent', async () => {
    let isWanted = false;
    const beforeUpload = vi.fn(async () => isWanted);
    const { told } = renderUploader({ referenceId, beforeUpload });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    expect(await seenUploads(referenceId)).toEqual([]);
    isWanted = true;
    await press('Upload');
    await expectStatus('uploaded');
    expect(beforeUpload).toHaveBeenCalledTimes(2);
    expect(told.errors).toEqual([]);
  });

  it('are told when they forget to say whether a file may be sent, which keeps it', async () => {
    // What a host in JavaScript can write.
    const beforeUpload = (() => undefined) as unknown as (file: File) => boolean;
    const { told } = renderUploader({ referenceId, beforeUpload });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    expect(told.errors).toMatchObject([{ code: 'unknown', outcome: 'not-sent' }]);
    expect(await seenUploads(referenceId)).toEqual([]);
  });

  it('hear nothing after the component is gone, which aborts the upload', async () => {
    const { told, unmount } = renderUploader({ referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    const heard = told.statuses.length;
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(told.statuses).toHaveLength(heard);
    expect(told.uploaded).toEqual([]);
    expect(told.errors).toEqual([]);
  }, 10_000);
});

describe('the page around it', () => {
  it('is not left while an upload runs, without a question, and only then', async () => {
    const asks = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    renderUploader({ referenceId: 'scenario-slow-answer' });
    expect(asks()).toBe(false);
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    expect(asks()).toBe(true);
    await expectStatus('uploaded');
    expect(asks()).toBe(false);
  }, 15_000);

  it('is left without a question where the host wants it so', async () => {
    renderUploader({ referenceId: 'scenario-slow-answer', warnOnLeave: false });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  }, 15_000);

  it('does not open a file that is dropped beside the zone, and leaves the host’s own zones alone', () => {
    renderUploader({ referenceId });
    const file = new File(['x'], 'x.pdf');
    const seen: boolean[] = [];
    const listen = (event: Event): void => {
      seen.push(event.defaultPrevented);
    };
    window.addEventListener('drop', listen);
    drag(document.body, [file], ['drop']);
    window.removeEventListener('drop', listen);
    expect(seen).toEqual([true]);
    expect(root().dataset['status']).toBe('empty');
  });

  it('may have two uploaders: each has its own file', async () => {
    const client = new QueryClient();
    render(
      <QueryClientProvider client={client}>
        <CaseInvoiceUploader referenceId={referenceId} label="Invoice" />
        <CaseInvoiceUploader
          referenceId={referenceId}
          dottedPath="credit_note"
          accept={['application/pdf']}
          label="Credit note"
        />
      </QueryClientProvider>,
    );
    const second = page.getByRole('group', { name: 'Credit note' }).element();
    drag(second, [await sampleFile('pdf')]);
    await waitFor(() => expect(second).toHaveAttribute('data-status', 'uploaded'));
    expect(page.getByRole('group', { name: 'Invoice', exact: true }).element()).toHaveAttribute(
      'data-status',
      'empty',
    );
    expect(await seenUploads(referenceId)).toMatchObject([{ dottedPath: 'credit_note' }]);
  });

  it('may hide and show it: what runs is aborted, and the file is still there', async () => {
    const element = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <CaseInvoiceUploader referenceId="scenario-slow-answer" />
      </Activity>
    );
    const { rerender } = render(element('visible'));
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    rerender(element('hidden'));
    rerender(element('visible'));
    await expectStatus('ready');
    expect(part('file').textContent).toContain('invoice-103118.pdf');
  });
});

describe('the handle', () => {
  it('uploads, resets and focuses', async () => {
    const handle = createRef<CaseInvoiceUploaderHandle>();
    render(<CaseInvoiceUploader referenceId={referenceId} uploadOn="confirm" ref={handle} />);
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    handle.current?.upload();
    await expectStatus('uploaded');
    handle.current?.reset();
    await expectStatus('empty');
    handle.current?.focus();
    expect(document.activeElement?.textContent).toBe('Choose file');
  });
});

describe('an id that would break the path', () => {
  for (const id of ['', '.', '..', 'a\u0000b', 'a\nb']) {
    it(`is refused before anything is sent: ${JSON.stringify(id)}`, async () => {
      const { told } = renderUploader({ referenceId: id });
      choose(await sampleFile('pdf'));
      await expectStatus('refused');
      expect(told.errors).toMatchObject([
        { code: 'reference-id-invalid', outcome: 'not-sent', retryable: false },
      ]);
    });
  }

  it('is only text where it can be: slashes and dots are encoded', async () => {
    const { told } = renderUploader({ referenceId: '../a/b?c#d' });
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'resource-not-found' }]);
    expect(await seenUploads('../a/b?c#d')).toHaveLength(1);
  });
});

describe('repeating by itself', () => {
  it('waits as long as the service asks, counts down, and goes on', async () => {
    const { told } = renderUploader({ referenceId: 'scenario-429' });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    expect(part('status').textContent).toMatch(/Trying again in \d\sseconds?\./);
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
    expect(await seenUploads('scenario-429')).toMatchObject([{ status: 429 }, { status: 201 }]);
  });

  it('goes on at once on "Try now"', async () => {
    const client = createMediaUploadClient();
    renderUploader({ referenceId: 'scenario-503', client, retry: { delayMs: () => 60_000 } });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Try now');
    await expectStatus('uploaded');
    expect(await seenUploads('scenario-503')).toHaveLength(2);
  });

  it('is switched off by the host', async () => {
    const { told } = renderUploader({ referenceId: 'scenario-503', retry: false });
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'server-error', status: 503, outcome: 'refused' }]);
    expect(await seenUploads('scenario-503')).toHaveLength(1);
  });

  it('sends nothing after a cancel while it waits', async () => {
    const { told } = renderUploader({ referenceId: 'scenario-429' });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Cancel upload');
    await expectStatus('ready');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(root().dataset['status']).toBe('ready');
    expect(await seenUploads('scenario-429')).toHaveLength(1);
    expect(told.errors).toEqual([]);
  });
});
