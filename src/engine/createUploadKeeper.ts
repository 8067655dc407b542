import { is, isRunning } from '../core/uploadState.js';
import { createListeners } from './createListeners.js';
import type { ProgressStore } from './createProgressStore.js';
import { createUploadSession, type UploadSession } from './createUploadSession.js';
import { type Page, thisPage } from './page.js';
import type { UploadCallbacks, UploadOptions } from './uploadOptions.js';
import { targetOf } from './uploadTarget.js';

/** One of the uploads that are under way, for an indicator. */
export interface KeptUpload {
  readonly referenceId: string;
  readonly fileName: string;
  readonly status: 'checking' | 'uploading' | 'saving' | 'waiting';
  /** Read and followed without rendering, as the hook's own. */
  readonly progress: ProgressStore;
}

/** What the keeper's owner wants; read anew each time. */
export interface UploadKeeperOptions extends Pick<UploadCallbacks, 'onUploaded' | 'onError'> {
  /** Settled entries that are kept. */
  readonly maxKept: number;
}

/** Uploads that outlive what shows them, one a case and field; see {@link createUploadKeeper}. */
export interface UploadKeeper {
  /** The engine of these options' case and field; it is kept from its first view on. */
  readonly sessionFor: (options: UploadOptions) => UploadSession;
  /** What is under way; the same array until that changes. */
  readonly getSnapshot: () => readonly KeptUpload[];
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
  readonly setOptions: (options: UploadKeeperOptions) => void;
  /** Ends what runs and forgets everything. */
  readonly clear: () => void;
}

/** Makes a keeper of uploads. */
export function createUploadKeeper(
  initial: UploadKeeperOptions,
  page: Page = thisPage,
): UploadKeeper {
  let keeperOptions = initial;
  let underWay: readonly KeptUpload[] = [];
  const sessions = new Map<string, UploadSession>();
  const listeners = createListeners();

  function publish(): void {
    const next = [...sessions.values()].flatMap(underWayOf);
    if (areAlike(next, underWay)) return;
    underWay = next;
    listeners.tell();
  }

  /** What is chosen, failed, running or in view is never forgotten. */
  function forgetOldest(): void {
    const settled = [...sessions].filter(([, session]) => isSettledUnseen(session));
    const surplus = Math.max(0, settled.length - keeperOptions.maxKept);
    for (const [target] of settled.slice(0, surplus)) sessions.delete(target);
  }

  const shelf: Shelf = {
    page,
    callbacks: callbacksOf(() => keeperOptions),
    holds: (target, session) => sessions.get(target) === session,
    putLast: (target, session) => {
      sessions.delete(target);
      sessions.set(target, session);
    },
    forgetOldest,
    publish,
  };

  return {
    sessionFor: (options) => {
      const target = targetOf(options);
      const session = sessions.get(target) ?? createKeptSession(target, options, shelf);
      sessions.set(target, session);
      return session;
    },
    getSnapshot: () => underWay,
    subscribe: listeners.subscribe,
    setOptions: (next) => {
      keeperOptions = next;
      forgetOldest();
    },
    clear: () => {
      const all = [...sessions.values()];
      sessions.clear();
      for (const session of all) session.leave();
      publish();
    },
  };
}

function callbacksOf(getOptions: () => UploadKeeperOptions): UploadCallbacks {
  return {
    onUploaded: (media) => getOptions().onUploaded?.(media),
    onError: (error) => getOptions().onError?.(error),
  };
}

/** Where kept engines stand, in the order in which they were seen. */
interface Shelf {
  readonly page: Page;
  readonly callbacks: UploadCallbacks;
  readonly holds: (target: string, session: UploadSession) => boolean;
  /** What was seen last is the last to be forgotten. */
  readonly putLast: (target: string, session: UploadSession) => void;
  readonly forgetOldest: () => void;
  readonly publish: () => void;
}

/** An engine that stays with one case and field. */
function createKeptSession(target: string, options: UploadOptions, shelf: Shelf): UploadSession {
  const session = createUploadSession(options, { page: shelf.page, keeper: shelf.callbacks });
  const kept: UploadSession = {
    ...session,
    // A kept upload never turns to another case, whatever shows it.
    optionsChanged: (view, before) => {
      if (targetOf(view.options) === target) session.optionsChanged(view, before);
    },
    mount: (view) => {
      shelf.putLast(target, kept);
      const unmount = session.mount(view);
      shelf.forgetOldest();
      return () => {
        unmount();
        shelf.forgetOldest();
      };
    },
  };
  session.watch((state, before) => {
    if (!shelf.holds(target, kept)) return;
    shelf.publish();
    if (state.status === before.status || !is(state, 'empty', 'uploaded')) return;
    shelf.putLast(target, kept);
    shelf.forgetOldest();
  });
  return kept;
}

function underWayOf({ getState, progress }: UploadSession): readonly KeptUpload[] {
  const state = getState();
  if (!isRunning(state) && !is(state, 'checking')) return [];
  const { referenceId, status, file } = state;
  return [{ referenceId, fileName: file.fileName, status, progress }];
}

function isSettledUnseen({ viewCount, getState }: UploadSession): boolean {
  return viewCount() === 0 && is(getState(), 'empty', 'uploaded');
}

function areAlike(some: readonly KeptUpload[], others: readonly KeptUpload[]): boolean {
  return some.length === others.length && some.every((each, at) => isAlike(each, others[at]));
}

function isAlike(a: KeptUpload, b: KeptUpload | undefined): boolean {
  return a.progress === b?.progress && a.status === b.status && a.fileName === b.fileName;
}
