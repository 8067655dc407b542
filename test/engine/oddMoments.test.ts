import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createUploadSession } from '../../src/engine/createUploadSession.js';
import { createPage } from '../../src/engine/page.js';
import { engineOf, heldOptions, pdfNamed, pngNamed, referenceId } from './support/engine.js';

const invoice = { kind: 'file', file: pdfNamed('invoice.pdf') } as const;
const picker = { source: 'picker' } as const;
const link = { kind: 'no-file' } as const;

/** Long enough for whatever needs no time of its own. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

// Somebody else's mistakes are told there; the tests make some on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

describe('a listener of the host’s that throws', () => {
  it('ends no upload, and keeps nobody else from hearing of it', async () => {
    const { session, nextPost, until } = engineOf();
    const heard: number[] = [];
    session.progress.subscribe(() => {
      throw new Error('A listener of the host throws');
    });
    session.progress.subscribe(() => heard.push(session.progress.getSnapshot().fraction));
    session.watch(() => {
      throw new Error('A listener of the host throws');
    });
    session.select(invoice, picker);
    const post = await nextPost();
    post.send();
    await until('saving');
    post.store();
    await until('uploaded');
    expect(heard).toEqual([0, 1]);
  });
});

describe('a host that goes on at once when it is told', () => {
  it('is told the rest of one case by the options of that case', async () => {
    const { options, posts } = heldOptions();
    const told: string[] = [];
    const optionsOf = (id: string) => ({
      ...options,
      referenceId: id,
      onStateChange: ({ status }: { status: string }) => {
        told.push(`${id} ${status}`);
        if (status === 'uploaded') turnTo('b');
      },
      onUploaded: (media: { referenceId: string }) => told.push(`${id} has ${media.referenceId}`),
    });
    const view = { options: optionsOf('a') };
    const session = createUploadSession(view.options, { page: createPage(new EventTarget()) });
    const turnTo = (id: string): void => {
      const before = view.options;
      view.options = optionsOf(id);
      session.optionsChanged(view, before);
    };
    session.mount(view);
    session.select(invoice, picker);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.store();
    await vi.waitFor(() => expect(session.getState().referenceId).toBe('b'));
    expect(told).toEqual(['a checking', 'a uploading', 'a uploaded', 'a has a', 'b empty']);
  });

  it('is not called for a view that another one let go', () => {
    const { options } = heldOptions();
    const session = createUploadSession(options, { page: createPage(new EventTarget()) });
    const told: string[] = [];
    const viewOf = (name: string, then: () => void) => ({
      options: {
        ...options,
        onStateChange: () => {
          told.push(name);
          then();
        },
      },
    });
    session.mount(viewOf('first', () => letGo()));
    const letGo = session.mount(viewOf('second', () => {}));
    session.select({ kind: 'too-many' }, { source: 'drop' });
    expect(told).toEqual(['first']);
  });
});

describe('a link that is dropped by mistake', () => {
  it('costs no file that could not be read, and that "Try again" may read', async () => {
    const file = pdfNamed('locked.pdf');
    const read = vi
      .spyOn(file, 'arrayBuffer')
      .mockRejectedValue(new DOMException('', 'NotReadableError'));
    const { session, until, nextPost } = engineOf();
    session.select({ kind: 'file', file }, picker);
    await until('refused');
    session.select(link, { source: 'drop' });
    expect(session.getState()).toMatchObject({ status: 'refused', again: { file } });
    read.mockRestore();
    session.upload();
    (await nextPost()).store();
    await until('uploaded');
  });

  it('costs no file about which the host is asked', async () => {
    const { session, until } = engineOf({
      uploadOn: 'confirm',
      beforeUpload: () => new Promise(() => {}),
    });
    session.select(invoice, picker);
    await until('ready');
    session.upload();
    await until('checking');
    session.select(link, { source: 'drop' });
    expect(session.getState()).toMatchObject({ kept: { fileName: 'invoice.pdf' } });
    session.withdraw();
    await until('ready');
  });

  it('costs no pictures that are looked at', async () => {
    let isSlow = true;
    const { session, until } = engineOf({
      combine: async () => pdfNamed('both.pdf'),
      prepareFile: (file) => (isSlow ? new Promise(() => {}) : file),
    });
    session.select({ kind: 'files', files: [pngNamed('a.png'), pngNamed('b.png')] }, picker);
    await until('checking');
    session.select(link, { source: 'drop' });
    isSlow = false;
    session.upload();
    expect(await until('arranging')).toMatchObject({
      pages: [{ file: { fileName: 'a.png' } }, { file: { fileName: 'b.png' } }],
    });
  });

  it('costs no invoice that was made of pages and is looked into', async () => {
    let isSlow = true;
    const { session, until } = engineOf({
      combine: async () => pdfNamed('both.pdf'),
      reader: () => (isSlow ? new Promise(() => {}) : Promise.resolve(null)),
    });
    session.select({ kind: 'files', files: [pngNamed('a.png'), pngNamed('b.png')] }, picker);
    await until('arranging');
    session.sendPages();
    await vi.waitFor(() =>
      expect(session.getState()).toMatchObject({ file: { fileName: 'both.pdf' } }),
    );
    session.select(link, { source: 'drop' });
    isSlow = false;
    session.upload();
    expect(await until('ready')).toMatchObject({ file: { fileName: 'both.pdf' } });
  });

  it('costs no picture of those that came when the host emptied it and chose anew at once', async () => {
    const { session, until } = engineOf({
      combine: async () => pdfNamed('both.pdf'),
      onError: () => {
        session.reset();
        session.select({ kind: 'file', file: pngNamed('a.png') }, picker);
      },
    });
    session.select({ kind: 'too-many' }, { source: 'drop' });
    session.select({ kind: 'file', file: pngNamed('b.png') }, { source: 'drop' });
    expect(await until('arranging')).toMatchObject({
      pages: [{ file: { fileName: 'a.png' } }, { file: { fileName: 'b.png' } }],
    });
  });
});

describe('a press on "Upload" that has not begun to send', () => {
  it.each(['cancel', 'leave'] as const)('sends nothing after a %s', async (ending) => {
    const { session, until, posts } = engineOf({ uploadOn: 'confirm' });
    session.select(invoice, picker);
    await until('ready');
    session.upload();
    session[ending]();
    await aMoment();
    expect(posts).toEqual([]);
    expect(session.getState().status).toBe('ready');
    session.upload();
    await vi.waitFor(() => expect(posts).toHaveLength(1));
  });
});

describe('work that was ended between two of its steps', () => {
  it('leaves nothing behind that nobody works on', async () => {
    // Whichever step it is in: one microtask more each time.
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const { session, until } = engineOf({ uploadOn: 'confirm', beforeUpload: () => true });
      session.select(invoice, picker);
      await until('ready');
      session.select({ kind: 'file', file: pdfNamed('other.pdf') }, picker);
      session.upload();
      for (let each = 0; each < ticks; each += 1) await Promise.resolve();
      session.withdraw();
      await aMoment();
      expect(session.getState().status).not.toBe('checking');
      session.reset();
    }
  });
});

it('a client that tells of its last byte after the abort may have stored the file', async () => {
  const { session, until } = engineOf({
    send: ({ file, signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress?.({ loadedBytes: 1, totalBytes: file.size });
        signal?.addEventListener('abort', () => {
          onProgress?.({ loadedBytes: file.size, totalBytes: file.size });
          reject(signal.reason);
        });
      }),
  });
  session.select(invoice, picker);
  await until('uploading');
  session.cancel();
  expect(await until('ready')).toMatchObject({ cause: 'cancelled', inDoubt: true });
});

describe('a client that was aborted and does not end', () => {
  it('may have stored what it had begun to send', async () => {
    const { session, until } = engineOf({
      send: ({ file, onProgress }) => {
        onProgress?.({ loadedBytes: 1, totalBytes: file.size });
        return new Promise(() => {});
      },
    });
    session.select(invoice, picker);
    await until('uploading');
    session.cancel();
    expect(await until('ready')).toMatchObject({ cause: 'cancelled', inDoubt: true });
  });

  it('is not followed by another POST because the network was gone', async () => {
    let sent = 0;
    const { session, until, page } = engineOf({
      send: ({ file, onProgress }) => {
        sent += 1;
        onProgress?.({ loadedBytes: 1, totalBytes: file.size });
        return new Promise(() => {});
      },
    });
    session.select(invoice, picker);
    await until('uploading');
    page.dispatchEvent(new Event('offline'));
    expect(await until('failed')).toMatchObject({ error: { code: 'network', outcome: 'unknown' } });
    expect(sent).toBe(1);
  });
});

describe('"Open invoice" that waits for a fresh link', () => {
  const mediaOf = (id: string) => ({
    url: `https://files.test/${id}?Expires=4102444800`,
    referenceId: id,
  });

  /** An uploader whose link is being asked for, and what is opened. */
  async function opening() {
    const opened: string[] = [];
    const target = Object.assign(new EventTarget(), { open: (url: string) => opened.push(url) });
    let answer = (_url: string): void => {};
    const refreshUrl = () => new Promise<string>((resolve) => (answer = resolve));
    const options = { ...heldOptions().options, refreshUrl, media: mediaOf(referenceId) };
    const view = { options };
    const session = createUploadSession(options, { page: createPage(target as never) });
    const unmount = session.mount(view);
    const opens = session.openFresh();
    await vi.waitFor(() => expect(session.getState().stored?.link).toBe('refreshing'));
    return {
      unmount,
      turnToOtherCase: () => {
        view.options = { ...options, referenceId: 'b', media: mediaOf('b') };
        session.optionsChanged(view, options);
      },
      answered: async () => {
        answer('https://files.test/fresh?Expires=4102444800');
        await opens;
        return opened;
      },
    };
  }

  it('opens the invoice once the link has come', async () => {
    const { answered } = await opening();
    expect(await answered()).toEqual(['https://files.test/fresh?Expires=4102444800']);
  });

  it('opens nothing of another case that is shown by then', async () => {
    const { turnToOtherCase, answered } = await opening();
    turnToOtherCase();
    expect(await answered()).toEqual([]);
  });

  it('opens nothing where nothing of it is shown any more', async () => {
    const { unmount, answered } = await opening();
    unmount();
    expect(await answered()).toEqual([]);
  });
});

