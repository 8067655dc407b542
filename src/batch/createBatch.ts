import { MediaUploadError } from '../core/MediaUploadError.js';
import { thisPage } from '../engine/page.js';
import type { Batch } from './batch.js';
import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import { reportOf } from './batchReport.js';
import { type BatchRow, isUnderWay } from './batchRow.js';
import { countsOf } from './batchSummary.js';
import type { BatchView } from './batchView.js';
import { createArrivals } from './createArrivals.js';
import { createBatchNews } from './createBatchNews.js';
import { createCaseBook } from './createCaseBook.js';
import { createCaseFinder } from './createCaseFinder.js';
import { createDecisions } from './createDecisions.js';
import { createHostCalls } from './createHostCalls.js';
import { createLinkClock } from './createLinkClock.js';
import { createMatching } from './createMatching.js';
import { createPace } from './createPace.js';
import { createRowStore } from './createRowStore.js';
import { createRun } from './createRun.js';
import { createSender } from './createSender.js';
import type { EngineBinder } from './engineBinder.js';
import { missingCasesOf } from './missingCasesOf.js';
import type { ReadFiles } from './readEntries.js';
import type { RowFiles } from './rowFile.js';
import { searchCases } from './searchCases.js';

/** Milliseconds between two matchings while many files arrive. */
const JUDGED_EVERY_MS = 150;
/** So few files are matched as soon as they have been looked at. */
const FEW_FILES = 20;

