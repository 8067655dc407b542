import { isMediaUploadError, type MediaUploadError } from '../core/MediaUploadError.js';
import type { BodyRecord } from './createBodyRecord.js';
import { failureOf } from './failureOf.js';
import { isPageOffline } from './isPageOffline.js';

/** What the sender of a lost upload knows. */
export interface LossFacts {
  readonly referenceId: string;
  readonly body: BodyRecord;
  /** Over plain http a browser tells all it knows of the body before it tells of the loss. */
  readonly isHttp: boolean;
}

/** Codes of a loss on the way, axios' and Node's; not those of a request that could not even be made. */
const LOST = /^E(?!RR_(?:BAD_REQUEST|BAD_OPTION|INVALID|NOT_SUPPORT))/;

/** Node's codes of a connection that never was. */
const KNOWN = /^E(?:CONNREFUSED|NOTFOUND|AI_AGAIN)/;

/**
 * Whatever was thrown while an upload was on its way, as the one error. Nothing of what was thrown is
 * kept: axios' errors hold the access token, the address and the file.
 */
export function toMediaUploadError(
  thrown: unknown,
  { referenceId, body, isHttp }: LossFacts,
): MediaUploadError {
  if (isMediaUploadError(thrown)) return thrown;
  // By its mark, because the host's axios need not be our copy.
  const mark = String((thrown as { code?: unknown } | null | undefined)?.code);
  const isCancel = mark === 'ERR_CANCELED';
  const isLoss = isCancel || LOST.test(mark);
  // A browser's page can be stopped at any moment; Node says for itself what was lost.
  const isExact = isHttp ? !isCancel && mark !== 'ECONNABORTED' : !isLoss || KNOWN.test(mark);
  const outcome = body.outcomeOf(isExact ? 'lost-and-told' : isCancel ? 'stopped' : 'lost');
  if (!isLoss) {
    const message = 'The request could not be made.';
    return failureOf({ referenceId, outcome, code: 'unknown', reason: 'not-made', message });
  }
  const isOffline = outcome === 'not-sent' && isPageOffline();
  const code = isCancel ? 'aborted' : isOffline ? 'offline' : 'network';
  return failureOf({ referenceId, outcome, code });
}
