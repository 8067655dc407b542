import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import type { BatchReport } from './batchReport.js';
import type { BatchRow } from './batchRow.js';
import type { BatchView } from './batchView.js';
import type { Decisions } from './createDecisions.js';
import type { RowStore } from './createRowStore.js';
import type { Run } from './createRun.js';
import type { ReadFiles } from './readEntries.js';

/** Many invoices at once, outside React: what happens, in order, with one truth. */
export interface Batch extends Decisions, Pick<RowStore, 'getIds' | 'subscribe' | 'subscribeRow'> {
  readonly getView: () => BatchView;
  readonly getRow: RowStore['get'];
  readonly getRows: () => readonly BatchRow[];
  readonly getReport: () => BatchReport;
  readonly progress: Run['progress'];
  /** The file of a row as it was chosen, to be looked at. */
  readonly getFile: (id: string) => File | undefined;
  /** Takes the latest props. */
  readonly setOptions: (options: BatchOptions) => void;
  readonly add: (came: ReadFiles) => void;
  readonly remove: (id: string) => void;
  /** Sends what failed once more, or looks at a refused file again; all that failed where no id is given. */
  readonly tryAgain: (id?: string) => void;
  /** Sends every row that has its case. */
  readonly upload: () => void;
  /** Ends what runs: all of it is ready again, in a moment. */
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
