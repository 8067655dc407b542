import { MediaUploadError } from '../core/MediaUploadError.js';
import { thisPage } from '../engine/page.js';
import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import { type BatchReport, reportOf } from './batchReport.js';
import { type BatchRow, type HandChoice, holdsCase, isOpen } from './batchRow.js';
import { type BatchStatus, countsOf, statusOf } from './batchSummary.js';
import type { BatchNotice, BatchSaid, BatchView } from './batchView.js';
import { createArrivals } from './createArrivals.js';
import { createCaseBook } from './createCaseBook.js';
import { createCaseFinder } from './createCaseFinder.js';
import { createHostCalls } from './createHostCalls.js';
import { createLinkClock } from './createLinkClock.js';
import { createMatching } from './createMatching.js';
import { createRowStore } from './createRowStore.js';
import { createRun, type Run } from './createRun.js';
import { createSender } from './createSender.js';
import type { EngineBinder } from './engineBinder.js';
import type { ReadFiles } from './readEntries.js';
import type { RowFiles } from './rowFile.js';
import { searchCases } from './searchCases.js';

/** Many invoices at once, outside React: what happens, in order, with one truth. */
export interface Batch {
  readonly getView: () => BatchView;
  readonly getIds: () => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly getRow: (id: string) => BatchRow | undefined;
  readonly subscribeRow: (id: string, listener: () => void) => () => void;
  readonly getRows: () => readonly BatchRow[];
  readonly getReport: () => BatchReport;
  readonly progress: Run['progress'];
  /** The file of a row as it was chosen, to be looked at. */
  readonly getFile: (id: string) => File | undefined;
  /** Takes the latest props. */
  readonly setOptions: (options: BatchOptions) => void;
  readonly add: (came: ReadFiles) => void;
  /** Gives a row its case by hand, or takes it away. */
  readonly assign: (id: string, batchCase: BatchCase | null) => void;
  readonly acceptSuggestions: (ids?: readonly string[]) => void;
  /** A person said that the invoice stored on the row's case may be replaced. */
  readonly allowReplacing: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Sends what failed once more, or looks at a refused file again; all that failed where no id is given. */
  readonly tryAgain: (id?: string) => void;
  /** Sends every row that has its case. */
  readonly upload: () => void;
  readonly cancel: () => void;
  /** Empties the list. What is stored stays stored. */
  readonly reset: () => void;
  /** Known cases that a query finds. */
  readonly search: (query: string) => readonly BatchCase[];
  /** Cases that only the host can find. */
  readonly searchHost: (query: string, signal: AbortSignal) => Promise<readonly BatchCase[]>;
  readonly canSearchHost: () => boolean;
  /** Begins to work and to call back. @returns the way to stop */
  readonly start: () => () => void;
}

/** Milliseconds between two matchings while many files arrive. */
const JUDGED_EVERY_MS = 150;

