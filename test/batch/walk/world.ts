import type { Batch } from '../../../src/batch/batch.js';
import type { BatchCase } from '../../../src/batch/batchCase.js';
import type { BatchOptions } from '../../../src/batch/batchOptions.js';
import type { BatchRow } from '../../../src/batch/batchRow.js';
import type { MediaUploadError } from '../../../src/core/MediaUploadError.js';
import type { UploadKeeper } from '../../../src/engine/createUploadKeeper.js';
import type { Asks } from './asks.js';
import { NUMBERS, type WalkFiles } from './files.js';
import type { Post, Service } from './service.js';

/** How a walk begins. */
export interface WalkSetup {
  readonly isKept: boolean;
  readonly creepMs: number;
  readonly concurrency: number;
}

/** What a callback of the host does, once. */
export type Reentry =
  | 'remove'
  | 'reset'
  | 'add'
  | 'upload'
  | 'tryAgain'
  | 'cancel'
  | 'throw'
  | 'cases';

/** What the batch told its host. */
export interface Told {
  readonly uploaded: Map<string, number>;
  readonly errors: Map<MediaUploadError, number>;
}

/** All that a walk goes through: the batch, its host, its service, and what is wrong with them. */
export interface World {
  readonly batch: Batch;
  readonly keeper: UploadKeeper | null;
  readonly asks: Asks;
  readonly files: WalkFiles;
  readonly service: Service;
  readonly told: Told;
  /** What was found wrong. */
  readonly faults: string[];
  readonly options: () => BatchOptions;
  readonly change: (next: Partial<BatchOptions>) => void;
  /** Rows as their listeners know them. */
  readonly drawn: ReadonlyMap<string, BatchRow | undefined>;
  readonly start: () => void;
  readonly stop: () => void;
  /** What the next callback does. */
  reentry: Reentry | null;
  /** What the next listener does, as a component that is drawn at once may. */
  listenerDoes: Reentry | null;
  wasStopped: boolean;
  /** An uploader stood beside the batch. */
  hadSingle: boolean;
  /** One that has a place keeps it when there are fewer. */
  mostAtOnce: number;
  /** Cases of which the batch knows that they have an invoice, whether the host tells of it or not. */
  readonly storedOn: Set<string>;
  /** The last POST of each row since it was pressed for. */
  readonly lastPosts: Map<string, Post>;
  readonly isStarted: () => boolean;
  /** Files that were let in, the newest last. */
  readonly came: File[];
  /** What lets go of the uploaders beside the batch. */
  readonly singles: (() => void)[];
  /** Ids of rows that somebody pressed for, and that are on their way since. */
  readonly pressed: Set<string>;
  /** A press: what it sends is meant to be sent. */
  readonly press: (act: () => void) => void;
}

/** What the host has at the beginning. */
export const CASES: readonly BatchCase[] = NUMBERS.map((invoiceNumber, at) => ({
  referenceId: `case-${at}`,
  invoiceNumber,
}));

const RUNNING: readonly BatchRow['status'][] = ['queued', 'waiting', 'uploading', 'saving'];

/** Whether a row is to be sent, or on its way. */
export const isRunningRow = ({ status }: BatchRow): boolean => RUNNING.includes(status);

/** The row of a file, by its name. */
export const rowOf = ({ batch }: World, fileName: string): BatchRow | undefined =>
  batch.getRows().find((row) => row.fileName === fileName);
