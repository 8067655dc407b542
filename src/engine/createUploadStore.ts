import type { QueryClient } from '@tanstack/react-query';
import type { MediaUploadClient } from '../client/contract.js';
import { type ActionOptions, actionsOf, type UploadAction } from '../core/actions.js';
import { MediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import {
  initialUploadState,
  reduceUpload,
  type UploadEvent,
  type UploadState,
  type UploadStatus,
} from '../core/uploadState.js';
import { announcementOf } from '../hooks/announcementOf.js';
import type { Messages } from '../locales/messages.js';
import { readKnownMedia } from './hostMedia.js';

/**
 * Milliseconds until what may be over in a moment is shown: up to a tenth of a second an answer feels
 * immediate, and what flashes by tells nothing (Nielsen, "Response Times").
 */
const SHOWN_AFTER_MS = 100;

/** What a session reads anew each time it needs it: the latest props of the host. */
export interface SessionOptions {
  readonly referenceId: string;
  readonly domain: string;
  readonly dottedPath: string;
  readonly client: MediaUploadClient;
  readonly queryClient: QueryClient;
  readonly accept: readonly string[];
  readonly maxSize?: number | undefined;
  readonly uploadOn: 'select' | 'confirm';
  readonly retry?: RetryPolicy | false | undefined;
  readonly warnOnLeave?: boolean | undefined;
  readonly media?: KnownMedia | null | undefined;
  readonly messages: Messages;
  readonly refreshUrl?: (() => Promise<string>) | undefined;
  readonly beforeUpload?: ((file: File) => boolean | Promise<boolean>) | undefined;
  readonly onUploaded?: ((media: UploadedMedia) => void) | undefined;
  readonly onError?: ((error: MediaUploadError) => void) | undefined;
  readonly onStateChange?: ((state: UploadState) => void) | undefined;
}

/** The one truth of a session: its state, who listens, and what the host asked for. */
export interface SessionCore {
  readonly getState: () => UploadState;
  readonly getOptions: () => SessionOptions;
  readonly setOptions: (options: SessionOptions) => void;
  readonly getAnnouncement: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Reduces and tells the host; nothing of it where the state stays as it is. The listeners are told at
   * once, or in a moment where something else is more urgent.
   */
  readonly dispatch: (event: UploadEvent) => void;
  /** Says something politely that is not a change of status. */
  readonly say: (words: string) => void;
  /** Calls the host back, if it still listens; what it throws is reported, never passed on. */
  readonly call: <Value>(callback: ((value: Value) => void) | undefined, value: Value) => void;
  /** Whether the host is called back: only while the component is mounted. */
  readonly setMounted: (mounted: boolean) => void;
  readonly errorOf: (init: MediaUploadErrorInit) => MediaUploadError;
  /** What went wrong: dispatches what follows from it, then tells the host by `onError`. */
  readonly fail: (error: MediaUploadError, event: UploadEvent) => void;
  /** Milliseconds an action has been in view; Infinity for those that were there from the start. */
  readonly shownForMs: (action: UploadAction) => number;
}

/** Makes the core of one session. `watch` sees each change before anybody is told of it. */
export function createSessionCore(
  initial: SessionOptions,
  watch: (state: UploadState, before: UploadState) => void,
): SessionCore {
  let options = initial;
  let state = initialUploadState(
    initial.referenceId,
    readKnownMedia(initial.media, initial.referenceId),
  );
  let announcement = '';
  /** What tells of a beginning, until it has been said. */
  let beginning = '';
  let said = '';
  let shownStatus = state.status;
  let showing: ReturnType<typeof setTimeout> | undefined;
  let mounted = false;
  const listeners = new Set<() => void>();
  const shownAt = new Map<UploadAction, { readonly place: number; readonly atMs: number }>();
  noteShown(Number.NEGATIVE_INFINITY);

  /** Forgets what is not offered any more, drawn or not: when it comes back, it is new. */
  function noteOffered(): readonly UploadAction[] {
    const actions = actionsOf(state, actionOptionsOf(options));
    for (const action of shownAt.keys()) if (!actions.includes(action)) shownAt.delete(action);
    return actions;
  }

  function noteShown(nowMs: number): void {
    // One that moved took another's place, and maybe its focus.
    noteOffered().forEach((action, place) => {
      if (shownAt.get(action)?.place !== place) shownAt.set(action, { place, atMs: nowMs });
    });
  }

  function notify(): void {
    clearTimeout(showing);
    showing = undefined;
    shownStatus = state.status;
    noteShown(performance.now());
    said = beginning || announcement;
    beginning = '';
    if (said !== announcement) showing = setTimeout(notify);
    for (const listener of [...listeners]) listener();
  }

  /** The request goes first and its picture follows: what is drawn before it has left holds it up. */
  function show(): void {
    if (!isPassing(state.status)) notify();
    // Whatever comes of a choice looks different from an empty uploader. A problem may come back just as it
    // is, or an invoice of the same name: a press that changed nothing would seem to have done nothing.
    else showing ??= setTimeout(notify, shownStatus === 'empty' ? SHOWN_AFTER_MS : 0);
  }

  function call<Value>(callback: ((value: Value) => void) | undefined, value: Value): void {
    if (!mounted || !callback) return;
    try {
      callback(value);
    } catch (mistake) {
      // The host's mistake must not become the person's: it is told the way an uncaught one would be.
      reportError(mistake);
    }
  }

  function dispatch(event: UploadEvent): void {
    const before = state;
    state = reduceUpload(before, event);
    if (state === before) return;
    const isNewStatus = state.status !== before.status;
    if (isNewStatus) {
      announcement = announcementOf(state, options.messages);
      if (state.status === 'uploading') beginning = announcement;
    }
    noteOffered();
    watch(state, before);
    show();
    if (isNewStatus) call(options.onStateChange, state);
  }

  return {
    getState: () => state,
    getOptions: () => options,
    setOptions: (next) => {
      options = next;
    },
    getAnnouncement: () => said,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    say: (words) => {
      announcement = words;
      beginning = '';
      notify();
    },
    call,
    setMounted: (next) => {
      mounted = next;
    },
    fail: (error, event) => {
      dispatch(event);
      call(options.onError, error);
    },
    errorOf: (init) => new MediaUploadError({ ...init, referenceId: state.referenceId }),
    shownForMs: (action) => {
      const shown = shownAt.get(action);
      // What is not drawn yet, or not any more, is not what was pressed.
      if (!shown && showing !== undefined) return 0;
      return performance.now() - (shown?.atMs ?? Number.NEGATIVE_INFINITY);
    },
  };
}

function isPassing(status: UploadStatus): boolean {
  return status === 'checking' || status === 'uploading' || status === 'saving';
}

/** What decides, beside the state, which actions are offered. */
export function actionOptionsOf(
  options: Pick<SessionOptions, 'uploadOn' | 'refreshUrl'>,
): ActionOptions {
  return { uploadOn: options.uploadOn, canRefresh: options.refreshUrl !== undefined };
}
