import type { CheckedFile } from '../core/checkedFile.js';
import { isNumberDoubtful } from '../core/fileFacts.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { ChosenFile, UnreadChoice } from '../core/uploadState.js';
import type { FileProblem } from '../file/checkFile.js';
import type { Conclusion, TaskStep } from './createTask.js';
import type { Wait } from './createWait.js';
import type { EngineContext } from './engineContext.js';
import { lastLook } from './lastLook.js';
import { lookInside } from './lookInside.js';
import { prepareChoice } from './prepareChoice.js';
import { sendUntilOver } from './sendUntilOver.js';
import { baselineOf } from './uploadTarget.js';

/** What a file's way needs of its engine. */
export interface DeliveryContext extends EngineContext {
  readonly wait: Wait;
}

/**
 * The whole way of a chosen file: changed by the host, checked, looked into, and sent where nothing holds
 * it back.
 */
export async function deliverChoice(
  { file, baseline }: UnreadChoice,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions } = context;
  const chosen = { fileName: file.name, size: file.size };
  store.dispatch({ type: 'fileChosen', file: chosen });
  const verdict = await prepareChoice(file, getOptions(), step);
  if (verdict.ok) return deliverChecked(verdict.checked, baseline, context, step);
  const again = canReadAgain(verdict.problem) ? { file, baseline } : null;
  return refusalOf(context, chosen, verdict.problem, again);
}

/** The rest of the way of a file that was found good; `baseline` is null where it waits for a press. */
export async function deliverChecked(
  checked: CheckedFile,
  baseline: string | null,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions } = context;
  let options = getOptions();
  let file = checked;
  if (options.reader || options.judge || options.invoiceNumber) {
    file = await lookInside(checked, options, step);
  }
  // A host may learn the case's number while the file is looked at.
  while (options.invoiceNumber !== getOptions().invoiceNumber) {
    options = getOptions();
    file = await lookInside(checked, options, step);
  }
  const policy = isNumberDoubtful(file) ? (getOptions().onNumberMismatch ?? 'hold') : 'warn';
  if (policy === 'refuse') return refusalOf(context, file, wrongNumberOf(file), null);
  if (policy === 'hold') return () => store.dispatch({ type: 'filePassed', file });
  const state = store.getState();
  // A press that came before the warning was not made in spite of it.
  const isAsked = state.status === 'checking' && state.next === 'send' && !isNumberDoubtful(file);
  if (isAsked) return sendChecked(file, { baseline: null, isFresh: true }, context, step);
  if (baseline !== baselineOf(getOptions(), state)) {
    return () => store.dispatch({ type: 'filePassed', file });
  }
  return sendChecked(file, { baseline, isFresh: true }, context, step);
}

/** What {@link sendChecked} has to know beside the file. */
export interface SendingReason {
  /** Where it goes without a press: another invoice that became known meanwhile asks for one. */
  readonly baseline: string | null;
  /** It was checked just now. */
  readonly isFresh: boolean;
}

/** The last look, and the sending. */
export async function sendChecked(
  file: CheckedFile,
  { baseline, isFresh }: SendingReason,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions, wait } = context;
  const look = await lastLook(file, context, step, isFresh);
  switch (look.kind) {
    case 'refused':
      return refusalOf(context, file, look.init, null);
    case 'lost': {
      const error = store.errorOf(look.init);
      return () => store.fail(error, { type: 'fileLost', file, error });
    }
    case 'unwanted': {
      const { init } = look;
      const error = init && store.errorOf(init);
      return () => {
        store.dispatch({ type: 'filePassed', file });
        if (error) store.fail(error, { type: 'noticed', error });
      };
    }
    case 'go':
      return baseline === null || baseline === baselineOf(getOptions(), store.getState())
        ? sendUntilOver(file, context, wait, step.cancelled)
        : () => store.dispatch({ type: 'filePassed', file });
  }
}

/** Turns a choice away, and tells why. */
export function refusalOf(
  { store }: EngineContext,
  file: ChosenFile | null,
  init: MediaUploadErrorInit,
  again: UnreadChoice | null,
): Conclusion {
  const chosen = file && { fileName: file.fileName, size: file.size };
  const error = store.errorOf(init);
  return () => store.fail(error, { type: 'choiceRefused', file: chosen, error, again });
}

/** A file that is locked, or on a drive that does not answer, may be readable in a moment. */
function canReadAgain({ code, reason }: Pick<FileProblem, 'code' | 'reason'>): boolean {
  return code === 'file-unreadable' && (reason === undefined || reason === 'read-timeout');
}

function wrongNumberOf(file: CheckedFile): MediaUploadErrorInit {
  const { size, numberCheck, invoiceNumber, foundNumber } = file;
  const reason = numberCheck === 'other' ? 'other-number' : undefined;
  return { code: 'wrong-number', reason, size, invoiceNumber, foundNumber };
}
