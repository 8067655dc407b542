import { describe, expect, it, vi } from 'vitest';
import type { InvoiceReader } from '../../src/core/fileContent.js';
import { createUploadSession } from '../../src/engine/createUploadSession.js';
import { createPage } from '../../src/engine/page.js';
import type { UploadOptions } from '../../src/engine/uploadOptions.js';
import { heldOptions, pdfNamed, pngNamed } from './support/engine.js';

const file = { kind: 'file', file: pdfNamed('invoice.pdf') } as const;
const picked = { source: 'picker' } as const;

const reading: InvoiceReader = async () => ({
  text: 'Invoice 103118',
  pageCount: 1,
  isLocked: false,
  eInvoice: null,
});

/** A reader that takes its time the first time. */
function heldReader() {
  let read: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    read = resolve;
  });
  const reader = vi.fn<InvoiceReader>((file, options) => held.then(() => reading(file, options)));
  return { reader, read: () => read() };
}

/** An engine whose host can change its mind. */
function engineOfHost(first: Partial<UploadOptions>) {
  const { options, posts, log } = heldOptions({ reader: reading, ...first });
  const session = createUploadSession(options, { page: createPage(new EventTarget()) });
  const view = { options };
  session.mount(view);
  return {
    session,
    posts,
    log,
    change: (more: Partial<UploadOptions>) => {
      const before = view.options;
      view.options = { ...before, ...more };
      session.optionsChanged(view, before);
    },
    until: (facts: object) =>
      vi.waitFor(() => expect(session.getState()).toMatchObject(facts), { timeout: 20_000 }),
  };
}

describe('a number that the host learns late', () => {
  it('while the file is looked at is the one that counts', async () => {
    const { reader, read } = heldReader();
    const { session, posts, change, until } = engineOfHost({ invoiceNumber: '103118', reader });
    session.select(file, picked);
    await vi.waitFor(() => expect(reader).toHaveBeenCalledOnce());
    change({ invoiceNumber: '200400' });
    read();
    await until({ status: 'ready', cause: 'number', file: { invoiceNumber: '200400' } });
    expect(posts).toEqual([]);
  });

  it('while the file is ready is compared at once, and what was said of the other goes', async () => {
    const { session, posts, change, until, log } = engineOfHost({
      uploadOn: 'confirm',
      invoiceNumber: '103118',
    });
    session.select(file, picked);
    await until({ status: 'ready', cause: 'checked', file: { numberCheck: 'found' } });
    change({ invoiceNumber: '200400' });
    await until({ status: 'ready', cause: 'number', file: { warnings: ['number-not-found'] } });
    change({ invoiceNumber: undefined });
    await until({ status: 'ready', cause: 'checked', file: { warnings: [] } });
    change({ invoiceNumber: '103118' });
    await until({
      status: 'ready',
      cause: 'checked',
      file: { numberCheck: 'found', warnings: [] },
    });
    expect(posts).toEqual([]);
    expect(log.errors).toEqual([]);
  });

  it('and a press of "Upload" before the comparing is over does not outrun the warning', async () => {
    const { session, posts, change, until } = engineOfHost({ uploadOn: 'confirm' });
    session.select(file, picked);
    await until({ status: 'ready' });
    change({ invoiceNumber: '200400' });
    session.upload();
    await until({ status: 'ready', cause: 'number' });
    expect(posts).toEqual([]);
    session.upload();
    await vi.waitFor(() => expect(posts).toHaveLength(1));
  });

  it('after a failure is compared before the file goes again', async () => {
    const { session, posts, change, until } = engineOfHost({ invoiceNumber: '103118' });
    session.select(file, picked);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.fail({ code: 'server-error', outcome: 'unknown' });
    await until({ status: 'failed' });
    change({ invoiceNumber: '200400' });
    session.upload();
    await until({ status: 'ready', cause: 'number', inDoubt: true });
    expect(posts).toHaveLength(1);
  });

  it('that refuses a ready file offers it not as an earlier one', async () => {
    const { session, change, until, log } = engineOfHost({
      uploadOn: 'confirm',
      onNumberMismatch: 'refuse',
    });
    session.select(file, picked);
    await until({ status: 'ready' });
    change({ invoiceNumber: '200400' });
    await until({ status: 'refused', kept: null, error: { code: 'wrong-number' } });
    expect(log.errors).toHaveLength(1);
  });
});

describe('a number that another view of the case', () => {
  it('does not give is still known; one that it does give is compared', async () => {
    const { session, until } = engineOfHost({ uploadOn: 'confirm', invoiceNumber: '103118' });
    session.select(file, picked);
    await until({ status: 'ready', file: { numberCheck: 'found' } });
    const { options } = heldOptions({ uploadOn: 'confirm', reader: reading });
    const leave = session.mount({ options });
    expect(session.getState()).toMatchObject({ status: 'ready', file: { numberCheck: 'found' } });
    leave();
    session.mount({ options: { ...options, invoiceNumber: '200400' } });
    await until({ status: 'ready', cause: 'number', file: { numberCheck: 'absent' } });
  });
});

describe('a doubtful number', () => {
  const doubtful = { invoiceNumber: '200400', uploadOn: 'confirm' } as const;

  it('with "warn" does not count a press that was made before the warning', async () => {
    const { reader, read } = heldReader();
    const options = { ...doubtful, reader, onNumberMismatch: 'warn' } as const;
    const { session, posts, until } = engineOfHost(options);
    session.select(file, picked);
    await vi.waitFor(() => expect(reader).toHaveBeenCalledOnce());
    session.upload();
    read();
    await until({ status: 'ready', cause: 'number' });
    expect(posts).toEqual([]);
  });

  it('is told again in the place of "Ready" where a later choice was given up', async () => {
    const { session, until } = engineOfHost(doubtful);
    session.select(file, picked);
    await until({ status: 'ready', cause: 'number' });
    session.select({ kind: 'too-many' }, picked);
    await until({ status: 'refused' });
    session.withdraw();
    await until({ status: 'ready', cause: 'number' });
  });
});

describe('what a host’s reader or judge gives', () => {
  const throwing = new Proxy(
    {},
    {
      get: (_, name) => {
        // A promise looks for this one.
        if (name === 'then') return undefined;
        throw new Error('It cannot be looked at.');
      },
    },
  );

  it.each([
    ['reader', { reader: async () => throwing as never }, pdfNamed('invoice.pdf')],
    ['judge', { judge: async () => throwing as never }, pngNamed('page.png')],
  ] as const)(
    'keeps no file back, where looking at what the %s gave throws',
    async (_, more, chosen) => {
      const reported = vi.fn();
      vi.stubGlobal('reportError', reported);
      const { session, posts, until } = engineOfHost(more);
      session.select({ kind: 'file', file: chosen }, picked);
      await until({ status: 'uploading' });
      expect(posts).toHaveLength(1);
      expect(reported).toHaveBeenCalledOnce();
      vi.unstubAllGlobals();
    },
  );

  it('may be numbers, and is compared as the texts they are', async () => {
    const reader = async () =>
      ({ text: 103118, pageCount: '2', isLocked: 0, eInvoice: null }) as never;
    const { session, until } = engineOfHost({ invoiceNumber: '103118', reader });
    session.select(file, picked);
    await until({ status: 'uploading', file: { numberCheck: 'found', pageCount: undefined } });
  });
});
