import type { CheckedFile } from './checkedFile.js';
import { factsOf, isNumberDoubtful } from './fileFacts.js';
import type { MediaUploadError } from './MediaUploadError.js';
import { reducePages } from './reducePages.js';
import {
  alwaysOf,
  reduceStored,
  settled,
  storedInvoiceOf,
  withDoubtShown,
} from './reduceStored.js';
import type { PagesEvent, SendingEvent, StoredEvent, UploadEvent } from './uploadEvent.js';
import type { UploadedMedia } from './uploadedMedia.js';
import {
  is,
  isRunning,
  keptFileOf,
  sendableFileOf,
  type UploadState,
  type UploadStateOf,
} from './uploadState.js';

/** The state of a case before anything was chosen: `uploaded` where its invoice is known already. */
export function initialUploadState(
  referenceId: string,
  media: UploadedMedia | null,
  inDoubt = false,
): UploadState {
  const stored = media && storedInvoiceOf(media, null);
  return withDoubtShown(settled({ referenceId, stored, inDoubt }));
}

/**
 * The next state. Pure, total, and the only place where a status changes: an event that makes no sense
 * in a state leaves it as it is, the very same object.
 */
export function reduceUpload(state: UploadState, event: UploadEvent): UploadState {
  return withDoubtShown(reduceChoice(state, event));
}

function reduceChoice(state: UploadState, event: UploadEvent): UploadState {
  const always = alwaysOf(state);
  switch (event.type) {
    case 'caseOpened':
      return initialUploadState(event.referenceId, event.media, event.inDoubt);
    case 'fileChosen': {
      if (isRunning(state)) return state;
      const kept = sendableFileOf(state);
      return { ...always, status: 'checking', file: event.file, kept, next: 'decide' };
    }
    case 'sendAsked':
      return is(state, 'checking') ? { ...state, next: 'send' } : state;
    case 'filePassed':
      return is(state, 'checking') ? readyWith(state, event.file, event.notice) : state;
    case 'choiceRefused': {
      const { file, error, again = null } = event;
      if (isRunning(state) || is(state, 'arranging')) return { ...state, notice: error };
      // What is looked at once more is no earlier file beside itself; a choice without a file is another one.
      const isSame = file && is(state, 'checking') && state.kept === state.file;
      const kept = isSame ? null : sendableFileOf(state);
      return { ...always, status: 'refused', file, error, kept, again };
    }
    case 'fileLost': {
      const { file, error } = event;
      return is(state, 'checking', 'ready', 'failed', 'waiting')
        ? { ...always, status: 'refused', file, error, kept: null, again: null }
        : state;
    }
    case 'noticed':
      return isRunning(state) || is(state, 'ready', 'arranging')
        ? { ...state, notice: event.error }
        : state;
    case 'choiceWithdrawn':
      return withdrawn(state);
    case 'fileRemoved':
      return isRunning(state) || is(state, 'empty', 'uploaded') ? state : settled(always);
    case 'recheckStarted': {
      const { file, next = 'send' } = event;
      return is(state, 'checking', 'ready', 'failed')
        ? { ...always, status: 'checking', file, kept: file, next }
        : state;
    }
    default:
      return reduceSending(state, event);
  }
}

/** Events of sending; those of the stored invoice and of pages are handed on. */
function reduceSending(
  state: UploadState,
  event: SendingEvent | StoredEvent | PagesEvent,
): UploadState {
  const always = alwaysOf(state);
  switch (event.type) {
    case 'sendingStarted':
      return is(state, 'checking', 'ready', 'failed', 'waiting')
        ? { ...always, status: 'uploading', file: event.file, notice: null }
        : state;
    case 'sendingRepeated':
      return is(state, 'saving') ? { ...state, status: 'uploading' } : state;
    case 'bytesSent':
      return is(state, 'uploading') ? { ...state, status: 'saving' } : state;
    case 'waitStarted': {
      const { file, reason, untilMs } = event;
      const notice = isRunning(state) ? state.notice : null;
      return isRunning(state) || is(state, 'checking', 'ready', 'failed')
        ? { ...always, status: 'waiting', file, notice, reason, untilMs }
        : state;
    }
    case 'outcomeDoubted':
      return state.inDoubt ? state : { ...state, inDoubt: true };
    case 'uploadCancelled': {
      if (!isRunning(state)) return state;
      const inDoubt = state.inDoubt || event.outcome === 'unknown';
      return { ...readyWith(state, state.file), cause: 'cancelled', inDoubt };
    }
    case 'uploadFailed': {
      const { error } = event;
      const inDoubt = state.inDoubt || error.outcome === 'unknown';
      return isRunning(state)
        ? { ...always, status: 'failed', file: state.file, error, inDoubt }
        : state;
    }
    case 'uploadStored': {
      if (!isRunning(state)) return state;
      const stored = storedInvoiceOf({ ...event.media, ...factsOf(state.file) }, state.file);
      return settled({ ...always, stored, inDoubt: false });
    }
    case 'mediaLearnt':
    case 'mediaForgotten':
    case 'copyReleased':
    case 'linkExpired':
    case 'linkRefreshStarted':
    case 'linkRefreshFailed':
    case 'linkRefreshed':
      return reduceStored(state, event);
    default:
      return reducePages(state, event, withdrawn);
  }
}

function withdrawn(state: UploadState): UploadState {
  if (isRunning(state) || is(state, 'empty', 'uploaded')) return state;
  const kept = keptFileOf(state);
  return kept ? readyWith(state, kept) : settled(alwaysOf(state));
}

function readyWith(
  state: UploadState,
  file: CheckedFile,
  notice: MediaUploadError | null = null,
): UploadStateOf<'ready'> {
  const cause = isNumberDoubtful(file) ? 'number' : 'checked';
  return { ...alwaysOf(state), status: 'ready', file, cause, notice };
}
