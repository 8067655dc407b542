import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BatchOptions } from '../../src/batch/batchOptions.js';
import type { MediaUploadRequest } from '../../src/client/contract.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { createUploadKeeper } from '../../src/engine/createUploadKeeper.js';
import { caseOf, pdfOf, type StartedBatch, startedBatch, storedCaseOf } from './startedBatch.js';

/** Waits for rows of these statuses, in order. */
const expectRows = ({ statuses }: StartedBatch, ...expected: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(statuses()).toEqual(expected), 20_000);

const expectPosts = ({ posts }: StartedBatch, count: number): Promise<void> =>
  vi.waitFor(() => expect(posts).toHaveLength(count), 20_000);

/** A row of case 103118, assigned by hand, and another file that speaks of the same case. */
async function startedRivals(options: Partial<BatchOptions> = {}): Promise<StartedBatch> {
  const started = startedBatch({ cases: [caseOf('103118')], ...options });
  started.add(pdfOf('103118 one.pdf'), pdfOf('103118 other.pdf'));
  await expectRows(started, 'conflict taken', 'conflict taken');
  const [first] = started.batch.getIds();
  started.batch.assign(first ?? '', caseOf('103118'));
  await expectRows(started, 'matched', 'conflict taken');
  return started;
}

describe('two files for one case', () => {
  it('offers to replace the stored invoice once the other file is stored', async () => {
    const started = await startedRivals();
    started.batch.upload();
    await expectPosts(started, 1);
    started.posts[0]?.store();
    await expectRows(started, 'uploaded', 'conflict stored');
  });

  it('has one ready, and is not finished, once the other file is refused at its turn', async () => {
    const onFinished = vi.fn();
    const changed = pdfOf('103118 one.pdf');
    let isChanged = false;
    const started = startedBatch({
      cases: [caseOf('103118')],
      onFinished,
      prepareFile: (file) => (isChanged && file === changed ? pdfOf(file.name, 'new') : file),
    });
    started.add(changed, pdfOf('103118 other.pdf'));
    await expectRows(started, 'conflict taken', 'conflict taken');
    started.batch.assign(started.batch.getIds()[0] ?? '', caseOf('103118'));
    isChanged = true;
    started.batch.upload();
    await expectRows(started, 'refused', 'matched');
    expect(started.posts).toEqual([]);
    expect(onFinished).not.toHaveBeenCalled();
  });

  it('asks before what was stored is replaced also when the list was emptied since', async () => {
    const started = startedBatch({ cases: [caseOf('103118')] });
    started.add(pdfOf('103118.pdf'));
    await expectRows(started, 'matched');
    started.batch.upload();
    await expectPosts(started, 1);
    started.posts[0]?.store();
    await expectRows(started, 'uploaded');
    started.batch.reset();
    started.add(pdfOf('103118 another.pdf'));
    await expectRows(started, 'conflict stored');
  });
});

describe('what the host learns while a row waits', () => {
  it.each([
    ['of a batch in view', false],
    ['of one that was away', true],
  ])('sends no row %s that waits over an invoice that came meanwhile', async (_, isAway) => {
    const keeper = isAway ? createUploadKeeper({ maxKept: 5 }) : null;
    const started = startedBatch({ cases: [caseOf('103118')] }, keeper);
    started.add(pdfOf('103118.pdf'));
    await expectRows(started, 'matched');
    started.batch.upload();
    await expectPosts(started, 1);
    started.posts[0]?.fail(
      new MediaUploadError({
        code: 'rate-limited',
        status: 429,
        outcome: 'refused',
        retryAfter: 1,
      }),
    );
    await expectRows(started, 'waiting');
    if (isAway) started.stop();
    started.change({ cases: [storedCaseOf('103118')] });
    if (isAway) started.start();
    await expectRows(started, 'conflict stored');
    expect(started.posts).toHaveLength(1);
  });

  it.each([
    ['has got an invoice', [storedCaseOf('103118')], 'conflict stored'],
    ['has vanished', [], 'unmatched'],
  ])('sends no row whose case %s while the host thinks about it', async (_, cases, expected) => {
    const beforeUpload = vi.fn(() => new Promise<boolean>(() => {}));
    const started = startedBatch({ cases: [caseOf('103118')], beforeUpload });
    started.add(pdfOf('103118.pdf'));
    await expectRows(started, 'matched');
    started.batch.upload();
    await vi.waitFor(() => expect(beforeUpload).toHaveBeenCalledOnce());
    started.change({ cases });
    await expectRows(started, expected);
    expect(started.posts).toEqual([]);
  });

  it('tells how many are over without those whose case has vanished', async () => {
    const started = startedBatch({
      cases: ['103118', '103119', '103120'].map(caseOf),
      concurrency: 1,
    });
    started.add(...['103118', '103119', '103120'].map((number) => pdfOf(`${number}.pdf`)));
    await expectRows(started, 'matched', 'matched', 'matched');
    started.batch.upload();
    await expectPosts(started, 1);
    started.change({ cases: ['103118', '103119'].map(caseOf) });
    await expectRows(started, 'uploading', 'queued', 'unmatched');
    await vi.waitFor(() => expect(started.batch.getView().run).toEqual({ total: 3, done: 1 }));
  });
});

