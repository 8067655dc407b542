import {
  isMediaUploadError,
  type MediaUploadError,
  type MediaUploadErrorInit,
} from '../core/MediaUploadError.js';
import { failureOf } from './failureOf.js';

/** axios' codes for a request that could not even be made; the rest are losses on the way. */
const NEVER_MADE = /^ERR_(?:BAD_REQUEST|BAD_OPTION|INVALID_URL|NOT_SUPPORT|DEPRECATED)/;

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
  const code = axiosCodeOf(thrown);
  if (code === 'ERR_CANCELED') return failureOf({ ...facts, code: 'aborted' });
  if (code === undefined || NEVER_MADE.test(code)) {
    return failureOf({
      code: 'unknown',
      ...facts,
      message: 'The request could not be made; an interceptor or the address may be at fault.',
    });
  }
  const isOffline = globalThis.navigator?.onLine === false && facts.outcome === 'not-sent';
  return failureOf({ ...facts, code: isOffline ? 'offline' : 'network' });
}

/** By its marks, because the host's axios need not be our copy. */
function axiosCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const { code, isAxiosError } = thrown as { code?: unknown; isAxiosError?: unknown };
  return isAxiosError === true || code === 'ERR_CANCELED' ? String(code) : undefined;
}
