import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { BatchOptions } from './batchOptions.js';
import { type AdmissionEvents, createAdmission } from './createAdmission.js';
import { type Checks, createChecks } from './createChecks.js';
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

/** Makes the arrivals of one batch. */
export function createArrivals(
  store: RowStore,
  files: RowFiles,
  getOptions: () => BatchOptions,
  events: AdmissionEvents,
): Arrivals {
  const admission = createAdmission(store, files, events);
  const checks = createChecks(files, getOptions, admission.admit);
  let lastId = 0;
  /** Counts how often the list was emptied. */
  let emptied = 0;

  /** Nothing is known of it before it is looked at. */
  function put(id: string, file: File): void {
    files.set(id, { file, digest: null, text: '', eInvoiceNumber: null });
  }

  function enter(file: File, problem: MediaUploadErrorInit | null): void {
    lastId += 1;
    const id = rowIdOf(lastId);
    put(id, file);
    store.add(newRow(id, file.name, problem ? 0 : file.size));
    if (problem) admission.refuse(id, problem);
    else checks.add(id);
  }

  return {
    add: ({ files: came, unreadable }) => {
      const emptiedBefore = emptied;
      for (const name of unreadable) enter(new File([], name), { code: 'file-unreadable' });
      void inSlices(came, (file) => enter(file, null), {
        // A person sees at once that something came.
        onSlice: (isFirst) => (isFirst ? store.flush() : events.onCame()),
        isWanted: () => emptied === emptiedBefore,
      });
    },
    recheck: (id) => {
      const entry = files.get(id);
      if (!entry) return;
      put(id, entry.file);
      store.update(id, { type: 'recheckStarted' });
      checks.add(id);
    },
    drop: (id) => {
      checks.drop(id);
      admission.drop(id);
      files.delete(id);
    },
    forget: () => {
      emptied += 1;
    },
    start: checks.start,
    stop: checks.stop,
  };
}
