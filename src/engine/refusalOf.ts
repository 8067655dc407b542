import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { ChosenFile, UnreadChoice } from '../core/uploadState.js';
import type { Conclusion } from './createTask.js';
import type { EngineContext } from './engineContext.js';

/** Turns a choice away, and tells why; `again` is what "Try again" would look at. */
export function refusalOf(
  { store }: EngineContext,
  file: ChosenFile | null,
  init: MediaUploadErrorInit,
  again?: UnreadChoice | null,
): Conclusion {
  const chosen = file && { fileName: file.fileName, size: file.size };
  const error = store.errorOf(init);
  return () => store.fail(error, { type: 'choiceRefused', file: chosen, error, again });
}
