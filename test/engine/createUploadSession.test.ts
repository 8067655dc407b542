import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaUploadOutcome } from '../../src/core/errorCodes.js';
import type { InvoiceReader } from '../../src/core/fileContent.js';
import { engineOf, pdfNamed, pngNamed, referenceId } from './support/engine.js';

const invoice = { kind: 'file', file: pdfNamed('invoice.pdf') } as const;

// Somebody else's mistakes are told there; the tests make some on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

describe('one choice', () => {
  it('is checked, sent and stored, and the host is told each step and once of the end', async () => {
    const { session, nextPost, log, until } = engineOf();
    session.select(invoice, { source: 'picker' });
    const post = await nextPost();
    post.send();
    post.store();
    await until('uploaded');
    expect(log.statuses).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
    expect(log.uploaded).toMatchObject([{ fileName: 'invoice.pdf', referenceId }]);
    expect(log.errors).toEqual([]);
  });

  it('waits for the network where there is none, and goes on by itself', async () => {
    const { session, nextPost, page, posts, until } = engineOf();
    page.navigator.onLine = false;
    session.select(invoice, { source: 'picker' });
    await until('waiting');
    expect(posts).toEqual([]);
    page.navigator.onLine = true;
    page.dispatchEvent(new Event('online'));
    (await nextPost()).store();
    await until('uploaded');
  });

  it('that is dropped beside a stored invoice waits for a press', async () => {
    const media = { url: 'https://files.test/known?Expires=4102444800', referenceId };
    const { session, posts, until, nextPost } = engineOf({ media });
    session.select(invoice, { source: 'drop' });
    await until('ready');
    expect(posts).toEqual([]);
    session.upload();
    (await nextPost()).store();
    await until('uploaded');
  });

  it('names its case in an error that a host’s client made without one', async () => {
    const { session, nextPost, log, until } = engineOf();
    session.select(invoice, { source: 'picker' });
    const facts = {
      code: 'forbidden',
      message: 'Not yours.',
      status: 403,
      outcome: 'refused',
    } as const;
    (await nextPost()).fail(facts);
    await until('failed');
    expect(log.errors).toMatchObject([{ ...facts, referenceId }]);
    expect(session.getState()).toMatchObject({ error: { referenceId } });
  });

  it('tells one after the other what a callback starts in turn', async () => {
    const order: string[] = [];
    const { session, posts, until } = engineOf({
      onStateChange: ({ status }) => {
        order.push(status);
        if (status === 'uploading') session.cancel();
      },
    });
    session.select(invoice, { source: 'picker' });
    expect(await until('ready')).toMatchObject({ cause: 'cancelled', inDoubt: false });
    expect(order).toEqual(['checking', 'uploading', 'ready']);
    // What was cancelled before it left never leaves.
    expect(posts).toEqual([]);
  });
});

describe('"Upload"', () => {
  it('of a host sends no earlier file while another one is refused', async () => {
    const { session, until, posts, log } = engineOf({ uploadOn: 'confirm' });
    session.select(invoice, { source: 'picker' });
    await until('ready');
    const other = new File(['MZ'], 'setup.exe');
    session.select({ kind: 'file', file: other }, { source: 'picker' });
    await until('refused');
    session.upload();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(posts).toEqual([]);
    expect(log.errors).toHaveLength(1);
    session.withdraw();
    session.upload();
    await vi.waitFor(() => expect(posts).toHaveLength(1));
  });
});

