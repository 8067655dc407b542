import type { CheckedFile } from './checkedFile.js';
import type { StoredEvent } from './uploadEvent.js';
import type { UploadedMedia } from './uploadedMedia.js';
import { is, type StoredInvoice, type UploadState } from './uploadState.js';

/** What becomes of the stored invoice and its link, whatever a choice goes through. */
export function reduceStored(state: UploadState, event: StoredEvent): UploadState {
  switch (event.type) {
    case 'mediaLearnt':
      return event.media.referenceId === state.referenceId
        ? withStored({ ...state, inDoubt: false }, storedInvoiceOf(event.media, null))
        : state;
    case 'mediaForgotten':
      return withStored(state, null);
    case 'copyReleased':
      return state.stored?.copy ? withLink(state, { copy: null }) : state;
    case 'linkExpired':
      return withLink(state, { link: 'expired' });
    case 'linkRefreshStarted':
      return withLink(state, { link: 'refreshing' });
    case 'linkRefreshFailed':
      return withLink(state, { link: event.link === 'valid' ? 'valid' : 'refresh-failed' });
    case 'linkRefreshed':
      return withLink(state, { link: 'valid', url: event.url, expiresAt: event.expiresAt });
  }
}

/** What each state has. */
type Always = Pick<UploadState, 'referenceId' | 'stored' | 'inDoubt'>;

export function alwaysOf({ referenceId, stored, inDoubt }: UploadState): Always {
  return { referenceId, stored, inDoubt };
}

/** Where nothing is chosen. */
export function settled({ referenceId, stored, inDoubt }: Always): UploadState {
  return stored
    ? { status: 'uploaded', referenceId, stored, inDoubt, media: stored }
    : { status: 'empty', referenceId, stored: null, inDoubt };
}

export function storedInvoiceOf(media: UploadedMedia, copy: CheckedFile | null): StoredInvoice {
  return { ...media, link: 'valid', perhapsReplaced: false, copy };
}

function withStored(state: UploadState, stored: StoredInvoice | null): UploadState {
  return is(state, 'empty', 'uploaded')
    ? settled({ ...alwaysOf(state), stored })
    : { ...state, stored };
}

function withLink(state: UploadState, change: Partial<StoredInvoice>): UploadState {
  return state.stored ? withStored(state, { ...state.stored, ...change }) : state;
}

/** The stored invoice carries the doubt that the state knows of: a host that sees only it must be told. */
export function withDoubtShown(state: UploadState): UploadState {
  const { stored, inDoubt } = state;
  return stored && stored.perhapsReplaced !== inDoubt
    ? withStored(state, { ...stored, perhapsReplaced: inDoubt })
    : state;
}