describe('a batch that was away for a moment', () => {
  it('matches files that were looked at and not matched when it went', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reader = vi.fn(async () => null);
    const numbers = Array.from({ length: 24 }, (_, at) => `${103_100 + at}`);
    const started = startedBatch({ cases: numbers.map(caseOf), reader });
    started.add(...numbers.map((number) => pdfOf(`${number}.pdf`)));
    while (reader.mock.calls.length < 24) {
      // More come in then; they are not matched yet.
      vi.advanceTimersByTime(0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    started.stop();
    vi.useRealTimers();
    expect(started.statuses()).toContain('checking');
    started.start();
    await expectRows(started, ...numbers.map(() => 'matched'));
  });

  it('sends a row whose file the host was still thinking about, where a keeper outlives it', async () => {
    const answers: ((isWanted: boolean) => void)[] = [];
    const started = startedBatch(
      {
        cases: [caseOf('103118')],
        beforeUpload: () => new Promise((resolve) => answers.push(resolve)),
      },
      createUploadKeeper({ maxKept: 5 }),
    );
    started.add(pdfOf('103118.pdf'));
    await expectRows(started, 'matched');
    started.batch.upload();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    started.stop();
    started.start();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer(true);
    await expectPosts(started, 1);
    started.posts[0]?.store();
    await expectRows(started, 'uploaded');
    expect(started.posts).toHaveLength(1);
  });
});

describe('the same file twice', () => {
  it('is one row also where both were looked at in the same moment', async () => {
    const answers: (() => void)[] = [];
    const reader = (): Promise<null> => new Promise((resolve) => answers.push(() => resolve(null)));
    const started = startedBatch({ reader });
    started.add(pdfOf('one.pdf', 'same'), pdfOf('other.pdf', 'same'));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer();
    await expectRows(started, 'unmatched');
  });
});

it('matches no file that is looked at once more before that is done', async () => {
  let isChanged = false;
  let answer = (): void => {};
  const started = startedBatch({
    cases: [caseOf('103118')],
    prepareFile: (file) => (isChanged ? pdfOf(file.name, 'new') : file),
    reader: () =>
      isChanged
        ? new Promise((resolve) => {
            answer = () => resolve(null);
          })
        : Promise.resolve(null),
  });
  started.add(pdfOf('103118.pdf'));
  await expectRows(started, 'matched');
  isChanged = true;
  started.batch.upload();
  await expectRows(started, 'refused');
  started.batch.tryAgain(started.batch.getIds()[0]);
  started.batch.acceptSuggestions();
  expect(started.statuses()).toEqual(['checking']);
  await vi.waitFor(() => {
    answer();
    expect(started.statuses()).toEqual(['matched']);
  }, 20_000);
});

it.each([
  ['cancelled', ({ batch }: StartedBatch): void => batch.cancel(), 'matched'],
  ['away', ({ stop }: StartedBatch): void => stop(), 'queued'],
])("ends no upload of another uploader's when it is %s at once", async (_, leave, expected) => {
  const keeper = createUploadKeeper({ maxKept: 5 });
  const started = startedBatch({ cases: [caseOf('103118')] }, keeper);
  started.add(pdfOf('103118.pdf'));
  await expectRows(started, 'matched');
  const signals: (AbortSignal | undefined)[] = [];
  const options = {
    referenceId: 'case-103118',
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: ['application/pdf'],
    uploadOn: 'select' as const,
    send: ({ signal }: MediaUploadRequest) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    },
  };
  const session = keeper.sessionFor(options);
  onTestFinished(session.mount({ options }));
  session.select({ kind: 'file', file: pdfOf('of another.pdf') }, { source: 'picker' });
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  started.batch.upload();
  leave(started);
  await expectRows(started, expected);
  expect(signals[0]?.aborted).toBe(false);
});

