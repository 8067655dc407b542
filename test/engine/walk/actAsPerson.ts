import { actionsOf, type UploadAction } from '../../../src/core/actions.js';
import { is, isRunning, type UploadState } from '../../../src/core/uploadState.js';
import { targetOf } from '../../../src/engine/uploadTarget.js';
import type { FileSelection } from '../../../src/file/readSelection.js';
import type { Call, PersonStep } from './step.js';
import { nothingDue, type View, type Walked, type World } from './world.js';

const CALLS: Partial<Record<UploadAction, Call>> = {
  removeFile: 'remove',
  upload: 'upload',
  tryAgain: 'upload',
  tryNow: 'tryNow',
  cancelUpload: 'cancel',
  cancel: 'cancel',
  keepEarlierFile: 'withdraw',
  keepStoredInvoice: 'remove',
  getNewLink: 'refresh',
};

/** What a person does with a view that is shown. */
export function actAsPerson(world: World, view: View, walked: Walked, step: PersonStep): void {
  const { files } = world;
  const { session } = walked;
  const target = targetOf(view.options);
  switch (step.act) {
    case 'choose': {
      const chosen = step.files.map((kind) => files.make(kind, target));
      const [file] = chosen;
      const selection: FileSelection =
        chosen.length > 1 || !file ? { kind: 'files', files: chosen } : { kind: 'file', file };
      choose(walked, () => session.select(selection, { source: step.by }));
      return;
    }
    case 'slip':
      slip(world, walked, step.kind);
      return;
    case 'press': {
      const actions = offered(view);
      const action = actions[step.nth % actions.length];
      if (action && isChoice(action)) {
        const file = files.make(view.options.combine ? 'png' : 'pdf', target);
        choose(walked, () => session.select({ kind: 'file', file }, { source: 'picker' }));
      } else if (action) press(world, walked, action);
      return;
    }
    case 'call':
      call(world, walked, step.name, step.index);
  }
}

/** The actions that a view offers. */
export function offered({ options, walked }: View): readonly UploadAction[] {
  if (!walked) return [];
  const canRefresh = !!options.refreshUrl;
  return actionsOf(walked.session.getState(), { uploadOn: options.uploadOn, canRefresh });
}

/** Whether an action opens the picker. */
export function isChoice(action: UploadAction): boolean {
  return /choose|replace/.test(action);
}

/** Presses the button of an action. */
export function press(world: World, walked: Walked, action: UploadAction): void {
  const name = CALLS[action];
  if (name) call(world, walked, name, 0);
}

function call(world: World, walked: Walked, name: Call, index: number): void {
  const { session } = walked;
  const state = session.getState();
  const isSending = name === 'upload' || (name === 'sendPages' && is(state, 'arranging'));
  if (isSending && !isRunning(state)) walked.due = 1;
  const isEnding =
    name === 'cancel' ||
    name === 'reset' ||
    ((name === 'withdraw' || name === 'remove') && !isRunning(state));
  if (isEnding) nothingDue(world, walked);
  if (name === 'movePage') session.movePage(index, index + 1);
  else if (name === 'turnPage' || name === 'removePage') session[name](index);
  else void session[name]();
}

function choose(walked: Walked, select: () => void): void {
  if (!isRunning(walked.session.getState())) walked.due = 1;
  select();
}

/** Nothing is lost to something that is no invoice. */
function slip(world: World, walked: Walked, kind: 'no-file' | 'folder' | 'too-many'): void {
  const { session } = walked;
  const before = holdingsOf(session.getState());
  const { reentry } = world;
  choose(walked, () => session.select({ kind }, { source: 'drop' }));
  // What a callback did meanwhile may let go of files.
  if (world.reentry !== reentry) return;
  const after = holdingsOf(session.getState());
  for (const name of before) if (!after.has(name)) world.faults.push(`${name} is lost to a slip`);
}

function holdingsOf(state: UploadState): Set<string> {
  const names = new Set<string>();
  if (is(state, 'arranging')) for (const { file } of state.pages) names.add(file.fileName);
  if (!is(state, 'empty', 'uploaded', 'arranging') && state.file && !is(state, 'refused'))
    names.add(state.file.fileName);
  if (is(state, 'refused') && state.again) names.add(state.again.file.name);
  if (is(state, 'arranging', 'checking', 'refused') && state.kept) names.add(state.kept.fileName);
  return names;
}
