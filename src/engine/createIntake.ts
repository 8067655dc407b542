import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { is, isRunning, type UnreadChoice, type UploadState } from '../core/uploadState.js';
import type { FileSelection } from '../file/readSelection.js';
import type { Task } from './createTask.js';
import { type DeliveryContext, deliverChoice } from './deliverChoice.js';
import { deliverPages } from './deliverPages.js';
import { refusalOf } from './refusalOf.js';
import { baselineOf } from './uploadTarget.js';

/** How files came. */
export interface SelectionOrigin {
  /** The picker is aimed at one thing, a drop or a paste may be an accident. */
  readonly source: 'picker' | 'drop' | 'paste';
  /** What was seen when the picker was opened, see `UploadSession.baseline`. @default what is seen now */
  readonly baseline?: string | null | undefined;
}

/** Takes what is chosen; see {@link createIntake}. */
export interface Intake {
  readonly select: (selection: FileSelection, origin: SelectionOrigin) => void;
  /** Looks at what was chosen and brings it on its way. */
  readonly deliver: (choice: UnreadChoice) => void;
  /** Refuses; `again` is what "Try again" would look at. */
  readonly refuse: (init: MediaUploadErrorInit, again?: UnreadChoice | null | undefined) => void;
}

/** Makes the way in: what was chosen is one file, pages, or refused. */
export function createIntake(context: DeliveryContext, task: Task): Intake {
  const { store, getOptions } = context;
  /** Pictures on their way to be pages. */
  let arriving: readonly File[] = [];
  // Not held for longer than they may be needed. More may have happened since the change that is told.
  store.subscribe(() => {
    if (!isLookedAt(store.getState())) arriving = [];
  });
  const refuse = (init: MediaUploadErrorInit, again?: UnreadChoice | null | undefined): void =>
    refusalOf(context, null, init, again)();

  function select(selection: FileSelection, origin: SelectionOrigin): void {
    const state = store.getState();
    if (isBusy(state)) {
      refuse({ code: 'too-many-files', reason: 'busy' });
      return;
    }
    const { combine } = getOptions();
    const files = filesOf(selection);
    const [file] = files;
    if (!file || (files.length > 1 && !combine)) {
      if (!is(state, 'arranging')) task.stop();
      refuse(refusalInitOf(selection), unreadIn(state));
      return;
    }
    const baseline = 'isDoubtful' in selection ? null : baselineFor(origin, context);
    // Pages stay pages, also for a view that has none.
    if (combine || is(state, 'arranging')) takePages(files, baseline);
    else deliver({ file, baseline });
  }

  /** Pictures that come while others are looked at join them. */
  function takePages(files: readonly File[], baseline: string | null): void {
    const state = store.getState();
    const all = [...arriving, ...files];
    const isJoined = isLookedAt(state) && task.isBusy() && all.every(isCalledPicture);
    if (!isJoined && is(state, 'arranging') && state.work === 'adding') {
      refuse({ code: 'too-many-files', reason: 'not-combinable' });
      return;
    }
    const pages = isJoined ? all : files;
    const [file] = pages;
    if (file) deliver({ file, baseline, pages });
  }

  function deliver(choice: UnreadChoice): void {
    const { pages, baseline } = choice;
    arriving = pages ?? [];
    task.start((step) =>
      pages ? deliverPages(pages, baseline, context, step) : deliverChoice(choice, context, step),
    );
  }

  return { select, deliver, refuse };
}

/**
 * What a choice may go to without a press. A drop or a paste may be an accident: where an invoice is
 * stored, it waits for a press. So does what was chosen in a picker opened over something else.
 */
function baselineFor(
  { source, baseline }: SelectionOrigin,
  { store, getOptions }: DeliveryContext,
): string | null {
  const now = baselineOf(getOptions(), store.getState());
  const isAimed = source === 'picker' ? (baseline ?? now) === now : !store.getState().stored;
  return isAimed && getOptions().uploadOn === 'select' ? now : null;
}

function filesOf(selection: FileSelection): readonly File[] {
  if (selection.kind === 'file') return [selection.file];
  return selection.kind === 'files' ? selection.files : [];
}

/** What is looked at, or could be once more: a link that is dropped by mistake must not cost it. */
function unreadIn(state: UploadState): UnreadChoice | null | undefined {
  return is(state, 'refused') ? state.again : is(state, 'checking') ? state.file.unread : null;
}

/** Whether no other file can be taken now. */
function isBusy(state: UploadState): boolean {
  return isRunning(state) || (is(state, 'arranging') && state.work === 'combining');
}

/** Whether what was chosen is still being looked at. */
function isLookedAt(state: UploadState): boolean {
  return is(state, 'checking') || (is(state, 'arranging') && state.work === 'adding');
}

/** Whether the browser calls a file a picture; its bytes decide later. */
function isCalledPicture({ type }: File): boolean {
  return type.startsWith('image/');
}

function refusalInitOf({ kind }: FileSelection): MediaUploadErrorInit {
  if (kind === 'too-many' || kind === 'files') return { code: 'too-many-files' };
  return { code: 'file-unreadable', reason: kind === 'folder' ? 'folder' : 'not-a-file' };
}
