import type { CheckedFile } from '../core/checkedFile.js';
import { checkedFileOf, is, isRunning } from '../core/uploadState.js';
import { createIntake, type Intake } from './createIntake.js';
import type { Screen } from './createScreen.js';
import type { Task } from './createTask.js';
import { type DeliveryContext, deliverChecked, sendChecked } from './deliverChoice.js';
import { sendPages } from './deliverPages.js';
import { withoutNumber } from './withoutNumber.js';

/** What a person does to have a file sent. */
export interface ChoiceCommands extends Pick<Intake, 'select'> {
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
  const { select, deliver, refuse } = createIntake(context, task);

  function upload(): void {
    const state = getState();
    const file = checkedFileOf(state);
    const again = is(state, 'refused') ? state.again : null;
    const why = { baseline: null, isFresh: false };
    if (is(state, 'arranging')) sendArranged();
    // A second press while the first is still being looked at is the same wish.
    else if (task.isBusy()) dispatch({ type: 'sendAsked' });
    else if (again) deliver(again);
    else if (file && isOfOtherNumber(file, getOptions())) lookAgain(file, 'send');
    else if (file) task.start((step) => sendChecked(file, why, context, step));
    else if (!is(state, 'uploaded')) demandFile();
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

/** Whether the case has a number that the file was not compared with. */
function isOfOtherNumber(
  { invoiceNumber }: CheckedFile,
  asked: { readonly invoiceNumber?: string | undefined },
): boolean {
  return !!asked.invoiceNumber && asked.invoiceNumber !== invoiceNumber;
}
