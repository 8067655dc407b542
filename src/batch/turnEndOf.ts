import { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import { is, isRunning, type StoredInvoice, type UploadState } from '../core/uploadState.js';
import type { BatchCase } from './batchCase.js';

/** How a row's turn ended. */
export type RowEnd =
  | { readonly kind: 'stored'; readonly media: UploadedMedia }
  | { readonly kind: 'failed'; readonly error: MediaUploadError; readonly mayBeStored: boolean }
  | { readonly kind: 'refused'; readonly error: MediaUploadError }
  /** Cancelled, or not wanted by the host now. */
  | { readonly kind: 'returned'; readonly mayBeStored: boolean }
  /** An invoice is stored on the case, which nobody has said may be replaced. */
  | { readonly kind: 'overtaken' };

/** Why a file must not be sent: it is no longer the one that came, or its case has an invoice by now. */
export type Hindrance = 'changed' | 'overtaken';

/** What is known of a turn beside the state of its engine. */
export interface TurnFacts {
  /** As it was chosen. */
  readonly file: File;
  readonly referenceId: string;
  readonly hindrance: Hindrance | null;
  /** It was on its way just before. */
  readonly isSending: boolean;
}

/** The end of a turn, and whether the engine keeps the choice, for whoever shows the same case. */
export interface TurnEnd {
  readonly end: RowEnd;
  readonly isKept: boolean;
}

export const NOTHING_SENT: RowEnd = { kind: 'returned', mayBeStored: false };

/** How a turn ends before it begins, where its case is not free; null where it is. */
export function obstacleOf(
  state: UploadState,
  { referenceId }: BatchCase,
  replaces: boolean,
): RowEnd | null {
  if (isRunning(state) || is(state, 'checking', 'arranging')) {
    // Somebody else's upload to this case: never two at once.
    const error = new MediaUploadError({ code: 'too-many-files', reason: 'busy', referenceId });
    return { kind: 'failed', error, mayBeStored: false };
  }
  return state.stored && !replaces ? { kind: 'overtaken' } : null;
}

/** How a turn ends with this state of its engine; null where it goes on. */
export function turnEndOf(state: UploadState, facts: TurnFacts): TurnEnd | null {
  switch (state.status) {
    case 'uploaded':
      return { end: facts.isSending ? storedEndOf(state.media) : NOTHING_SENT, isKept: true };
    case 'failed': {
      const { error, inDoubt } = state;
      return { end: { kind: 'failed', error, mayBeStored: inDoubt }, isKept: true };
    }
    case 'refused':
      return { end: { kind: 'refused', error: state.error }, isKept: false };
    case 'ready':
      return { end: unsentEndOf(state, facts), isKept: false };
    case 'empty':
      return { end: NOTHING_SENT, isKept: true };
    default:
      return null;
  }
}

/** A file that was found good and is not sent. */
function unsentEndOf(
  { notice, cause, inDoubt }: Extract<UploadState, { status: 'ready' }>,
  { file, referenceId, hindrance }: TurnFacts,
): RowEnd {
  if (hindrance === 'changed') {
    const facts = { code: 'file-unreadable', reason: 'changed', size: file.size } as const;
    return { kind: 'refused', error: new MediaUploadError({ ...facts, referenceId }) };
  }
  if (hindrance === 'overtaken') return { kind: 'overtaken' };
  return notice && cause !== 'cancelled'
    ? { kind: 'failed', error: notice, mayBeStored: inDoubt }
    : { kind: 'returned', mayBeStored: inDoubt };
}

/** What the host is told, without what only the engine knows: the bytes above all. */
function storedEndOf(stored: StoredInvoice): RowEnd {
  const { link: _link, perhapsReplaced: _perhapsReplaced, copy: _copy, ...media } = stored;
  return { kind: 'stored', media };
}
