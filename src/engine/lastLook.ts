import { isReferenceIdSendable } from '../client/contract.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { isTypeAllowed } from '../core/contentTypes.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import type { Conclusion, TaskStep } from './createTask.js';
import type { EngineContext } from './engineContext.js';
import { refusalOf } from './refusalOf.js';

/**
 * The last look before a file goes: the case's id, the field's rules, the host's word, the bytes.
 *
 * @param isFresh It was checked just now, so that its bytes need no second look.
 * @returns what follows where it may not go now; null where it may
 */
export async function lastLook(
  file: CheckedFile,
  context: EngineContext,
  step: TaskStep,
  isFresh: boolean,
): Promise<Conclusion | null> {
  const { store, getOptions } = context;
  const { referenceId, accept, maxSize, beforeUpload } = getOptions();
  const { contentType, size } = file;
  /** It cannot be sent any more. */
  const lost = (init: MediaUploadErrorInit): Conclusion => {
    const error = store.errorOf(init);
    return () => store.fail(error, { type: 'fileLost', file, error });
  };
  // It can be sent again later, once the host has mended it.
  if (!isReferenceIdSendable(referenceId)) {
    return refusalOf(context, file, { code: 'reference-id-invalid' });
  }
  // The host may have narrowed what it takes since the file was checked.
  if (!isTypeAllowed(contentType, accept)) {
    const facts = { expectedTypes: accept, actualType: contentType };
    return lost({ code: 'content-type-not-allowed', ...facts });
  }
  if (size > (maxSize ?? size)) return lost({ code: 'file-too-large', maxSize, size });
  if (beforeUpload) {
    step.signal.throwIfAborted();
    store.dispatch({ type: 'recheckStarted', file });
    const answer = await step(
      Promise.resolve(file.file)
        .then(beforeUpload)
        .catch((mistake: unknown) => {
          if (!step.signal.aborted) reportMistake(mistake);
        }),
    );
    if (answer === false) return () => store.dispatch({ type: 'filePassed', file });
    // In JavaScript it is easily forgotten to return an answer, or to read one of a server.
    if (answer !== true) {
      const notice = store.errorOf({ code: 'unknown' });
      return () => store.fail(notice, { type: 'filePassed', file, notice });
    }
  }
  const isSame = (isFresh && !beforeUpload) || (await step(file.isUnchanged()));
  return isSame ? null : lost({ code: 'file-unreadable', reason: 'changed', size });
}
