import { MediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reduceUpload } from '../core/reduceUpload.js';
import type { UploadEvent } from '../core/uploadEvent.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { UploadState } from '../core/uploadState.js';
import { createListeners } from './createListeners.js';

/** Called after each change, with what it was before. */
export type StoreListener = (state: UploadState, before: UploadState) => void;

/** Whom the store tells, each time, after its listeners: each gives the way to tell those who are there now. */
export interface Host {
  readonly onStateChange: (state: UploadState) => () => void;
  readonly onError: (error: MediaUploadError) => () => void;
  readonly onUploaded: (media: UploadedMedia) => () => void;
}

/** The one truth of an upload; see {@link createUploadStore}. */
export interface UploadStore {
  readonly getState: () => UploadState;
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: StoreListener) => () => void;
  /** Reduces, and tells the listeners and then the host; nobody where the state stays as it is. */
  readonly dispatch: (event: UploadEvent) => void;
  /** What went wrong: dispatches what follows from it, then tells the host by `onError`. */
  readonly fail: (error: MediaUploadError, event: UploadEvent) => void;
  /** The invoice is stored: dispatches that, then tells the host by `onUploaded`. */
  readonly finish: (media: UploadedMedia) => void;
  /** An error about this upload's case. */
  readonly errorOf: (init: MediaUploadErrorInit) => MediaUploadError;
}

/**
 * Holds the state of one upload. Changes are told one after the other: what a listener or the host
 * dispatches while it is told of one is told of afterwards, to everybody in the same order.
 */
export function createUploadStore(initial: UploadState, host: Host): UploadStore {
  let state = initial;
  const listeners = createListeners<Parameters<StoreListener>>();
  const toTell: (() => void)[] = [];
  let isTelling = false;

  /** @param news What the host is told beside the change, behind it */
  function change(event: UploadEvent, ...news: readonly (() => void)[]): void {
    const before = state;
    const after = reduceUpload(before, event);
    state = after;
    // At once: what a listener does when it is told comes behind all of it.
    if (after !== before) toTell.push(() => listeners.tell(after, before));
    if (after.status !== before.status) toTell.push(host.onStateChange(after));
    toTell.push(...news);
    if (isTelling) return;
    isTelling = true;
    // None of them throws.
    for (let next = toTell.shift(); next; next = toTell.shift()) next();
    isTelling = false;
  }

  return {
    getState: () => state,
    subscribe: listeners.subscribe,
    dispatch: (event) => change(event),
    fail: (error, event) => change(event, host.onError(error)),
    finish: (media) => change({ type: 'uploadStored', media }, host.onUploaded(media)),
    errorOf: (init) => new MediaUploadError({ ...init, referenceId: state.referenceId }),
  };
}
