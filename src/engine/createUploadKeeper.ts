import { is, isRunning } from '../core/uploadState.js';
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
  const listeners = new Set<() => void>();

  const callbacks: UploadCallbacks = {
    onUploaded: (media) => keeperOptions.onUploaded?.(media),
    onError: (error) => keeperOptions.onError?.(error),
  };

  function publish(): void {
    const next = [...sessions.values()].flatMap(underWayOf);
    const isSame =
      next.length === underWay.length && next.every((upload, at) => isAlike(upload, underWay[at]));
    if (isSame) return;
    underWay = next;
    for (const listener of [...listeners]) listener();
  }

  /** What is chosen, failed, running or in view is never forgotten. */
  function forgetOldest(): void {
    const settled = [...sessions].filter(
      ([, session]) => session.viewCount() === 0 && is(session.getState(), 'empty', 'uploaded'),
    );
    for (const [target] of settled.slice(0, Math.max(0, settled.length - keeperOptions.maxKept))) {
      sessions.delete(target);
    }
  }

  /** Last in line again: what was seen last is the last to be forgotten. */
  function keep(target: string, session: UploadSession): void {
    sessions.delete(target);
    sessions.set(target, session);
  }

  function create(target: string, options: UploadOptions): UploadSession {
    const session = createUploadSession(options, { page, keeper: callbacks });
    const kept: UploadSession = {
      ...session,
      // A kept upload never turns to another case, whatever shows it.
      optionsChanged: (view, before) => {
        if (targetOf(view.options) === target) session.optionsChanged(view, before);
      },
      mount: (view) => {
        keep(target, kept);
        const unmount = session.mount(view);
        forgetOldest();
        return () => {
          unmount();
          forgetOldest();
        };
      },
    };
    session.watch((state, before) => {
      if (sessions.get(target) !== kept) return;
      publish();
      if (state.status === before.status || !is(state, 'empty', 'uploaded')) return;
      keep(target, kept);
      forgetOldest();
    });
    return kept;
  }

  return {
    sessionFor: (options) => {
      const target = targetOf(options);
      const session = sessions.get(target) ?? create(target, options);
      sessions.set(target, session);
      return session;
    },
    getSnapshot: () => underWay,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
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

function underWayOf({ getState, progress }: UploadSession): readonly KeptUpload[] {
  const state = getState();
  if (!isRunning(state) && !is(state, 'checking')) return [];
  const { referenceId, status, file } = state;
  return [{ referenceId, fileName: file.fileName, status, progress }];
}

function isAlike(a: KeptUpload, b: KeptUpload | undefined): boolean {
  return a.progress === b?.progress && a.status === b.status && a.fileName === b.fileName;
}
