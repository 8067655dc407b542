import { isReferenceIdSendable } from '../client/contract.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { isTypeAllowed } from '../core/contentTypes.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { ChosenFile } from '../core/uploadState.js';
import type { SessionCore } from './createUploadStore.js';

/** Says no, and why: to the person by the state, to the host by `onError`. */
export interface SendingGate {
  /** A choice is turned away. */
  readonly refuse: (file: ChosenFile | null, init: MediaUploadErrorInit) => void;
  /** A chosen file has not been sent yet. */
  readonly hold: (init: MediaUploadErrorInit) => void;
  /** Whether a checked file may go now; where not, it has been said why. `isFresh`: checked just now. */
  readonly mayBeSent: (
    file: CheckedFile,
    signal: AbortSignal,
    isFresh: boolean,
  ) => Promise<boolean>;
}

/** Makes the gate of one session. */
export function createSendingGate(core: SessionCore): SendingGate {
  const { dispatch, getOptions } = core;

  function refuse(file: ChosenFile | null, init: MediaUploadErrorInit): void {
    const error = core.errorOf(init);
    core.fail(error, { type: 'choiceRefused', file, error });
  }

  /** The last look before a file goes: the case's id, the field's rules, the host's word, the bytes. */
  async function mayBeSent(
    file: CheckedFile,
    signal: AbortSignal,
    isFresh: boolean,
  ): Promise<boolean> {
    const { referenceId, accept, maxSize, beforeUpload } = getOptions();
    const { contentType, size } = file;
    if (!isReferenceIdSendable(referenceId)) {
      refuse(file, { code: 'reference-id-invalid' });
      return false;
    }
    // The host may have narrowed what it takes since the file was checked.
    if (!isTypeAllowed(contentType, accept)) {
      lose(file, {
        code: 'content-type-not-allowed',
        expectedTypes: accept,
        actualType: contentType,
      });
      return false;
    }
    if (maxSize !== undefined && size > maxSize) {
      lose(file, { code: 'file-too-large', maxSize, size });
      return false;
    }
    if (beforeUpload) {
      dispatch({ type: 'recheckStarted', file });
      let mistake: unknown;
      const isWanted = await Promise.resolve(file.file)
        .then(beforeUpload)
        .catch((thrown: unknown) => {
          mistake = thrown;
          return false;
        });
      if (signal.aborted) return false;
      if (!isWanted) {
        dispatch({ type: 'filePassed', file });
        if (mistake !== undefined) {
          reportError(mistake);
          hold({ code: 'unknown' });
        }
        return false;
      }
    }
    if (isFresh && !beforeUpload) return true;
    const isUnchanged = await file.isUnchanged();
    if (signal.aborted) return false;
    if (!isUnchanged) lose(file, { code: 'file-unreadable', reason: 'changed', size });
    return isUnchanged;
  }

  /** Says why a chosen file cannot be sent any more. */
  function lose(file: CheckedFile, init: MediaUploadErrorInit): void {
    const error = core.errorOf(init);
    core.fail(error, { type: 'fileLost', file, error });
  }

  /** Says why a chosen file has not been sent yet. */
  function hold(init: MediaUploadErrorInit): void {
    const error = core.errorOf(init);
    core.fail(error, { type: 'uploadMissed', error });
  }

  return { refuse, hold, mayBeSent };
}
