import type { BatchOptions } from './batchOptions.js';
import { type BatchNews, createBatchNews } from './createBatchNews.js';
import { type CaseBook, createCaseBook } from './createCaseBook.js';
import { createHostCalls, type HostCalls } from './createHostCalls.js';
import { createRowStore, type RowStore } from './createRowStore.js';
import { createRun, type Run } from './createRun.js';
import type { RowFiles } from './rowFile.js';

/** What the parts of one batch share: its rows, its cases, what is sent for, and who is told of it. */
export interface BatchCore {
  /** The host's latest. */
  readonly getOptions: () => BatchOptions;
  readonly takeOptions: (next: BatchOptions) => void;
  readonly store: RowStore;
  readonly files: RowFiles;
  readonly book: CaseBook;
  readonly news: BatchNews;
  readonly host: HostCalls;
  readonly run: Run;
  /** Cases on which a row has put an invoice, or found one that the host did not tell of. */
  readonly storedOn: Set<string>;
}

/** Makes what the parts of one batch share; nothing of it does anything by itself. */
export function createBatchCore(initial: BatchOptions): BatchCore {
  let options = initial;
  const getOptions = (): BatchOptions => options;
  const book = createCaseBook();
  book.set(options.cases);
  const store = createRowStore();
  return {
    getOptions,
    takeOptions: (next) => {
      options = next;
    },
    store,
    files: new Map(),
    book,
    news: createBatchNews(store.flush),
    host: createHostCalls(getOptions),
    run: createRun(),
    storedOn: new Set(),
  };
}
