import { isReferenceIdSendable } from '../client/contract.js';
import type { UploadAction } from '../core/actions.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { checkFile } from '../core/checkFile.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { type ChosenFile, isRunning, sendableFileOf } from '../core/uploadState.js';
import { readKnownMedia } from './knownMedia.js';
import { createLinkKeeper } from './linkKeeper.js';
import { createProgressStore, type WritableProgressStore } from './progressStore.js';
import type { FileSelection } from './readSelection.js';
import { createSessionCore, type SessionCore, type SessionOptions } from './sessionCore.js';
import { startUploadRun, type UploadRun } from './uploadRun.js';
import type { SelectionSource } from './useFileDrop.js';

/** One component's upload, outside React: what happens, in order, with one truth. */
export interface UploadSession
  extends Pick<SessionCore, 'getState' | 'getAnnouncement' | 'subscribe'> {
  readonly progress: WritableProgressStore;
  /** Takes the latest props; another case or field ends whatever runs for the one before. */
  readonly setOptions: (options: SessionOptions) => void;
  /** Whether the state belongs to the case and field of these props. */
  readonly belongsTo: (options: SessionOptions) => boolean;
  /** Whether an action came into view so lately that a press on it was meant for another. */
  readonly isTooFresh: (action: UploadAction) => boolean;
  readonly select: (selection: FileSelection, source: SelectionSource) => void;
  readonly upload: () => void;
  /** Sends what failed, or looks once more at a file that could not be read. */
  readonly tryAgain: () => void;
  readonly tryNow: () => void;
  readonly cancel: () => void;
  readonly withdraw: () => void;
  readonly reset: () => void;
  /** Says that a file is needed. */
  readonly demandFile: () => void;
  readonly refreshLink: () => Promise<void>;
  readonly openFreshLink: () => Promise<void>;
  readonly reportPreviewError: () => void;
  /** Begins to call back. @returns the way to stop, which aborts what runs */
  readonly start: () => () => void;
}

/** A press this soon after a control took another's place was meant for the other. */
const FRESH_MS = 300;

