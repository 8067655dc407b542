import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { is, isRunning, sendableFileOf, type UploadState } from '../core/uploadState.js';
import type { FileSelection } from '../file/readSelection.js';
import type { Screen } from './createScreen.js';
import type { Task } from './createTask.js';
import { type DeliveryContext, deliverChoice, refusalOf, sendChecked } from './deliverChoice.js';
import { deliverPages, sendPages } from './deliverPages.js';
import { baselineOf } from './uploadTarget.js';

/** How files came. */
export interface SelectionOrigin {
  /** The picker is aimed at one thing, a drop or a paste may be an accident. */
  readonly source: 'picker' | 'drop' | 'paste';
  /** What was seen when the picker was opened, see `UploadSession.baseline`. @default what is seen now */
  readonly baseline?: string | null | undefined;
}

/** What a person does to have a file sent. */
export interface ChoiceCommands {
  readonly select: (selection: FileSelection, origin: SelectionOrigin) => void;
  /** Sends what is ready, failed or arranged; without anything it says so. */
  readonly upload: () => void;
  /** Sends what failed, or looks once more at a file that could not be read. */
  readonly tryAgain: () => void;
  /** Makes one invoice of the pages and brings it on its way. */
  readonly sendPages: () => void;
  /** Says that a file is needed. */
  readonly demandFile: () => void;
}

/** Makes the commands that choose and send. */
export function createChoiceCommands(
  context: DeliveryContext,
  task: Task,
  say: Screen['say'],
): ChoiceCommands {
  const { store, getOptions } = context;
  const { getState, dispatch } = store;
  const refuse = (init: MediaUploadErrorInit): void => refusalOf(context, null, init, null)();

  function select(selection: FileSelection, origin: SelectionOrigin): void {
    const state = getState();
    if (isBusy(state)) {
      refuse({ code: 'too-many-files', reason: 'busy' });
      return;
    }
    const { combine } = getOptions();
    const files =
      selection.kind === 'file'
        ? [selection.file]
        : selection.kind === 'files'
          ? selection.files
          : [];
    const [file] = files;
    if (!file || (files.length > 1 && !combine)) {
      if (!is(state, 'arranging')) task.stop();
      refuse(refusalInitOf(selection));
      return;
    }
    const isDoubtful = selection.kind === 'file' && selection.withText === true;
    const baseline = isDoubtful ? null : baselineFor(origin);
    if (combine) task.start((step) => deliverPages(files, baseline, context, step));
    else task.start((step) => deliverChoice({ file, baseline }, context, step));
  }

  /**
   * What a choice may go to without a press. A drop or a paste may be an accident: where an invoice is
   * stored, it waits for a press. So does what was chosen in a picker opened over something else.
   */
  function baselineFor({ source, baseline }: SelectionOrigin): string | null {
    const now = baselineOf(getOptions(), getState());
    const isAimed = source === 'picker' ? (baseline ?? now) === now : !getState().stored;
    return isAimed && getOptions().uploadOn === 'select' ? now : null;
  }

  function upload(): void {
    const state = getState();
    const file = sendableFileOf(state);
    const why = { baseline: null, isFresh: false };
    if (is(state, 'arranging')) sendArranged();
    // A second press while the first is still being looked at is the same wish.
    else if (task.isBusy()) dispatch({ type: 'sendAsked' });
    else if (file) task.start((step) => sendChecked(file, why, context, step));
    else if (!is(state, 'uploaded')) demandFile();
  }

  function sendArranged(): void {
    const state = getState();
    if (!is(state, 'arranging') || state.work !== 'none') return;
    task.start((step) => sendPages(state, context, step));
  }

  function tryAgain(): void {
    const state = getState();
    const again = is(state, 'refused') ? state.again : null;
    if (again) task.start((step) => deliverChoice(again, context, step));
    else upload();
  }

  function demandFile(): void {
    const state = getState();
    if (is(state, 'ready', 'arranging') || isRunning(state)) {
      const error = store.errorOf({ code: 'file-required', reason: 'not-uploaded' });
      store.fail(error, { type: 'noticed', error });
    } else if (is(state, 'checking')) say({ kind: 'checking' });
    else if (is(state, 'empty', 'uploaded')) refuse({ code: 'file-required' });
  }

  return { select, upload, tryAgain, sendPages: sendArranged, demandFile };
}

/** Whether no other file can be taken now. */
function isBusy(state: UploadState): boolean {
  return isRunning(state) || (is(state, 'arranging') && state.work !== 'none');
}

function refusalInitOf({ kind }: FileSelection): MediaUploadErrorInit {
  if (kind === 'too-many' || kind === 'files') return { code: 'too-many-files' };
  return { code: 'file-unreadable', reason: kind === 'folder' ? 'folder' : 'not-a-file' };
}
