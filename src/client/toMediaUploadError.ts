import {
  isMediaUploadError,
  type MediaUploadError,
  type MediaUploadErrorInit,
} from '../core/MediaUploadError.js';
import { failureOf } from './failureOf.js';

/** Codes of a loss on the way, axios' and Node's; not those of a request that could not even be made. */
const LOST = /^E(?!RR_(?:BAD_REQUEST|BAD_OPTION|INVALID|NOT_SUPPORT))/;

/**
 * Whatever was thrown while an upload was on its way, as the one error. Nothing of what was thrown is
 * kept: axios' errors hold the access token, the address and the file.
 *
 * @param facts What the sender knows: how far the upload got, and for which case.
 */
export function toMediaUploadError(
  thrown: unknown,
  facts: Pick<MediaUploadErrorInit, 'outcome' | 'referenceId'>,
): MediaUploadError {
  if (isMediaUploadError(thrown)) return thrown;
  // By its mark, because the host's axios need not be our copy.
  const mark = String((thrown as { code?: unknown } | null | undefined)?.code);
  if (mark !== 'ERR_CANCELED' && !LOST.test(mark)) {
    const message = 'The request could not be made.';
    return failureOf({ ...facts, code: 'unknown', reason: 'not-made', message });
  }
  const isOffline = globalThis.navigator?.onLine === false && facts.outcome === 'not-sent';
  const code = mark === 'ERR_CANCELED' ? 'aborted' : isOffline ? 'offline' : 'network';
  return failureOf({ ...facts, code });
}
