import type { CheckedFile } from '../core/checkedFile.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import {
  checkedFileOf,
  is,
  isRunning,
  type UnreadChoice,
  type UploadState,
} from '../core/uploadState.js';
import type { FileSelection } from '../file/readSelection.js';
import type { Screen } from './createScreen.js';
import type { Task } from './createTask.js';
import {
  type DeliveryContext,
  deliverChecked,
  deliverChoice,
  refusalOf,
  sendChecked,
} from './deliverChoice.js';
import { deliverPages, sendPages } from './deliverPages.js';
import { withoutNumber } from './lookInside.js';
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
  /**
   * Does what is offered: sends what is ready, failed or arranged, or looks once more at a file that could
   * not be read; without anything it says so.
   */
  readonly upload: () => void;
  /** Makes one invoice of the pages and brings it on its way. */
  readonly sendPages: () => void;
  /** Says that a file is needed. */
  readonly demandFile: () => void;
  /** The case has another number now: a file that is ready is compared with it. */
  readonly numberChanged: () => void;
}

/** Makes the commands that choose and send. */
export function createChoiceCommands(
  context: DeliveryContext,
  task: Task,
  say: Screen['say'],
): ChoiceCommands {
  const { store, getOptions } = context;
  const { getState, dispatch } = store;
  /** Pictures on their way to be pages. */
  let arriving: readonly File[] = [];
  /** The one file that is looked at. */
  let looked: UnreadChoice | null = null;
  // Neither is held for longer than it may be needed: the state has what was chosen.
  store.subscribe((state) => {
    if (isLookedAt(state)) return;
    arriving = [];
    looked = null;
  });
  const refuse = (init: MediaUploadErrorInit, again: UnreadChoice | null = null): void =>
    refusalOf(context, null, init, again)();

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
      // A link that is dropped by mistake must not cost the file that is looked at.
      const isLookedAtFirst = is(state, 'checking') && state.kept !== state.file;
      refuse(refusalInitOf(selection), isLookedAtFirst ? looked : null);
      return;
    }
    const isDoubtful = selection.kind === 'file' && selection.isDoubtful === true;
    const baseline = isDoubtful ? null : baselineFor(origin);
    // Pages stay pages, also for a view that has none.
    if (combine || is(state, 'arranging')) takePages(files, baseline);
    else deliver({ file, baseline });
  }

  /** Pictures that come while others are looked at join them. */
  function takePages(files: readonly File[], baseline: string | null): void {
    const state = getState();
    const all = [...arriving, ...files];
    const isJoined = isLookedAt(state) && task.isBusy() && all.every(isCalledPicture);
    if (!isJoined && is(state, 'arranging') && state.work === 'adding') {
      refuse({ code: 'too-many-files', reason: 'not-combinable' });
      return;
    }
    const pages = isJoined ? all : files;
    arriving = pages;
    looked = null;
    task.start((step) => deliverPages(pages, baseline, context, step));
  }

  function deliver(choice: UnreadChoice): void {
    looked = choice;
    task.start((step) => deliverChoice(choice, context, step));
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
    const file = checkedFileOf(state);
    const again = is(state, 'refused') ? state.again : null;
    const why = { baseline: null, isFresh: false };
    if (is(state, 'arranging')) sendArranged();
    // A second press while the first is still being looked at is the same wish.
    else if (task.isBusy()) dispatch({ type: 'sendAsked' });
    else if (again) deliver(again);
    else if (file && isOfOtherNumber(file)) lookAgain(file, 'send');
    else if (file) task.start((step) => sendChecked(file, why, context, step));
    else if (!is(state, 'uploaded')) demandFile();
  }

  /** Whether the case has a number that the file was not compared with. */
  function isOfOtherNumber(file: CheckedFile): boolean {
    const { invoiceNumber } = getOptions();
    return !!invoiceNumber && invoiceNumber !== file.invoiceNumber;
  }

  function lookAgain(file: CheckedFile, next: 'decide' | 'send'): void {
    const bare = withoutNumber(file);
    dispatch({ type: 'recheckStarted', file: bare, next });
    task.start((step) => deliverChecked(bare, null, context, step));
  }

  function numberChanged(): void {
    const state = getState();
    if (is(state, 'ready')) lookAgain(state.file, 'decide');
  }

  function sendArranged(): void {
    const state = getState();
    if (!is(state, 'arranging') || state.work !== 'none') return;
    task.start((step) => sendPages(state, context, step));
  }

  function demandFile(): void {
    const state = getState();
    if (is(state, 'ready', 'arranging') || isRunning(state)) {
      const error = store.errorOf({ code: 'file-required', reason: 'not-uploaded' });
      store.fail(error, { type: 'noticed', error });
    } else if (is(state, 'checking')) say({ kind: 'checking' });
    else if (is(state, 'empty', 'uploaded')) refuse({ code: 'file-required' });
  }

  return { select, upload, sendPages: sendArranged, demandFile, numberChanged };
}

/** Whether no other file can be taken now. */
function isBusy(state: UploadState): boolean {
  return isRunning(state) || (is(state, 'arranging') && state.work === 'combining');
}

/** Whether what was chosen is still being looked at. */
function isLookedAt(state: UploadState): boolean {
  return is(state, 'checking') || (is(state, 'arranging') && state.work === 'adding');
}

/** By what the browser says of it: what it is, is seen later. */
function isCalledPicture({ type }: File): boolean {
  return type.startsWith('image/');
}

function refusalInitOf({ kind }: FileSelection): MediaUploadErrorInit {
  if (kind === 'too-many' || kind === 'files') return { code: 'too-many-files' };
  return { code: 'file-unreadable', reason: kind === 'folder' ? 'folder' : 'not-a-file' };
}