describe('the host’s retry policy', () => {
  it('that is switched off while a file is sent counts for that file', async () => {
    const { session, nextPost, options, until } = engineOf();
    const view = { options };
    session.mount(view);
    session.select(invoice, picker);
    const post = await nextPost();
    view.options = { ...options, retry: false };
    session.optionsChanged(view, options);
    post.fail({ code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 0 });
    await until('failed');
  });
});

describe('another invoice that the host tells of while an upload waits', () => {
  const media = { url: 'https://files.test/newer?Expires=4102444800', referenceId };

  it.each(['told to slow down', 'offline'])('is not sent over without a press: %s', async (why) => {
    const { session, nextPost, options, page, posts, until } = engineOf();
    const view = { options };
    session.mount(view);
    if (why === 'offline') page.navigator.onLine = false;
    session.select(invoice, picker);
    if (why !== 'offline') {
      const post = await nextPost();
      post.fail({ code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 1 });
    }
    await until('waiting');
    const sent = posts.length;
    view.options = { ...options, media };
    session.optionsChanged(view, options);
    page.navigator.onLine = true;
    page.dispatchEvent(new Event('online'));
    expect(await until('ready')).toMatchObject({ stored: { url: media.url } });
    expect(posts).toHaveLength(sent);
    session.upload();
    (await vi.waitFor(() => posts[sent] ?? Promise.reject(new Error('Not sent')))).store();
    await until('uploaded');
  });
});
