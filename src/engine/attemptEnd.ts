import type { MediaUploadOutcome } from '../core/errorCodes.js';
import { isMediaUploadError, MediaUploadError } from '../core/MediaUploadError.js';
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
  const said = readError(thrown, store);
  // Once all bytes are out, an abort that claims "nothing was sent" is wrong.
  const isWrong = phase === 'sent' && said?.code === 'aborted' && said.outcome === 'not-sent';
  const isUsed = said && !isWrong;
  if (!isUsed && !isAborted) reportMistake(thrown);
  const error = isUsed ? said : store.errorOf(unsaidOf(phase, isAborted));
  if (!isCutOff) return { kind: 'failed', error };
  if (error.outcome === 'not-sent') return { kind: 'cut-off' };
  // Stopped by us for want of a network, not by a person.
  const lost = store.errorOf({ code: 'network', outcome: error.outcome });
  return { kind: 'failed', error: error.code === 'aborted' ? lost : error };
}

/**
 * What a client says in an error of this package: with the case, which one of the host's may have left out, and
 * of this copy of the class. Null for anything else.
 */
function readError(
  thrown: unknown,
  { errorOf }: Pick<UploadStore, 'errorOf'>,
): MediaUploadError | null {
  if (!isMediaUploadError(thrown)) return null;
  if (thrown instanceof MediaUploadError && thrown.referenceId) return thrown;
  try {
    return errorOf({ ...thrown, message: thrown.message });
  } catch {
    return null;
  }
}

/** Code and outcome of a failure that is no {@link MediaUploadError}. */
function unsaidOf(phase: AttemptPhase, isAborted: boolean) {
  const outcome: MediaUploadOutcome = phase === 'sending' ? 'not-sent' : 'unknown';
  return { code: isAborted ? 'aborted' : 'unknown', outcome } as const;
}