describe('an upload that is ended', () => {
  const outcomes: readonly (readonly [string, boolean, MediaUploadOutcome])[] = [
    ['before the last byte', false, 'not-sent'],
    ['after the last byte', true, 'unknown'],
  ];
  it.each(outcomes)('by a cancel %s keeps the file and the truth', async (_, isOut, outcome) => {
    const { session, nextPost, log, until } = engineOf();
    session.select(invoice, { source: 'picker' });
    const post = await nextPost();
    if (isOut) post.send();
    session.cancel();
    const state = await until('ready');
    expect(state).toMatchObject({ cause: 'cancelled', inDoubt: outcome === 'unknown' });
    expect(log.errors).toEqual([]);
    session.upload();
    const again = await nextPost();
    expect(await again.request.file.text()).toBe(await invoice.file.text());
  });

  it.each(outcomes)('by a reset %s keeps the doubt and nothing else', async (_, isOut, outcome) => {
    const media = { url: 'https://files.test/known?Expires=4102444800', referenceId };
    const { session, nextPost, until } = engineOf({ media });
    session.select(invoice, { source: 'picker' });
    const post = await nextPost();
    if (isOut) post.send();
    session.reset();
    const state = await until('uploaded');
    expect(state.stored?.perhapsReplaced).toBe(outcome === 'unknown');
  });

  it('by a reset, asked for twice, tells the host each status in the order in which it came', async () => {
    const { session, page, log, until } = engineOf();
    page.navigator.onLine = false;
    session.select(invoice, { source: 'picker' });
    await until('waiting');
    session.reset();
    session.reset();
    await until('empty');
    expect(log.statuses).toEqual(['checking', 'waiting', 'ready', 'empty']);
    expect(log.errors).toEqual([]);
  });

  it('by a reset that comes too late is told as stored before it is emptied', async () => {
    const order: string[] = [];
    const { session, nextPost, until } = engineOf({
      onStateChange: ({ status }) => order.push(status),
      onUploaded: () => order.push('onUploaded'),
    });
    session.select(invoice, { source: 'picker' });
    const post = await nextPost();
    post.store();
    session.reset();
    await until('empty');
    expect(order).toEqual(['checking', 'uploading', 'uploaded', 'onUploaded', 'empty']);
  });

  it('by a client that never says a word ends all the same', async () => {
    const { session, until, log } = engineOf({ send: () => new Promise(() => {}) });
    session.select(invoice, { source: 'picker' });
    await until('uploading');
    session.cancel();
    expect(await until('ready')).toMatchObject({ inDoubt: true });
    expect(log.errors).toEqual([]);
  });

  it('by the last view that goes aborts it, and nobody is called any more', async () => {
    const { session, nextPost, unmount, log } = engineOf();
    session.select(invoice, { source: 'picker' });
    const { request } = await nextPost();
    const told = log.statuses.length;
    unmount();
    expect(request.signal?.aborted).toBe(true);
    await vi.waitFor(() => expect(session.getState().status).toBe('ready'));
    expect(log.statuses).toHaveLength(told);
  });

  it('by another case shows nothing of the one before', async () => {
    const { session, nextPost, options, log } = engineOf();
    const view = { options };
    session.mount(view);
    session.select(invoice, { source: 'picker' });
    const post = await nextPost();
    view.options = { ...options, referenceId: 'another' };
    session.optionsChanged(view, options);
    post.store();
    await Promise.resolve();
    expect(post.request.signal?.aborted).toBe(true);
    expect(session.getState()).toMatchObject({ status: 'empty', referenceId: 'another' });
    expect(log.uploaded).toEqual([]);
  });
});

describe('a file that could not be read', () => {
  it('can be looked at again after its view was hidden and shown again', async () => {
    const file = pdfNamed('locked.pdf');
    const read = vi
      .spyOn(file, 'arrayBuffer')
      .mockRejectedValue(new DOMException('', 'NotReadableError'));
    const stream = vi.spyOn(file, 'stream').mockImplementation(() => {
      throw new DOMException('', 'NotReadableError');
    });
    const { session, options, unmount, until, nextPost } = engineOf();
    session.select({ kind: 'file', file }, { source: 'picker' });
    const state = await until('refused');
    expect(state).toMatchObject({ error: { code: 'file-unreadable' }, again: { file } });
    unmount();
    session.mount({ options });
    read.mockRestore();
    stream.mockRestore();
    session.upload();
    (await nextPost()).store();
    await until('uploaded');
  });

  it('of a kind that is not taken is not offered again', async () => {
    const { session, until } = engineOf();
    session.select(
      { kind: 'file', file: new File(['plain words'], 'a.txt') },
      { source: 'picker' },
    );
    expect(await until('refused')).toMatchObject({ again: null });
  });
});

it('a file that is looked at is not lost to a link dropped by mistake', async () => {
  const reader = vi.fn<InvoiceReader>(() => new Promise(() => {}));
  reader.mockImplementationOnce(() => new Promise(() => {})).mockResolvedValue(null);
  const { session, until, nextPost, log } = engineOf({ reader });
  session.select(invoice, { source: 'picker' });
  await vi.waitFor(() => expect(reader).toHaveBeenCalledOnce());
  session.select({ kind: 'no-file' }, { source: 'drop' });
  expect(await until('refused')).toMatchObject({ error: { reason: 'not-a-file' } });
  session.upload();
  const { request } = await nextPost();
  expect(request.file.name).toBe('invoice.pdf');
  expect(log.errors).toHaveLength(1);
});

