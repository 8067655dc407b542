import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import { within } from '../engine/within.js';
import { checkFile } from '../file/checkFile.js';
import type { BatchRules } from './batchOptions.js';
import { digestOf } from './fileDigest.js';

/** Milliseconds that the host may take to change a file, as in a single uploader. */
const LONGEST_PREPARATION_MS = 60_000;
/** Milliseconds after which a reader is taken to have found nothing. */
const LONGEST_LOOK_MS = 10_000;
/** Of each file so much text is kept: a thousand files' whole texts would fill the memory. */
const KEPT_LETTERS = 4000;

/** What a first look at a file found. */
export type RowCheck =
  | { readonly ok: false; readonly problem: MediaUploadErrorInit }
  | {
      readonly ok: true;
      /** See `digestOf`; of what was checked. */
      readonly digest: string;
      readonly text: string;
      readonly eInvoiceNumber: string | null;
    };

/**
 * Looks at a file as it arrives: prepares and checks it as an uploader does, reads what it says, and
 * lets its bytes go.
 *
 * @throws The signal's reason, when it is aborted.
 */
export async function checkRow(
  file: File,
  { accept, maxSize, prepareFile, reader }: BatchRules,
  signal: AbortSignal,
): Promise<RowCheck> {
  const prepared =
    prepareFile &&
    (await within(
      LONGEST_PREPARATION_MS,
      signal,
      (ended) => prepareFile(file, { signal: ended, accept, maxSize }),
      reportMistake,
    ));
  const verdict = await checkFile(
    prepared instanceof Blob ? prepared : file,
    { accept, maxSize },
    { signal },
  );
  if (!verdict.ok) return verdict;
  const { checked } = verdict;
  const digest = await digestOf(checked.file);
  const content =
    reader &&
    (await within(
      LONGEST_LOOK_MS,
      signal,
      (ended) => reader(checked.file, { signal: ended }),
      reportMistake,
    ));
  signal.throwIfAborted();
  return {
    ok: true,
    digest,
    // A host's own reader may give anything.
    text: String(content?.text ?? '').slice(0, KEPT_LETTERS),
    eInvoiceNumber: content?.eInvoice?.number ? String(content.eInvoice.number) : null,
  };
}
