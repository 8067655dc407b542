import { MediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import type { BatchOptions } from './batchOptions.js';
import { checkRow, type RowCheck } from './checkRow.js';
import { createPatience } from './createPatience.js';
import type { RowStore } from './createRowStore.js';
import { isSameFile } from './fileDigest.js';
import type { ReadFiles } from './readEntries.js';
import { newRow } from './reduceRow.js';
import type { RowFiles } from './rowFile.js';
import { rowIdOf } from './rowId.js';
import { slotsOf } from './turns.js';

/** Takes files in and looks at each once; see {@link createArrivals}. */
export interface Arrivals {
  readonly add: (came: ReadFiles) => void;
  /** Looks at a refused file once more. */
  readonly recheck: (id: string) => void;
  /** Ends the check of a row that goes. */
  readonly drop: (id: string) => void;
  /** Goes on with what has not been looked at. */
  readonly start: () => void;
  /** Ends all checks; {@link Arrivals.start} begins them anew. */
  readonly stop: () => void;
}

/** What arrivals lead to. */
export interface ArrivalEvents {
  readonly onPassed: () => void;
  readonly onRefused: (id: string, error: MediaUploadError) => void;
  /** The same file is in the list already, and was left out. */
  readonly onDuplicate: (fileName: string) => void;
}

/**
 * Milliseconds that may be spent on taking files in before the page gets its turn: a browser needs up to a
 * quarter of one to tell a file's name and size.
 */
const SLICE_MS = 8;

/** Makes the arrivals of one batch. As many files are read at once as are sent at once. */
export function createArrivals(
  store: RowStore,
  files: RowFiles,
  getOptions: () => BatchOptions,
  { onPassed, onRefused, onDuplicate }: ArrivalEvents,
): Arrivals {
  const waiting = new Set<string>();
  const checks = new Map<string, AbortController>();
  const byDigest = new Map<string, Set<string>>();
  const readerNow = createPatience(() => getOptions().reader);
  let isStarted = false;
  let lastId = 0;

  function enter(file: File, problem: MediaUploadErrorInit | null): void {
    lastId += 1;
    const id = rowIdOf(lastId);
    files.set(id, { file, digest: null, text: '', eInvoiceNumber: null });
    store.add(newRow(id, file.name, problem ? 0 : file.size));
    if (problem) refuse(id, problem);
    else waiting.add(id);
  }

  async function add({ files: came, unreadable }: ReadFiles): Promise<void> {
    for (const name of unreadable) enter(new File([], name), { code: 'file-unreadable' });
    let isFirstSlice = true;
    let endMs = performance.now() + SLICE_MS;
    for (const file of came) {
      enter(file, null);
      if (performance.now() < endMs) continue;
      if (isFirstSlice) store.flush();
      isFirstSlice = false;
      next();
      await new Promise((resolve) => setTimeout(resolve));
      endMs = performance.now() + SLICE_MS;
    }
    if (isFirstSlice) store.flush();
    next();
  }

  function next(): void {
    for (const id of waiting) {
      if (!isStarted || checks.size >= slotsOf(getOptions().concurrency)) return;
      waiting.delete(id);
      void check(id);
    }
  }

  async function check(id: string): Promise<void> {
    const entry = files.get(id);
    if (!entry) return;
    const controller = new AbortController();
    const { signal } = controller;
    checks.set(id, controller);
    try {
      const result = await checkRow(
        entry.file,
        { ...getOptions(), reader: readerNow() },
        signal,
      ).catch((mistake: unknown): RowCheck => {
        signal.throwIfAborted();
        reportMistake(mistake);
        return { ok: false, problem: { code: 'file-unreadable' } };
      });
      if (!result.ok) {
        refuse(id, result.problem);
        return;
      }
      const { digest, text, eInvoiceNumber } = result;
      const isDouble = await isThereAlready(id, entry.file, digest);
      signal.throwIfAborted();
      if (isDouble) {
        files.delete(id);
        store.remove([id]);
        onDuplicate(entry.file.name);
        return;
      }
      files.set(id, { file: entry.file, digest, text, eInvoiceNumber });
      byDigest.set(digest, (byDigest.get(digest) ?? new Set()).add(id));
      onPassed();
    } catch {
      // Aborted: the row has gone, or will be looked at anew.
    } finally {
      if (checks.get(id) === controller) checks.delete(id);
      next();
    }
  }

  async function isThereAlready(id: string, file: File, digest: string): Promise<boolean> {
    for (const other of byDigest.get(digest) ?? []) {
      const known = files.get(other);
      if (other !== id && known?.digest === digest && (await isSameFile(known.file, file)))
        return true;
    }
    return false;
  }

  function refuse(id: string, problem: MediaUploadErrorInit): void {
    const error = new MediaUploadError(problem);
    store.update(id, { type: 'refused', error });
    onRefused(id, error);
  }

  return {
    add: (came) => void add(came),
    recheck: (id) => {
      store.update(id, { type: 'recheckStarted' });
      if (store.get(id)?.status === 'checking') waiting.add(id);
      next();
    },
    drop: (id) => {
      waiting.delete(id);
      checks.get(id)?.abort();
      const digest = files.get(id)?.digest;
      if (digest) byDigest.get(digest)?.delete(id);
      files.delete(id);
    },
    start: () => {
      isStarted = true;
      next();
    },
    stop: () => {
      isStarted = false;
      for (const [id, controller] of checks) {
        controller.abort();
        waiting.add(id);
      }
      checks.clear();
    },
  };
}