/** Makes the session of one component. Nothing runs and nobody is called before `start`. */
export function createUploadSession(initial: SessionOptions): UploadSession {
  const progress = createProgressStore();
  const link = createLinkKeeper(() => core);
  const core = createSessionCore(initial, (state, before) => {
    if (isRunning(state) !== isRunning(before)) guardLeaving(isRunning(state));
    link.watch(state, before);
  });
  const { dispatch, getState, getOptions } = core;

  /** Ends the check or the upload that is under way. */
  let current: AbortController | null = null;
  let run: UploadRun | null = null;
  /** The choice that could not be read, for another look at the same file. */
  let unread: { readonly file: File; readonly sendsAtOnce: boolean } | null = null;

  function begin(): AbortController {
    stop();
    current = new AbortController();
    return current;
  }

  function stop(): void {
    current?.abort();
    current = null;
    run = null;
    unread = null;
  }

  /** For when the work of a controller is over, unless another has begun meanwhile. */
  function end(controller: AbortController): void {
    if (current !== controller) return;
    current = null;
    run = null;
  }

  function refuse(file: ChosenFile | null, init: MediaUploadErrorInit): void {
    const error = core.errorOf(init);
    dispatch({ type: 'choiceRefused', file, error });
    core.call(getOptions().onError, error);
  }

  function select(selection: FileSelection, source: SelectionSource): void {
    const state = getState();
    if (isRunning(state)) {
      refuse(null, { code: 'too-many-files', reason: 'busy' });
    } else if (selection.kind === 'file') {
      // A drop or a paste may be an accident: where an invoice is stored, it waits for a press.
      const isAimed = source === 'picker' || !state.stored;
      void check(selection.file, isAimed && getOptions().uploadOn === 'select');
    } else {
      stop();
      refuse(
        null,
        selection.kind === 'too-many'
          ? { code: 'too-many-files' }
          : {
              code: 'file-unreadable',
              reason: selection.kind === 'folder' ? 'folder' : 'not-a-file',
            },
      );
    }
  }

  async function check(file: File, sendsAtOnce: boolean): Promise<void> {
    const controller = begin();
    const { signal } = controller;
    const chosen = { fileName: file.name, size: file.size };
    dispatch({ type: 'fileChosen', file: chosen });
    const { accept, maxSize } = getOptions();
    const verdict = await checkFile(file, { accept, maxSize }, { signal }).catch((thrown) => {
      if (!signal.aborted) reportError(thrown);
      return null;
    });
    if (signal.aborted) return;
    if (verdict?.ok && sendsAtOnce) {
      await send(verdict.checked, controller);
      return;
    }
    end(controller);
    unread = { file, sendsAtOnce };
    if (!verdict) refuse(chosen, { code: 'file-unreadable' });
    else if (!verdict.ok) refuse(chosen, verdict.problem);
    else {
      unread = null;
      dispatch({ type: 'filePassed', file: verdict.checked });
    }
  }

  function tryAgain(): void {
    if (getState().status === 'refused' && unread) void check(unread.file, unread.sendsAtOnce);
    else upload();
  }

  async function send(file: CheckedFile, controller: AbortController): Promise<void> {
    if (await mayBeSent(file, controller.signal)) {
      run = startUploadRun(core, progress, file, controller.signal);
      await run.done;
    }
    end(controller);
  }

  /** The last look before a file goes: the case's id, the host's word, the bytes. */
  async function mayBeSent(file: CheckedFile, signal: AbortSignal): Promise<boolean> {
    const { referenceId, beforeUpload } = getOptions();
    if (!isReferenceIdSendable(referenceId)) {
      refuse(file, { code: 'reference-id-invalid' });
      return false;
    }
    if (beforeUpload) {
      dispatch({ type: 'recheckStarted', file });
      const isWanted = await Promise.resolve(file.file)
        .then(beforeUpload)
        .catch((mistake: unknown) => {
          reportError(mistake);
          return false;
        });
      if (signal.aborted) return false;
      if (!isWanted) {
        dispatch({ type: 'filePassed', file });
        return false;
      }
    }
    const isUnchanged = await file.isUnchanged();
    if (signal.aborted) return false;
    if (!isUnchanged) {
      const error = core.errorOf({ code: 'file-unreadable', reason: 'changed', size: file.size });
      dispatch({ type: 'fileLost', file, error });
      core.call(getOptions().onError, error);
    }
    return isUnchanged;
  }

  function upload(): void {
    // A second press while the first is still being looked at is the same wish.
    if (current) return;
    const file = sendableFileOf(getState());
    if (file) void send(file, begin());
    else demandFile();
  }

  function demandFile(): void {
    const state = getState();
    if (state.status === 'ready' || isRunning(state)) {
      const error = core.errorOf({ code: 'file-required', reason: 'not-uploaded' });
      dispatch({ type: 'uploadMissed', error });
      core.call(getOptions().onError, error);
    } else if (state.status === 'empty' || state.status === 'uploaded' || !sendableFileOf(state)) {
      if (!current) refuse(null, { code: 'file-required' });
    }
  }

  function cancel(): void {
    const state = getState();
    if (isRunning(state)) {
      const outcome = run?.isBodyOut() && state.status !== 'waiting' ? 'unknown' : 'not-sent';
      stop();
      dispatch({ type: 'uploadCancelled', outcome });
    } else if (state.status === 'checking') withdraw();
  }

  function withdraw(): void {
    if (isRunning(getState())) return;
    stop();
    dispatch({ type: 'choiceWithdrawn' });
  }

  function open({ referenceId, media }: SessionOptions): void {
    stop();
    dispatch({ type: 'caseOpened', referenceId, media: readKnownMedia(media, referenceId) });
  }

  function setOptions(next: SessionOptions): void {
    const before = getOptions();
    core.setOptions(next);
    if (targetOf(next) !== targetOf(before)) {
      open(next);
      return;
    }
    // The same value again never overrides a newer upload, nor does the host's echo of what was just stored.
    const url = next.media?.url;
    if (url === before.media?.url || url === getState().stored?.url) return;
    const media = readKnownMedia(next.media, next.referenceId);
    if (media) dispatch({ type: 'mediaLearnt', media });
  }

  function warn(event: Event): void {
    if (getOptions().warnOnLeave) event.preventDefault();
  }

  /** Only while an upload runs: a listener that stays keeps the page out of the back-forward cache. */
  function guardLeaving(isGuarded: boolean): void {
    if (isGuarded) window.addEventListener('beforeunload', warn);
    else window.removeEventListener('beforeunload', warn);
  }

  return {
    getState,
    getAnnouncement: core.getAnnouncement,
    subscribe: core.subscribe,
    progress,
    setOptions,
    belongsTo: (options) => targetOf(options) === targetOf(getOptions()),
    isTooFresh: (action) => core.shownForMs(action) < FRESH_MS,
    select,
    upload,
    tryAgain,
    tryNow: () => run?.tryNow(),
    cancel,
    withdraw,
    reset: () => open(getOptions()),
    demandFile,
    refreshLink: link.refresh,
    openFreshLink: link.openFresh,
    reportPreviewError: link.reportPreviewError,
    start: () => {
      core.setMounted(true);
      link.start();
      return () => {
        core.setMounted(false);
        link.stop();
        cancel();
        stop();
      };
    },
  };
}

function targetOf({ referenceId, domain, dottedPath }: SessionOptions): string {
  return JSON.stringify([referenceId, domain, dottedPath]);
}
