import { MediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { RowCheck } from './checkRow.js';
import { createDoubles, type Doubles } from './createDoubles.js';
import type { RowStore } from './createRowStore.js';
import type { RowFiles } from './rowFile.js';

/** Admits files that were looked at; see {@link createAdmission}. */
export interface Admission {
  /** Puts what was found of a file into its row. @throws where `signal` is aborted meanwhile */
  readonly admit: (id: string, file: File, found: RowCheck, signal: AbortSignal) => Promise<void>;
  readonly refuse: (id: string, problem: MediaUploadErrorInit) => void;
  /** Forgets a row that goes, so that its file may come again. */
  readonly drop: Doubles['remove'];
}

/** What files that come, and looking at them, lead to. */
export interface AdmissionEvents {
  /** Some more of many are in the list. */
  readonly onCame: () => void;
  readonly onPassed: () => void;
  readonly onRefused: (id: string, error: MediaUploadError) => void;
  /** The same file is in the list already, and was left out. */
  readonly onDuplicate: (fileName: string) => void;
}

/** Admits each file of a batch once: one that is in the list already is left out. */
export function createAdmission(
  store: RowStore,
  files: RowFiles,
  { onPassed, onRefused, onDuplicate }: AdmissionEvents,
): Admission {
  const doubles = createDoubles();

  function refuse(id: string, problem: MediaUploadErrorInit): void {
    const error = new MediaUploadError(problem);
    store.update(id, { type: 'refused', error });
    onRefused(id, error);
  }

  async function admit(
    id: string,
    file: File,
    found: RowCheck,
    signal: AbortSignal,
  ): Promise<void> {
    if (!found.ok) {
      refuse(id, found.problem);
      return;
    }
    const { digest, text, eInvoiceNumber } = found;
    const isDouble = await doubles.has(id, file, digest, signal);
    signal.throwIfAborted();
    if (isDouble) {
      doubles.remove(id);
      files.delete(id);
      store.remove([id]);
      onDuplicate(file.name);
      return;
    }
    files.set(id, { file, digest, text, eInvoiceNumber });
    onPassed();
  }

  return { admit, refuse, drop: doubles.remove };
}
