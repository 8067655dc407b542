import { readContent } from '../core/fileContent.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { askLook } from '../engine/askLook.js';
import { preparedFileOf } from '../engine/preparedFileOf.js';
import { checkFile } from '../file/checkFile.js';
import type { BatchRules } from './batchOptions.js';
import { digestOf } from './fileDigest.js';

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
  chosen: File,
  rules: BatchRules,
  signal: AbortSignal,
): Promise<RowCheck> {
  const file = await preparedFileOf(chosen, rules, signal);
  const verdict = await checkFile(file, rules, { signal });
  if (!verdict.ok) return verdict;
  const { checked } = verdict;
  const digest = await digestOf(checked.file, signal);
  const content = rules.reader && (await askLook(rules.reader, readContent, checked.file, signal));
  signal.throwIfAborted();
  return {
    ok: true,
    digest,
    text: content?.text.slice(0, KEPT_LETTERS) ?? '',
    eInvoiceNumber: content?.eInvoice?.number || null,
  };
}