/** Makes the batch of one component. Nothing runs and nobody is called before `start`. */
export function createBatch(initial: BatchOptions, engines: EngineBinder): Batch {
  let options = initial;
  const getOptions = (): BatchOptions => options;
  const files: RowFiles = new Map();
  const book = createCaseBook();
  book.set(options.cases);
  /** Cases on which a row's turn found an invoice that the host did not tell of. */
  const storedElsewhere = new Set<string>();
  const host = createHostCalls(getOptions);
  const news = createBatchNews();
  const run = createRun();
  let judging: ReturnType<typeof setTimeout> | undefined;
  let stopGuard: (() => void) | null = null;
  const pace = createPace(() => store.flush());

  const store = createRowStore(() => {
    view = viewNow(view.missing);
  });
  const matching = createMatching(store, files, book, storedElsewhere);
  const decisions = createDecisions(store, book, judge);
  const clock = createLinkClock((id) => store.update(id, { type: 'linkExpired' }));
  const finder = createCaseFinder(getOptions, (found) => {
    if (book.add(found)) judge();
  });
  const arrivals = createArrivals(store, files, getOptions, {
    onPassed: () => {
      pace.moved();
      judging ??= setTimeout(judge, files.size > FEW_FILES ? JUDGED_EVERY_MS : 0);
    },
    onRefused: (id, error) => {
      pace.moved();
      host.error(store.get(id), error);
      settle();
    },
    onDuplicate: (fileName) => {
      news.duplicateLeftOut(fileName);
      settle();
    },
  });
  const sender = createSender(store, files, engines, getOptions, book.get, {
    onStored: (row, media) => {
      clock.watch(row.id, media.expiresAt);
      host.uploaded(row, media);
    },
    onError: (row, error) => {
      if (error.code === 'unauthorized') news.sessionEnded(error);
      host.error(row, error);
    },
    onOvertaken: (referenceId) => storedElsewhere.add(referenceId),
    onOver: (id) => {
      const quarter = run.end(id);
      const { done, total } = run.count();
      if (quarter !== null) news.quarterReached(done, total);
    },
    onProgress: () => run.update(sender.running()),
    onChange: settle,
  });
  let view = viewNow([]);

  function viewNow(missing: readonly BatchCase[]): BatchView {
    const counts = countsOf(store.all());
    return {
      ...news.get(),
      counts,
      isSettling: counts.checking > 0 && pace.isMoving(),
      run: run.count(),
      pausedUntilMs: sender.pausedUntilMs(),
      missing: missingCasesOf(store.all(), book.all(), missing),
    };
  }

  function judge(): void {
    clearTimeout(judging);
    judging = undefined;
    matching.run((lost) => {
      finder.lookFor(lost);
      settle();
      store.flush();
    });
  }

  /** After every change: says what ended, tells the host, and guards the page while something runs. */
  function settle(): void {
    const [before, now] = news.follow(countsOf(store.all()));
    // What is said next must not swallow it, and no row may still look as if it were under way.
    if (now !== before || news.get().said !== view.said) store.flush();
    else store.touch();
    if (now === before) return;
    guard(now === 'uploading');
    if (before === 'uploading') run.close();
    if (now === 'finished') host.finished(reportOf(store.all()));
  }

  function guard(isAsked: boolean): void {
    stopGuard?.();
    stopGuard = isAsked ? thisPage.guardLeaving(() => options.warnOnLeave !== false) : null;
  }

  function send(rows: readonly BatchRow[]): void {
    if (rows.length === 0) return;
    run.add(rows);
    news.begun(rows.length);
    sender.enqueue(rows.map(({ id }) => id));
    settle();
    store.flush();
  }

  const rowsWith = (status: BatchRow['status']): readonly BatchRow[] =>
    [...store.all()].filter((row) => row.status === status);

  function setOptions(next: BatchOptions): void {
    options = next;
    const gone = book.set(next.cases);
    if (!gone) return;
    for (const row of [...store.all()]) {
      if (row.status === 'queued' && gone.has(row.batchCase.referenceId)) sender.takeBack([row.id]);
      if (gone.has(row.hand?.referenceId ?? '')) {
        store.update(row.id, { type: 'decided', hand: null });
      }
    }
    judge();
  }

  function drop(ids: readonly string[]): void {
    for (const id of ids) {
      arrivals.drop(id);
      run.end(id);
    }
    store.remove(ids);
  }

  function add(came: ReadFiles): void {
    news.added();
    if (came.isIncomplete || came.files.length + came.unreadable.length === 0) {
      const error = new MediaUploadError({ code: 'file-unreadable', reason: 'not-a-file' });
      news.nothingCame(error);
      host.error(undefined, error);
    }
    pace.moved();
    arrivals.add(came);
    settle();
  }

  function remove(id: string): void {
    const row = store.get(id);
    if (!row || isUnderWay(row) || row.status === 'uploaded') return;
    sender.takeBack([id]);
    // One that has its turn already is on its way.
    if (store.get(id)?.status === 'queued') return;
    drop([id]);
    judge();
  }

  function tryAgain(id?: string): void {
    const row = id === undefined ? undefined : store.get(id);
    if (row?.status === 'refused') {
      news.added();
      arrivals.recheck(row.id);
      settle();
      store.flush();
    } else send(row ? [row].filter(({ status }) => status === 'failed') : rowsWith('failed'));
  }

  function start(): () => void {
    host.start();
    clock.start();
    arrivals.start();
    sender.start();
    guard(news.get().status === 'uploading');
    return () => {
      host.stop();
      clock.stop();
      arrivals.stop();
      finder.stop();
      matching.stop();
      sender.stop();
      settle();
      guard(false);
      pace.stop();
      clearTimeout(judging);
      judging = undefined;
    };
  }

  return {
    ...decisions,
    getView: () => view,
    getIds: store.getIds,
    subscribe: store.subscribe,
    subscribeRow: store.subscribeRow,
    getRow: store.get,
    getRows: () => [...store.all()],
    getReport: () => reportOf(store.all()),
    progress: run.progress,
    getFile: (id) => files.get(id)?.file,
    setOptions,
    add,
    remove,
    tryAgain,
    upload: () => send(rowsWith('matched')),
    cancel: () => {
      if (news.get().status !== 'uploading') return;
      news.cancelled();
      sender.cancel();
      judge();
    },
    reset: () => {
      sender.forget();
      drop([...store.all()].map(({ id }) => id));
      news.emptied();
      settle();
      store.flush();
    },
    search: (query) => searchCases(book.all(), query),
    searchHost: finder.search,
    canSearchHost: () => options.findCases !== undefined,
    start,
  };
}
