import { isReferenceIdSendable } from '../client/contract.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { isTypeAllowed } from '../core/contentTypes.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import type { TaskStep } from './createTask.js';
import type { EngineContext } from './engineContext.js';

/** Whether a checked file may go now, and if not, what follows. */
export type LastLook =
  | { readonly kind: 'go' }
  /** The host does not want it now: it stays ready, with what is said of it. */
  | { readonly kind: 'unwanted'; readonly init: MediaUploadErrorInit | null }
  /** It can be sent again later, once the host has mended something. */
  | { readonly kind: 'refused'; readonly init: MediaUploadErrorInit }
  /** It cannot be sent any more. */
  | { readonly kind: 'lost'; readonly init: MediaUploadErrorInit };

/**
 * The last look before a file goes: the case's id, the field's rules, the host's word, the bytes.
 *
 * @param isFresh It was checked just now, so that its bytes need no second look.
 */
export async function lastLook(
  file: CheckedFile,
  { store, getOptions }: EngineContext,
  step: TaskStep,
  isFresh: boolean,
): Promise<LastLook> {
  const { referenceId, accept, maxSize, beforeUpload } = getOptions();
  const { contentType, size } = file;
  if (!isReferenceIdSendable(referenceId)) {
    return { kind: 'refused', init: { code: 'reference-id-invalid' } };
  }
  // The host may have narrowed what it takes since the file was checked.
  if (!isTypeAllowed(contentType, accept)) {
    const facts = { expectedTypes: accept, actualType: contentType };
    return { kind: 'lost', init: { code: 'content-type-not-allowed', ...facts } };
  }
  if (size > (maxSize ?? size)) {
    return { kind: 'lost', init: { code: 'file-too-large', maxSize, size } };
  }
  if (beforeUpload) {
    store.dispatch({ type: 'recheckStarted', file });
    let init: MediaUploadErrorInit | null = null;
    const answer = Promise.resolve(file.file)
      .then(beforeUpload)
      .catch((mistake: unknown) => {
        if (!step.signal.aborted) reportMistake(mistake);
        init = { code: 'unknown' };
        return false;
      });
    if (!(await step(answer))) return { kind: 'unwanted', init };
  }
  if (isFresh && !beforeUpload) return { kind: 'go' };
  const isUnchanged = await step(file.isUnchanged());
  const changed = { code: 'file-unreadable', reason: 'changed', size } as const;
  return isUnchanged ? { kind: 'go' } : { kind: 'lost', init: changed };
}
