import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadOptions } from '../../src/engine/uploadOptions.js';
import { engineOf, pdfNamed, pngNamed } from './support/engine.js';

// Somebody else's mistakes are told there; the tests make some on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const picture = (name: string) => ({ kind: 'file', file: pngNamed(name) }) as const;
const pictures = (...names: string[]) => ({ kind: 'files', files: names.map(pngNamed) }) as const;

/** An engine with these pages, arranged. */
async function arranged(names: readonly string[], options: Partial<UploadOptions> = {}) {
  const combine = async (files: readonly File[]) =>
    pdfNamed('pages.pdf', files.map(({ name }) => name).join());
  const engine = engineOf({ combine, ...options });
  engine.session.select(pictures(...names), { source: 'picker' });
  await engine.until('arranging');
  const namesNow = (): readonly string[] => {
    const state = engine.session.getState();
    return state.status === 'arranging' ? state.pages.map(({ file }) => file.fileName) : [];
  };
  const untilPages = (...wanted: string[]) =>
    vi.waitFor(() => expect(namesNow()).toEqual(wanted), { timeout: 20_000, interval: 2 });
  return { ...engine, untilPages };
}

describe('pages that are arranged', () => {
  it('are joined by those pasted while others are still looked at', async () => {
    const { session, untilPages } = await arranged(['a.png']);
    session.select(picture('b.png'), { source: 'paste' });
    session.select(picture('c.png'), { source: 'paste' });
    await untilPages('a.png', 'b.png', 'c.png');
  });

  it('are not lost to a PDF dropped while others are still looked at, and it is said', async () => {
    const { session, untilPages, log } = await arranged(['a.png']);
    session.select(picture('b.png'), { source: 'paste' });
    session.select({ kind: 'file', file: pdfNamed('c.pdf') }, { source: 'drop' });
    await untilPages('a.png', 'b.png');
    expect(session.getState()).toMatchObject({ notice: { reason: 'not-combinable' } });
    expect(log.errors).toHaveLength(1);
  });

  it('begin with all pictures that came while the first was looked at', async () => {
    const { session, until } = engineOf({ combine: async () => pdfNamed('pages.pdf') });
    session.select(picture('a.png'), { source: 'paste' });
    session.select(picture('b.png'), { source: 'paste' });
    expect(await until('arranging')).toMatchObject({
      pages: [{ file: { fileName: 'a.png' } }, { file: { fileName: 'b.png' } }],
    });
  });

  it('are those that are still coming where the last one there is removed meanwhile', async () => {
    const { session, untilPages } = await arranged(['a.png']);
    session.select(pictures('b.png', 'c.png'), { source: 'picker' });
    session.removePage(0);
    await untilPages('b.png', 'c.png');
  });

  it('are none, and lead back, where those that were coming cannot be used', async () => {
    const { session, until } = await arranged(['a.png']);
    session.select({ kind: 'file', file: pdfNamed('b.pdf') }, { source: 'picker' });
    session.removePage(0);
    expect(await until('refused')).toMatchObject({ error: { reason: 'not-combinable' } });
  });

  it('are sent as they were when it was asked for, whatever is pressed while they are combined', async () => {
    let combined: (file: File) => void = () => {};
    const combine = vi.fn(
      () =>
        new Promise<File>((resolve) => {
          combined = resolve;
        }),
    );
    const { session, nextPost, until } = await arranged(['a.png', 'b.png'], { combine });
    session.sendPages();
    session.removePage(0);
    session.turnPage(0);
    session.movePage(0, 1);
    expect(session.getState()).toMatchObject({ work: 'combining', pages: [{ turn: 0 }, {}] });
    await vi.waitFor(() => expect(combine).toHaveBeenCalledOnce());
    combined(pdfNamed('a.pdf'));
    (await nextPost()).store();
    await until('uploaded');
  });

  it('stay where another view of the case, which knows no pages, is given a PDF', async () => {
    const { session, options, log, untilPages, posts } = await arranged(['a.png', 'b.png']);
    session.mount({ options: { ...options, combine: undefined, onError: undefined } });
    session.select({ kind: 'file', file: pdfNamed('c.pdf') }, { source: 'drop' });
    await vi.waitFor(() => expect(log.errors).toMatchObject([{ reason: 'not-combinable' }]));
    await untilPages('a.png', 'b.png');
    expect(posts).toEqual([]);
  });

  it('stay where the view is hidden and shown again, also while they are combined', async () => {
    const { session, unmount, options, untilPages, posts } = await arranged(['a.png', 'b.png'], {
      combine: () => new Promise(() => {}),
    });
    session.sendPages();
    unmount();
    session.mount({ options });
    await untilPages('a.png', 'b.png');
    expect(session.getState()).toMatchObject({ work: 'none' });
    expect(posts).toEqual([]);
  });

  it('are judged once each, however often they are moved and turned', async () => {
    const judge = vi.fn(async (_: File) => ({
      blurred: false,
      dark: false,
      blank: false,
      small: false,
    }));
    const { session, untilPages } = await arranged(['a.png', 'b.png'], { judge });
    await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(2));
    session.turnPage(0);
    session.movePage(0, 1);
    session.select(picture('c.png'), { source: 'drop' });
    await untilPages('b.png', 'a.png', 'c.png');
    await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(3));
    session.turnPage(2);
    await new Promise((resolve) => setTimeout(resolve));
    expect(judge.mock.calls.map(([{ name }]) => name)).toEqual(['a.png', 'b.png', 'c.png']);
  });

  it.each([
    ['nothing', undefined, 'file-unreadable'],
    ['null', null, 'file-unreadable'],
    ['a text', 'pages.pdf', 'file-unreadable'],
    ['an empty file', new File([], 'pages.pdf'), 'file-empty'],
    [
      'a file of a kind that is not taken',
      new File(['MZ\x90'], 'a.exe'),
      'content-type-not-allowed',
    ],
  ])('stay where a host’s combine gives %s, and it is said once', async (_, made, code) => {
    const combine = async () => made as File;
    const { session, log, untilPages, posts } = await arranged(['a.png', 'b.png'], { combine });
    session.sendPages();
    await vi.waitFor(() => expect(log.errors).toMatchObject([{ code }]));
    await untilPages('a.png', 'b.png');
    expect(session.getState()).toMatchObject({ work: 'none', notice: { code } });
    expect(posts).toEqual([]);
  });

  it('keep what is said of the file that was made of them', async () => {
    const combine = async () => new File(['%PDF-1.7\n cut off'], 'pages.pdf');
    const { session, nextPost } = await arranged(['a.png', 'b.png'], { combine });
    session.sendPages();
    await nextPost();
    expect(session.getState()).toMatchObject({ file: { warnings: ['pdf-truncated'] } });
  });
});