describe('prepareFile', () => {
  it('changes the file before it is checked, and the person is told what it was', async () => {
    const { session, nextPost, until } = engineOf({
      prepareFile: (file) => pdfNamed(file.name.replace(/\.\w+$/, '.pdf')),
    });
    session.select({ kind: 'file', file: new File(['heic'], 'IMG_1.HEIC') }, { source: 'picker' });
    const post = await nextPost();
    expect(post.request.file.name).toBe('IMG_1.pdf');
    post.store();
    const state = await until('uploaded');
    expect(state.stored).toMatchObject({ convertedFrom: 'IMG_1.HEIC', fileName: 'IMG_1.pdf' });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no decoder');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no decoder'))],
    ['gives nothing', () => undefined as unknown as File],
  ])('that %s lets the file go on as it was chosen', async (_, prepareFile) => {
    const { session, nextPost } = engineOf({ prepareFile });
    session.select(invoice, { source: 'picker' });
    expect((await nextPost()).request.file.name).toBe('invoice.pdf');
  });

  it('runs once for a choice: "Try again" sends what was checked', async () => {
    const prepareFile = vi.fn((file: File) => file);
    const { session, nextPost, until } = engineOf({ prepareFile });
    session.select(invoice, { source: 'picker' });
    (await nextPost()).fail({ code: 'network', outcome: 'not-sent' });
    await until('failed');
    session.upload();
    await nextPost();
    expect(prepareFile).toHaveBeenCalledTimes(1);
  });

  it('can be cancelled while it runs', async () => {
    let signal: AbortSignal | undefined;
    const { session, until, posts } = engineOf({
      prepareFile: (_, options) => {
        signal = options.signal;
        return new Promise(() => {});
      },
    });
    session.select(invoice, { source: 'picker' });
    await vi.waitFor(() => expect(signal).toBeDefined());
    session.cancel();
    await until('empty');
    expect(signal?.aborted).toBe(true);
    expect(posts).toEqual([]);
  });
});

