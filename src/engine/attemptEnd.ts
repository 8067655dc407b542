import type { MediaUploadOutcome } from '../core/errorCodes.js';
import { isMediaUploadError, type MediaUploadError } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { UploadStore } from './createUploadStore.js';

/** How one POST ended. */
export type AttemptEnd =
  | { readonly kind: 'stored'; readonly media: UploadedMedia }
  | { readonly kind: 'failed'; readonly error: MediaUploadError }
  /** The network went before all bytes were out. */
  | { readonly kind: 'cut-off' };

/** How far a POST got. */
export type AttemptPhase = 'unheard' | 'sending' | 'sent';

/** What is known of a POST that a client gave up. */
export interface AttemptFacts {
  readonly phase: AttemptPhase;
  /** It was told to stop, by a person or for want of a network. */
  readonly isAborted: boolean;
  /** It was told to stop for want of a network, and by nobody else. */
  readonly isCutOff: boolean;
}

/** How a POST ended whose client threw: one of the host's may throw anything, or nothing. */
export function failedEndOf(
  thrown: unknown,
  store: Pick<UploadStore, 'errorOf'>,
  { phase, isAborted, isCutOff }: AttemptFacts,
): AttemptEnd {
  // Once all bytes are out, an abort that claims "nothing was sent" is wrong.
  const isOurs =
    isMediaUploadError(thrown) &&
    !(phase === 'sent' && thrown.code === 'aborted' && thrown.outcome === 'not-sent');
  if (!isOurs && !isAborted) reportMistake(thrown);
  const error = isOurs ? withCase(thrown, store) : store.errorOf(unsaidOf(phase, isAborted));
  if (!isCutOff) return { kind: 'failed', error };
  if (error.outcome === 'not-sent') return { kind: 'cut-off' };
  // Stopped by us for want of a network, not by a person.
  const lost = store.errorOf({ code: 'network', outcome: error.outcome });
  return { kind: 'failed', error: error.code === 'aborted' ? lost : error };
}

/** Adds the case to an error of a host's own client that left it out. */
function withCase(error: MediaUploadError, { errorOf }: Pick<UploadStore, 'errorOf'>) {
  return error.referenceId ? error : errorOf({ ...error, message: error.message });
}

/** Code and outcome of a failure that is no {@link MediaUploadError}. */
function unsaidOf(phase: AttemptPhase, isAborted: boolean) {
  const outcome: MediaUploadOutcome = phase === 'sending' ? 'not-sent' : 'unknown';
  return { code: isAborted ? 'aborted' : 'unknown', outcome } as const;
}
