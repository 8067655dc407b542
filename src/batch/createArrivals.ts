import { MediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { BatchOptions } from './batchOptions.js';
import type { RowCheck } from './checkRow.js';
import { type Checks, createChecks } from './createChecks.js';
import { createDoubles } from './createDoubles.js';
import type { RowStore } from './createRowStore.js';
import { inSlices } from './inSlices.js';
import type { ReadFiles } from './readEntries.js';
import { newRow } from './reduceRow.js';
import type { RowFiles } from './rowFile.js';
import { rowIdOf } from './rowId.js';

/** Takes files in and looks at each once; see {@link createArrivals}. */
export interface Arrivals extends Pick<Checks, 'start' | 'stop'> {
  readonly add: (came: ReadFiles) => void;
  /** Looks at a refused file once more. */
  readonly recheck: (id: string) => void;
  /** Ends the check of a row that goes. */
  readonly drop: (id: string) => void;
  /** Leaves out what has not come in yet, for a list that is emptied. */
  readonly forget: () => void;
}

/** What arrivals lead to. */
export interface ArrivalEvents {
  readonly onPassed: () => void;
  readonly onRefused: (id: string, error: MediaUploadError) => void;
  /** The same file is in the list already, and was left out. */
  readonly onDuplicate: (fileName: string) => void;
}

/** Makes the arrivals of one batch. */
export function createArrivals(
  store: RowStore,
  files: RowFiles,
  getOptions: () => BatchOptions,
  { onPassed, onRefused, onDuplicate }: ArrivalEvents,
): Arrivals {
  const doubles = createDoubles(files);
  const checks = createChecks(files, getOptions, take);
  let lastId = 0;
  /** Counts how often the list was emptied. */
  let emptied = 0;

  function enter(file: File, problem: MediaUploadErrorInit | null): void {
    lastId += 1;
    const id = rowIdOf(lastId);
    files.set(id, { file, digest: null, text: '', eInvoiceNumber: null });
    store.add(newRow(id, file.name, problem ? 0 : file.size));
    if (problem) refuse(id, problem);
    else checks.add(id);
  }

  function add({ files: came, unreadable }: ReadFiles): void {
    const emptiedBefore = emptied;
    for (const name of unreadable) enter(new File([], name), { code: 'file-unreadable' });
    void inSlices(came, (file) => enter(file, null), {
      // A person sees at once that something came.
      onFirst: () => store.flush(),
      isWanted: () => emptied === emptiedBefore,
    });
  }

  async function take(
    id: string,
    file: File,
    result: RowCheck,
    signal: AbortSignal,
  ): Promise<void> {
    if (!result.ok) {
      refuse(id, result.problem);
      return;
    }
    const { digest, text, eInvoiceNumber } = result;
    const isDouble = await doubles.has(id, file, digest);
    signal.throwIfAborted();
    if (isDouble) {
      files.delete(id);
      store.remove([id]);
      onDuplicate(file.name);
      return;
    }
    files.set(id, { file, digest, text, eInvoiceNumber });
    doubles.add(id, digest);
    onPassed();
  }

  function refuse(id: string, problem: MediaUploadErrorInit): void {
    const error = new MediaUploadError(problem);
    store.update(id, { type: 'refused', error });
    onRefused(id, error);
  }

  return {
    add,
    recheck: (id) => {
      store.update(id, { type: 'recheckStarted' });
      if (store.get(id)?.status === 'checking') checks.add(id);
    },
    drop: (id) => {
      checks.drop(id);
      doubles.remove(id);
      files.delete(id);
    },
    forget: () => {
      emptied += 1;
    },
    start: checks.start,
    stop: checks.stop,
  };
}