describe('the invoice number', () => {
  const reader = (text: string, number?: string) => async () => ({
    text,
    pageCount: 2,
    isLocked: false,
    eInvoice: number ? { number } : null,
  });

  it('that the file has lets it go at once, and says so with the stored invoice', async () => {
    const { session, nextPost, until } = engineOf({
      invoiceNumber: '103118',
      reader: reader('Faktura 103118 att betala'),
    });
    session.select(invoice, { source: 'picker' });
    (await nextPost()).store();
    const { stored } = await until('uploaded');
    expect(stored).toMatchObject({ numberCheck: 'found', pageCount: 2, warnings: [] });
  });

  it.each([
    ['another e-invoice', reader('Faktura 103118', '103200'), 'other-number'],
    ['text without it', reader('Faktura 200300 att betala'), 'number-not-found'],
  ] as const)('that is not in a file with %s holds it until a press', async (_, read, warning) => {
    const { session, nextPost, until, posts } = engineOf({ invoiceNumber: '103118', reader: read });
    session.select(invoice, { source: 'picker' });
    expect(await until('ready')).toMatchObject({ cause: 'number', file: { warnings: [warning] } });
    expect(posts).toEqual([]);
    session.upload();
    (await nextPost()).store();
    expect((await until('uploaded')).stored).toMatchObject({ warnings: [warning] });
  });

  it('that is missing does not count a press that was made before the warning', async () => {
    let answer: (value: Awaited<ReturnType<ReturnType<typeof reader>>>) => void = () => {};
    const { session, until, posts } = engineOf({
      invoiceNumber: '103118',
      reader: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    session.select(invoice, { source: 'picker' });
    await vi.waitFor(() => expect(session.getState().status).toBe('checking'));
    session.upload();
    await vi.waitFor(() => {
      answer({ text: 'Faktura 200300 att betala', pageCount: 1, isLocked: false, eInvoice: null });
      expect(session.getState().status).toBe('ready');
    });
    await until('ready');
    expect(posts).toEqual([]);
  });

  it('that is missing is told and sent with "warn", and refused with "refuse"', async () => {
    const read = reader('Faktura 200300 att betala');
    const warned = engineOf({ invoiceNumber: '103118', reader: read, onNumberMismatch: 'warn' });
    warned.session.select(invoice, { source: 'picker' });
    (await warned.nextPost()).store();
    expect((await warned.until('uploaded')).stored?.warnings).toEqual(['number-not-found']);

    const refused = engineOf({ invoiceNumber: '103118', reader: read, onNumberMismatch: 'refuse' });
    refused.session.select(invoice, { source: 'picker' });
    await refused.until('refused');
    expect(refused.log.errors).toMatchObject([{ code: 'wrong-number', outcome: 'not-sent' }]);
    expect(refused.posts).toEqual([]);
  });

  const uselessReaders: readonly (readonly [string, InvoiceReader])[] = [
    [
      'throws',
      () => {
        throw new Error('no reader');
      },
    ],
    ['rejects', () => Promise.reject(new Error('worker blocked'))],
    ['gives null', async () => null],
  ];
  it.each(uselessReaders)('with a reader that %s holds nothing up', async (_, read) => {
    const { session, nextPost } = engineOf({ invoiceNumber: '103118', reader: read });
    session.select(invoice, { source: 'picker' });
    await nextPost();
  });
});

describe('pictures of pages', () => {
  const combine = vi.fn(async (files: readonly File[]) =>
    pdfNamed('pages.pdf', files.map(({ name }) => name).join()),
  );
  const photos = (...names: string[]) => ({ kind: 'files', files: names.map(pngNamed) }) as const;

  it('are put in order, combined and sent as one file', async () => {
    const { session, nextPost, until } = engineOf({ combine });
    session.select(photos('a.png', 'b.png', 'c.png'), { source: 'picker' });
    await until('arranging');
    session.movePage(2, 0);
    session.turnPage(0);
    session.upload();
    const { request, store } = await nextPost();
    expect(await request.file.text()).toContain('c.png,a.png,b.png');
    expect(combine.mock.lastCall).toMatchObject([{}, { turns: [90, 0, 0] }]);
    store();
    await until('uploaded');
  });

  it('of one page that was not turned go as the picture they are', async () => {
    const { session, nextPost, until } = engineOf({ combine });
    session.select({ kind: 'file', file: pngNamed('one.png') }, { source: 'picker' });
    await until('arranging');
    session.sendPages();
    expect((await nextPost()).request.file.type).toBe('image/png');
  });

  it('that cannot be combined stay as they are arranged, and the page is named', async () => {
    const { session, until, log } = engineOf({
      combine: async () => {
        const { MediaUploadError } = await import('../../src/core/MediaUploadError.js');
        throw new MediaUploadError({ code: 'file-unreadable', fileName: 'b.png' });
      },
    });
    session.select(photos('a.png', 'b.png'), { source: 'picker' });
    await until('arranging');
    session.sendPages();
    await vi.waitFor(() => expect(log.errors).toHaveLength(1));
    expect(log.errors).toMatchObject([{ code: 'file-unreadable', fileName: 'b.png' }]);
    expect(session.getState()).toMatchObject({
      status: 'arranging',
      work: 'none',
      notice: { fileName: 'b.png' },
      pages: [{}, {}],
    });
  });

  it('take more pages, and no PDF beside them', async () => {
    const { session, until, log } = engineOf({ combine });
    session.select(photos('a.png'), { source: 'drop' });
    await until('arranging');
    session.select(photos('b.png', 'c.png'), { source: 'drop' });
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ pages: [{}, {}, {}] }));
    session.select(invoice, { source: 'drop' });
    await vi.waitFor(() => expect(log.errors).toHaveLength(1));
    expect(log.errors).toMatchObject([{ code: 'too-many-files', reason: 'not-combinable' }]);
    expect(session.getState()).toMatchObject({ status: 'arranging', pages: [{}, {}, {}] });
  });

  it('are refused together with a PDF, and a PDF alone is taken as ever', async () => {
    const mixed = engineOf({ combine });
    mixed.session.select(
      { kind: 'files', files: [pngNamed('a.png'), pdfNamed('b.pdf')] },
      { source: 'drop' },
    );
    await mixed.until('refused');
    expect(mixed.log.errors).toMatchObject([{ code: 'too-many-files', reason: 'not-combinable' }]);
    const alone = engineOf({ combine });
    alone.session.select(invoice, { source: 'picker' });
    (await alone.nextPost()).store();
    await alone.until('uploaded');
  });

  it('lead back to what was there before when they are given up', async () => {
    const media = { url: 'https://files.test/known?Expires=4102444800', referenceId };
    const { session, until } = engineOf({ combine, media });
    session.select(photos('a.png', 'b.png'), { source: 'picker' });
    await until('arranging');
    session.cancel();
    await until('uploaded');
  });

  it('get the judge’s warnings while they are arranged, and the one file has them all', async () => {
    const judge = async ({ name }: File) => ({
      blurred: name === 'b.png',
      dark: false,
      blank: false,
      small: false,
    });
    const { session, nextPost, until } = engineOf({ combine, judge });
    session.select(photos('a.png', 'b.png'), { source: 'picker' });
    await vi.waitFor(() =>
      expect(session.getState()).toMatchObject({
        pages: [{ file: { warnings: [] } }, { file: { warnings: ['photo-blurred'] } }],
      }),
    );
    session.sendPages();
    (await nextPost()).store();
    expect((await until('uploaded')).stored?.warnings).toEqual(['photo-blurred']);
  });
});
