import { describe, expect, it, vi } from 'vitest';
import { createUploadKeeper } from '../../src/engine/createUploadKeeper.js';
import { createPage } from '../../src/engine/page.js';
import type { UploadOptions } from '../../src/engine/uploadOptions.js';
import { heldOptions, pdfNamed } from './support/engine.js';

/** Counts what listens to the page. */
function countingPage(): { readonly target: EventTarget; readonly listeners: () => number } {
  const target = new EventTarget();
  let count = 0;
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
    count += 1;
    addEventListener.apply(target, args);
  };
  target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
    count -= 1;
    removeEventListener.apply(target, args);
  };
  return { target, listeners: () => count };
}

const ofCase = (options: UploadOptions, referenceId: string): UploadOptions => ({
  ...options,
  referenceId,
});

describe('a keeper', () => {
  it('lets an upload end while nobody sees it, tells its owner once, and shows it on return', async () => {
    const stored: string[] = [];
    const keeper = createUploadKeeper({
      maxKept: 50,
      onUploaded: ({ referenceId }) => stored.push(referenceId),
    });
    const { options, posts, log } = heldOptions();
    const a = ofCase(options, 'a');
    const unmount = keeper.sessionFor(a).mount({ options: a });
    keeper.sessionFor(a).select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    unmount();
    expect(posts[0]?.request.signal?.aborted).toBe(false);
    const b = ofCase(options, 'b');
    expect(keeper.sessionFor(b).getState()).toMatchObject({ status: 'empty', referenceId: 'b' });
    posts[0]?.store();
    await vi.waitFor(() => expect(stored).toEqual(['a']));
    expect(log.uploaded).toEqual([]);
    expect(keeper.sessionFor(a).getState()).toMatchObject({
      status: 'uploaded',
      stored: { referenceId: 'a', copy: null },
    });
    expect(posts).toHaveLength(1);
  });

  it('calls back all that are mounted and then its owner, each once, and runs one POST for two views', async () => {
    const order: string[] = [];
    const keeper = createUploadKeeper({ maxKept: 50, onUploaded: () => order.push('owner') });
    const { options, posts } = heldOptions();
    const row = { options: { ...options, onUploaded: () => order.push('row') } };
    const panel = { options: { ...options, onUploaded: () => order.push('panel') } };
    const session = keeper.sessionFor(row.options);
    session.mount(row);
    expect(keeper.sessionFor(panel.options)).toBe(session);
    session.mount(panel);
    session.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.store();
    await vi.waitFor(() => expect(order).toEqual(['row', 'panel', 'owner']));
    expect(posts).toHaveLength(1);
  });

  it('takes the options of the view that came last, and keeps them when all have gone', () => {
    const keeper = createUploadKeeper({ maxKept: 50 });
    const { options } = heldOptions();
    const first = { options: { ...options, uploadOn: 'confirm' } as UploadOptions };
    const session = keeper.sessionFor(first.options);
    const unmount = session.mount(first);
    session.select({ kind: 'too-many' }, { source: 'drop' });
    expect(session.getState().status).toBe('refused');
    unmount();
    expect(keeper.sessionFor(options).getState().status).toBe('refused');
  });

  it('forgets the oldest cases on which nothing is chosen, and none that is chosen, failed or running', async () => {
    const keeper = createUploadKeeper({ maxKept: 2 });
    const { options, posts } = heldOptions();
    const visit = (referenceId: string): (() => void) => {
      const own = ofCase(options, referenceId);
      return keeper.sessionFor(own).mount({ options: own });
    };
    const leaveRunning = visit('running');
    const running = keeper.sessionFor(ofCase(options, 'running'));
    running.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    leaveRunning();
    const leaveChosen = visit('refused');
    const refused = keeper.sessionFor(ofCase(options, 'refused'));
    refused.select({ kind: 'too-many' }, { source: 'drop' });
    leaveChosen();
    const sessions = ['1', '2', '3'].map((name) => {
      const leave = visit(name);
      const session = keeper.sessionFor(ofCase(options, name));
      leave();
      return session;
    });
    expect(keeper.sessionFor(ofCase(options, 'running'))).toBe(running);
    expect(keeper.sessionFor(ofCase(options, 'refused'))).toBe(refused);
    expect(keeper.sessionFor(ofCase(options, '3'))).toBe(sessions[2]);
    expect(keeper.sessionFor(ofCase(options, '2'))).toBe(sessions[1]);
    expect(keeper.sessionFor(ofCase(options, '1'))).not.toBe(sessions[0]);
  });

  it('of which nothing is to be remembered keeps what is shown or running all the same', async () => {
    const keeper = createUploadKeeper({ maxKept: 0 });
    const { options, posts } = heldOptions();
    const a = ofCase(options, 'a');
    const session = keeper.sessionFor(a);
    const unmount = session.mount({ options: a });
    expect(keeper.sessionFor(a)).toBe(session);
    session.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(keeper.getSnapshot()).toMatchObject([{ status: 'uploading' }]));
    unmount();
    expect(keeper.sessionFor(a)).toBe(session);
    posts[0]?.store();
    await vi.waitFor(() => expect(keeper.getSnapshot()).toEqual([]));
    expect(keeper.sessionFor(a).getState()).toMatchObject({ status: 'empty' });
  });

  it('forgets no stored invoice because another view tells of none', () => {
    const keeper = createUploadKeeper({ maxKept: 50 });
    const media = { url: 'https://files.test/known?Expires=4102444800', referenceId: 'a' };
    const row = { ...ofCase(heldOptions().options, 'a'), media };
    const session = keeper.sessionFor(row);
    const close = session.mount({ options: row });
    const panel = { options: ofCase(heldOptions().options, 'a') };
    session.mount(panel);
    expect(session.getState()).toMatchObject({ status: 'uploaded', stored: { url: media.url } });
    close();
    expect(session.getState().status).toBe('uploaded');
    // What the host says outright counts.
    session.mount({ options: { ...row, media: null } });
    expect(session.getState().status).toBe('uploaded');
  });

  it('tells what is under way, in the same array until that changes', async () => {
    const keeper = createUploadKeeper({ maxKept: 50 });
    const { options, posts } = heldOptions();
    const session = keeper.sessionFor(options);
    session.mount({ options });
    const none = keeper.getSnapshot();
    expect(none).toEqual([]);
    session.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    const under = keeper.getSnapshot();
    expect(under).toMatchObject([{ fileName: 'a.pdf', status: 'uploading' }]);
    posts[0]?.request.onProgress?.({ loadedBytes: 3, totalBytes: 10 });
    expect(keeper.getSnapshot()).toBe(under);
    expect(under[0]?.progress.getSnapshot().loadedBytes).toBe(3);
    posts[0]?.store();
    await vi.waitFor(() => expect(keeper.getSnapshot()).toEqual([]));
  });

  it('of a hundred cases with nothing chosen listens to nothing and holds no file', async () => {
    const { target, listeners } = countingPage();
    const keeper = createUploadKeeper({ maxKept: 200 }, createPage(target));
    const { options, posts } = heldOptions();
    for (let index = 0; index < 100; index += 1) {
      const own = ofCase(options, `case-${index}`);
      const session = keeper.sessionFor(own);
      const unmount = session.mount({ options: own });
      session.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
      await vi.waitFor(() => expect(posts).toHaveLength(index + 1));
      posts[index]?.store();
      await vi.waitFor(() => expect(session.getState().status).toBe('uploaded'));
      unmount();
      expect(session.getState().stored?.copy).toBeNull();
    }
    expect(listeners()).toBe(0);
  });

  it('that is cleared ends what runs and forgets everything', async () => {
    const keeper = createUploadKeeper({ maxKept: 50 });
    const { options, posts } = heldOptions();
    const session = keeper.sessionFor(options);
    session.mount({ options })();
    const unmount = session.mount({ options });
    session.select({ kind: 'file', file: pdfNamed('a.pdf') }, { source: 'picker' });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    unmount();
    keeper.clear();
    expect(posts[0]?.request.signal?.aborted).toBe(true);
    expect(keeper.getSnapshot()).toEqual([]);
    expect(keeper.sessionFor(options)).not.toBe(session);
  });
});