/** Makes the batch of one component. Nothing runs and nobody is called before `start`. */
export function createBatch(initial: BatchOptions, engines: EngineBinder): Batch {
  let options = initial;
  const getOptions = (): BatchOptions => options;
  const files: RowFiles = new Map();
  const book = createCaseBook();
  /** Cases on which a row's turn found an invoice that the host did not tell of. */
  const storedElsewhere = new Set<string>();
  book.set(options.cases);
  const host = createHostCalls(getOptions);
  const run = createRun();
  let notice: BatchNotice | null = null;
  let stoppedBy: MediaUploadError | null = null;
  let said: BatchSaid | null = null;
  let wasStarted = false;
  let isCancelled = false;
  let isCounting = false;
  let lastStatus: BatchStatus = 'empty';
  let judging: ReturnType<typeof setTimeout> | undefined;
  let stopGuard: (() => void) | null = null;

  const store = createRowStore(() => {
    view = viewNow(view);
  });
  const matching = createMatching(store, files, book, storedElsewhere);
  const clock = createLinkClock((id) => store.update(id, { type: 'linkExpired' }));
  const finder = createCaseFinder(getOptions, (found) => {
    if (book.add(found)) judge();
  });
  const arrivals = createArrivals(store, files, getOptions, {
    onPassed: () => {
      judging ??= setTimeout(judge, files.size > 20 ? JUDGED_EVERY_MS : 0);
    },
    onRefused: (id, error) => {
      host.error(store.get(id), error);
      settle();
    },
    onDuplicate: (fileName) => {
      const before = notice?.kind === 'duplicates' ? notice.fileNames : [];
      notice = { kind: 'duplicates', fileNames: [...before, fileName] };
      settle();
    },
  });
  const sender = createSender(store, files, engines, getOptions, book.get, {
    onStored: (row, media) => {
      clock.watch(row.id, media.expiresAt);
      host.uploaded(row, media);
    },
    onError: (row, error) => {
      if (error.code === 'unauthorized') {
        stoppedBy = error;
      }
      host.error(row, error);
    },
    onOvertaken: (referenceId) => storedElsewhere.add(referenceId),
    onProgress: () => run.update(sender.fractionOf),
    onOver: (id) => {
      const quarter = run.end(id);
      const { done, total } = run.count();
      if (quarter !== null) said = { kind: 'quarter', done, total };
    },
    onChange: settle,
  });
  let view = viewNow(null);

  function viewNow(before: BatchView | null): BatchView {
    const counts = countsOf(store.all());
    const next: BatchView = {
      status: statusOf(counts, wasStarted),
      counts,
      run: run.count(),
      pausedUntilMs: sender.pausedUntilMs(),
      missing: missingNow(),
      notice,
      stoppedBy,
      said,
    };
    return before ? { ...next, missing: sameList(before.missing, next.missing) } : next;
  }

  function missingNow(): readonly BatchCase[] {
    const found = new Set<string>();
    for (const row of store.all()) {
      if (row.status === 'matched' || holdsCase(row)) found.add(row.batchCase.referenceId);
    }
    return book.all().filter(({ referenceId, media }) => !media && !found.has(referenceId));
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
    store.touch();
    const counts = countsOf(store.all());
    const status = statusOf(counts, wasStarted);
    if (isCounting && counts.checking === 0) {
      isCounting = false;
      said = { kind: 'checked', counts };
    }
    const before = lastStatus;
    lastStatus = status;
    if (status === before) return;
    if (status === 'uploading') {
      stopGuard ??= thisPage.guardLeaving(() => options.warnOnLeave !== false);
    } else {
      stopGuard?.();
      stopGuard = null;
    }
    if (before === 'uploading') {
      run.close();
      if (!stoppedBy && !isCancelled)
        said = { kind: 'ended', stored: counts.uploaded, failed: counts.failed };
    }
    if (status === 'finished') host.finished(reportOf(store.all()));
  }

  function decide(ids: readonly string[], handOf: (row: BatchRow) => HandChoice | null): void {
    for (const id of ids) {
      const row = store.get(id);
      const hand = row && (isOpen(row) || row.status === 'failed') ? handOf(row) : null;
      if (hand) store.update(id, { type: 'decided', hand });
    }
    judge();
  }

  function send(rows: readonly BatchRow[]): void {
    if (rows.length === 0) return;
    wasStarted = true;
    isCancelled = false;
    stoppedBy = null;
    notice = null;
    run.add(rows);
    if (lastStatus !== 'uploading') said = { kind: 'begun', total: rows.length };
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

  return {
    getView: () => view,
    getIds: store.getIds,
    subscribe: store.subscribe,
    getRow: store.get,
    subscribeRow: store.subscribeRow,
    getRows: () => [...store.all()],
    getReport: () => reportOf(store.all()),
    progress: run.progress,
    getFile: (id) => files.get(id)?.file,
    setOptions,
    add: (came) => {
      notice = null;
      isCounting = true;
      if (came.isIncomplete || came.files.length + came.unreadable.length === 0) {
        const error = new MediaUploadError({ code: 'file-unreadable', reason: 'not-a-file' });
        notice = { kind: 'error', error };
        host.error(undefined, error);
      }
      arrivals.add(came);
      settle();
    },
    assign: (id, batchCase) => {
      if (batchCase) book.add([batchCase]);
      decide([id], () => ({
        referenceId: batchCase?.referenceId ?? null,
        reason: 'hand',
        replaces: false,
      }));
    },
    acceptSuggestions: (ids) => {
      const asked = ids ?? rowsWith('suggested').map(({ id }) => id);
      decide(asked, (row) =>
        row.status === 'suggested'
          ? { referenceId: row.batchCase.referenceId, reason: 'hand', replaces: false }
          : null,
      );
    },
    allowReplacing: (id) => {
      decide([id], (row) =>
        row.status === 'conflict' && row.conflict === 'stored' && row.batchCase
          ? {
              referenceId: row.batchCase.referenceId,
              reason: row.reason ?? 'hand',
              replaces: true,
            }
          : null,
      );
    },
    remove: (id) => {
      const row = store.get(id);
      if (!row || (holdsCase(row) && row.status !== 'queued' && row.status !== 'failed')) return;
      sender.takeBack([id]);
      drop([id]);
      judge();
    },
    tryAgain: (id) => {
      const row = id === undefined ? undefined : store.get(id);
      if (row?.status === 'refused') {
        isCounting = true;
        arrivals.recheck(row.id);
        settle();
        store.flush();
      } else send(row ? [row].filter(({ status }) => status === 'failed') : rowsWith('failed'));
    },
    upload: () => send(rowsWith('matched')),
    cancel: () => {
      if (lastStatus !== 'uploading') return;
      isCancelled = true;
      said = { kind: 'cancelled' };
      sender.cancel();
      judge();
    },
    reset: () => {
      sender.forget();
      drop([...store.all()].map(({ id }) => id));
      wasStarted = false;
      notice = null;
      stoppedBy = null;
      said = null;
      settle();
      store.flush();
    },
    search: (query) => searchCases(book.all(), query),
    searchHost: finder.search,
    canSearchHost: () => options.findCases !== undefined,
    start: () => {
      host.start();
      clock.start();
      arrivals.start();
      sender.start();
      return () => {
        host.stop();
        clock.stop();
        arrivals.stop();
        finder.stop();
        sender.stop();
        settle();
        matching.stop();
        clearTimeout(judging);
        judging = undefined;
      };
    },
  };
}

/** The list before where it has the same members, so that nothing is drawn anew. */
function sameList<Member>(before: readonly Member[], after: readonly Member[]): readonly Member[] {
  const isSame =
    before.length === after.length && before.every((member, at) => member === after[at]);
  return isSame ? before : after;
}
