import { is, isRunning } from '../core/uploadState.js';
import type { Screen } from './createScreen.js';
import type { Task } from './createTask.js';
import type { EngineContext } from './engineContext.js';
import type { HostMedia } from './hostMedia.js';
import type { UploadOptions } from './uploadOptions.js';

/** What a person or the host does to have less going on. */
export interface EndingCommands {
  /** Ends what runs; the file stays. */
  readonly cancel: () => void;
  /** Nobody looks any more: ends what runs. Pages stay as they are arranged. */
  readonly leave: () => void;
  /** Goes back to before the last choice. */
  readonly withdraw: () => void;
  /** Gives up whatever is chosen; what is stored stays. */
  readonly remove: () => void;
  /** Empties it: nothing chosen, and what the host's `media` says is stored. */
  readonly reset: () => void;
  /** Begins anew with the case of these options; ends whatever runs for the one before. */
  readonly open: (options: UploadOptions, inDoubt: boolean) => void;
}

/** Makes the commands that end and empty. */
export function createEndingCommands(
  { store, getOptions }: EngineContext,
  task: Task,
  hostMedia: HostMedia,
  say: Screen['say'],
): EndingCommands {
  const { getState, dispatch } = store;

  function giveUp(type: 'choiceWithdrawn' | 'fileRemoved'): void {
    if (isRunning(getState())) return;
    task.stop();
    dispatch({ type });
  }

  function cancel(): void {
    if (isRunning(getState())) task.cancel();
    else if (is(getState(), 'checking', 'arranging')) giveUp('choiceWithdrawn');
    // "Upload" was pressed, and the file is looked at once more.
    else task.stop();
  }

  function open(options: UploadOptions, inDoubt: boolean): void {
    task.stop();
    const { referenceId } = options;
    dispatch({ type: 'caseOpened', referenceId, media: hostMedia.knownOf(options), inDoubt });
    say({ kind: 'nothing' });
  }

  return {
    cancel,
    leave: () => {
      if (!is(getState(), 'arranging')) {
        cancel();
        return;
      }
      task.stop();
      dispatch({ type: 'pagesWorkEnded' });
    },
    withdraw: () => giveUp('choiceWithdrawn'),
    remove: () => giveUp('fileRemoved'),
    open,
    reset: () => {
      if (!isRunning(getState())) {
        open(getOptions(), getState().inDoubt);
        return;
      }
      // How the upload ended is known in a moment, and must not be forgotten.
      const unsubscribe = store.subscribe((state) => {
        if (isRunning(state)) return;
        unsubscribe();
        open(getOptions(), state.inDoubt);
      });
      task.cancel();
    },
  };
}