it('sends no more at once where an uploader of the same case appears meanwhile', async () => {
  const keeper = createUploadKeeper({ maxKept: 5 });
  const started = startedBatch(
    { cases: [caseOf('103118'), caseOf('103119')], concurrency: 1 },
    keeper,
  );
  started.add(pdfOf('103118.pdf'), pdfOf('103119.pdf'));
  await expectRows(started, 'matched', 'matched');
  const later = vi.fn(() => new Promise<never>(() => {}));
  started.batch.upload();
  const options = {
    referenceId: 'case-103119',
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: ['application/pdf'],
    uploadOn: 'select' as const,
    send: later,
  };
  await vi.waitFor(() => expect(keeper.getSnapshot()).toHaveLength(2));
  onTestFinished(keeper.sessionFor(options).mount({ options }));
  await expectPosts(started, 1);
  started.posts[0]?.store();
  await expectPosts(started, 2);
  started.posts[1]?.store();
  await expectRows(started, 'uploaded', 'uploaded');
  expect(later).not.toHaveBeenCalled();
});

it('tells of a run that ended, and goes on with the next, where a listener begins it at once', async () => {
  const onFinished = vi.fn();
  const cases = [caseOf('103118'), caseOf('103119')];
  const started = startedBatch({ cases, onFinished });
  started.add(pdfOf('103118.pdf'));
  await expectRows(started, 'matched');
  let isAsked = false;
  started.batch.subscribe(() => {
    if (isAsked || started.batch.getView().status !== 'finished') return;
    isAsked = true;
    started.batch.tryAgain();
  });
  started.batch.upload();
  await expectPosts(started, 1);
  started.posts[0]?.fail(new MediaUploadError({ code: 'forbidden', outcome: 'refused' }));
  await expectPosts(started, 2);
  expect(onFinished).toHaveBeenCalledOnce();
  expect(onFinished.mock.calls[0]?.[0]).toMatchObject({ failed: [{ fileName: '103118.pdf' }] });
  expect(started.batch.getView().run).toEqual({ total: 1, done: 0 });
  started.posts[1]?.store();
  await expectRows(started, 'uploaded');
  expect(onFinished).toHaveBeenCalledTimes(2);
});

it('tells of a session that ended also where the row is sent once more as soon as that is drawn', async () => {
  const onError = vi.fn();
  const cases = [caseOf('103118'), caseOf('103119')];
  const started = startedBatch({ cases, onError, concurrency: 1 });
  started.add(pdfOf('103118.pdf'), pdfOf('103119.pdf'));
  await expectRows(started, 'matched', 'matched');
  let isAsked = false;
  started.batch.subscribe(() => {
    if (isAsked || started.batch.getView().status !== 'reviewing') return;
    isAsked = true;
    started.batch.tryAgain();
  });
  started.batch.upload();
  await expectPosts(started, 1);
  // The other is read ahead by now, or will be.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const error = new MediaUploadError({ code: 'unauthorized', status: 401, outcome: 'refused' });
  started.posts[0]?.fail(error);
  await expectPosts(started, 2);
  expect(onError).toHaveBeenCalledOnce();
  expect(started.batch.getView().run).toEqual({ total: 1, done: 0 });
  expect(started.batch.getView().said?.kind).toBe('begun');
});

it('tells of an error once where the host sends the row again as soon as it is told', async () => {
  const onError = vi.fn();
  const started = startedBatch(
    { cases: [caseOf('103118')], onError },
    createUploadKeeper({ maxKept: 5 }),
  );
  onError.mockImplementationOnce(() => started.batch.tryAgain());
  started.add(pdfOf('103118.pdf'));
  await expectRows(started, 'matched');
  started.batch.upload();
  await expectPosts(started, 1);
  started.change({ cases: [storedCaseOf('103118')] });
  started.posts[0]?.fail(new MediaUploadError({ code: 'forbidden', outcome: 'refused' }));
  await expectRows(started, 'conflict stored');
  expect(onError).toHaveBeenCalledOnce();
});

it('sends nothing of a list that is emptied, also where a listener sends whatever is ready', async () => {
  const beforeUpload = vi.fn(() => new Promise<boolean>(() => {}));
  const started = startedBatch({ cases: [caseOf('103118')], beforeUpload });
  started.add(pdfOf('103118.pdf'));
  await expectRows(started, 'matched');
  started.batch.upload();
  await vi.waitFor(() => expect(beforeUpload).toHaveBeenCalledOnce());
  started.batch.subscribe(() => {
    if (started.batch.getView().status === 'reviewing') started.batch.upload();
  });
  started.batch.reset();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(beforeUpload).toHaveBeenCalledOnce();
  expect(started.batch.getView().status).toBe('empty');
});
