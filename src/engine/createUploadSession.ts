import type { UploadAction } from '../core/actions.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { isRunning, sendableFileOf } from '../core/uploadState.js';
import { checkFile } from '../file/checkFile.js';
import type { FileSelection } from '../file/readSelection.js';
import type { SelectionSource } from '../hooks/useFileDrop.js';
import { createProgressStore, type WritableProgressStore } from './createProgressStore.js';
import { createSessionCore, type SessionCore, type SessionOptions } from './createUploadStore.js';
import { readKnownMedia } from './hostMedia.js';
import { createSendingGate } from './lastLook.js';
import { startUploadRun, type UploadRun } from './sendUntilOver.js';
import { createLinkKeeper } from './signedLink.js';
import { objectOf, targetOf } from './uploadTarget.js';

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
  /** The picker was opened; it stays open while the page goes on. */
  readonly aim: () => void;
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
  /** An upload to this case ended with an unknown outcome, and nothing has told since. */
  let mayBeStored = false;
  const link = createLinkKeeper(() => core);
  const core = createSessionCore(initial, (state, before) => {
    if (isRunning(state) !== isRunning(before)) guardLeaving(isRunning(state));
    if (state.referenceId !== before.referenceId || state.status === 'uploaded')
      mayBeStored = false;
    else if (state.status === 'failed') mayBeStored = state.mayBeStored;
    else if (state.status === 'ready' && state.cancelled === 'unknown') mayBeStored = true;
    if (state.status === 'uploaded' && isRunning(before) && before.stored) {
      const old = objectOf(before.stored.url);
      if (old !== objectOf(state.stored.url)) replaced.add(old);
    }
    link.watch(state, before);
  });
  const { dispatch, getState, getOptions } = core;
  const { refuse, hold, mayBeSent } = createSendingGate(core);

  /** Ends the check or the upload that is under way. */
  let current: AbortController | null = null;
  let run: UploadRun | null = null;
  /** The choice that could not be read, for another look at the same file. */
  let unread: { readonly file: File; readonly aim: string | null } | null = null;
  /** What the person saw when the picker was opened: the case, and what was stored on it. */
  let aimed: string | null = null;
  /** "Upload" was asked for while the file was still being looked at. */
  let isAwaited = false;
  /** Stored objects that an upload of ours has replaced, whatever a host's cache still says. */
  const replaced = new Set<string>();

  const aimOf = (): string => `${targetOf(getOptions())} ${objectOf(getState().stored?.url)}`;

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
    isAwaited = false;
  }

  /** For when the work of a controller is over, unless another has begun meanwhile. */
  function end(controller: AbortController): void {
    if (current !== controller) return;
    current = null;
    run = null;
  }

  function select(selection: FileSelection, source: SelectionSource): void {
    const state = getState();
    if (isRunning(state)) {
      refuse(null, { code: 'too-many-files', reason: 'busy' });
    } else if (selection.kind === 'file') {
      // A drop or a paste may be an accident: where an invoice is stored, it waits for a press. So does a
      // choice made in a picker that was opened over another case or another invoice.
      const aim = aimOf();
      const isAimed = source === 'picker' ? (aimed ?? aim) === aim : !state.stored;
      aimed = null;
      void check(selection.file, isAimed && getOptions().uploadOn === 'select' ? aim : null);
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

  async function check(file: File, aim: string | null): Promise<void> {
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
    if (verdict?.ok && (isAwaited || aim === aimOf())) {
      await send(verdict.checked, controller, { aim: isAwaited ? null : aim, isFresh: true });
      return;
    }
    end(controller);
    unread = { file, aim };
    if (!verdict) refuse(chosen, { code: 'file-unreadable' });
    else if (!verdict.ok) refuse(chosen, verdict.problem);
    else {
      unread = null;
      dispatch({ type: 'filePassed', file: verdict.checked });
    }
  }

  function tryAgain(): void {
    if (getState().status === 'refused' && unread) void check(unread.file, unread.aim);
    else upload();
  }

  /** @param aim Where it goes without a press; another invoice that became known meanwhile asks for one. */
  async function send(
    file: CheckedFile,
    controller: AbortController,
    { aim, isFresh }: { readonly aim: string | null; readonly isFresh: boolean },
  ): Promise<void> {
    if (await mayBeSent(file, controller.signal, isFresh)) {
      if (aim === null || aim === aimOf()) {
        run = startUploadRun(core, progress, file, controller.signal, {
          mayBeStored,
          over: () => end(controller),
        });
        await run.done;
      } else dispatch({ type: 'filePassed', file });
    }
    end(controller);
  }

  function upload(): void {
    // A second press while the first is still being looked at is the same wish.
    if (current) {
      isAwaited ||= getState().status === 'checking';
      return;
    }
    const file = sendableFileOf(getState());
    if (file) void send(file, begin(), { aim: null, isFresh: false });
    else if (getState().status !== 'uploaded') demandFile();
  }

  function demandFile(): void {
    const state = getState();
    if (state.status === 'ready' || isRunning(state)) {
      hold({ code: 'file-required', reason: 'not-uploaded' });
    } else if (state.status === 'checking') {
      core.say(getOptions().messages.checking);
    } else if (state.status === 'empty' || state.status === 'uploaded') {
      refuse(null, { code: 'file-required' });
    }
  }

  function cancel(): void {
    const state = getState();
    if (isRunning(state)) {
      const outcome = run?.isPerhapsStored() ? 'unknown' : 'not-sent';
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
    const known = readKnownMedia(media, referenceId);
    dispatch({
      type: 'caseOpened',
      referenceId,
      media: known && replaced.has(objectOf(known.url)) ? null : known,
    });
    core.say('');
  }

  function reset(): void {
    cancel();
    const isDoubted = getState().stored?.perhapsReplaced === true;
    open(getOptions());
    if (isDoubted) dispatch({ type: 'storedDoubted' });
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
    if (!media) {
      const gone = readKnownMedia(before.media, before.referenceId);
      if (gone && gone.url === getState().stored?.url) dispatch({ type: 'mediaForgotten' });
      return;
    }
    // A fresh signature of what is stored tells nothing new of it; one of what an upload replaced is old.
    if (objectOf(media.url) === objectOf(getState().stored?.url)) {
      dispatch({ type: 'linkRefreshed', url: media.url, expiresAt: media.expiresAt });
    } else if (!replaced.has(objectOf(media.url))) dispatch({ type: 'mediaLearnt', media });
  }

  function warn(event: Event): void {
    if (getOptions().warnOnLeave !== false) event.preventDefault();
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
    aim: () => {
      aimed = aimOf();
    },
    select,
    upload,
    tryAgain,
    tryNow: () => run?.tryNow(),
    cancel,
    withdraw,
    reset,
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
