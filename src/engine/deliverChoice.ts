import type { CheckedFile } from '../core/checkedFile.js';
import { isNumberDoubtful } from '../core/fileFacts.js';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { UnreadChoice } from '../core/uploadState.js';
import type { FileProblem } from '../file/checkFile.js';
import type { Conclusion, TaskStep } from './createTask.js';
import type { Wait } from './createWait.js';
import type { EngineContext } from './engineContext.js';
import { lastLook } from './lastLook.js';
import { loadPart } from './loadPart.js';
import { prepareChoice } from './prepareChoice.js';
import { refusalOf } from './refusalOf.js';
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
  unread: UnreadChoice,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions } = context;
  const { file, baseline } = unread;
  const chosen = { fileName: file.name, size: file.size, unread };
  step.signal.throwIfAborted();
  store.dispatch({ type: 'fileChosen', file: chosen });
  const verdict = await prepareChoice(file, getOptions(), step);
  if (verdict.ok) return deliverChecked(verdict.checked, baseline, context, step);
  const again = canReadAgain(verdict.problem) ? unread : null;
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
  const file = await lookedInto(checked, getOptions, step);
  const isDoubtful = isNumberDoubtful(file);
  const policy = isDoubtful ? (getOptions().onNumberMismatch ?? 'hold') : 'warn';
  if (policy === 'refuse') return refusalOf(context, file, wrongNumberOf(file));
  const state = store.getState();
  // A press that came before the warning was not made in spite of it.
  const isAsked = state.status === 'checking' && state.next === 'send' && !isDoubtful;
  if (isAsked) return sendChecked(file, { baseline: null, isFresh: true }, context, step);
  const isDue = policy === 'warn' && baseline === baselineOf(getOptions(), state);
  return isDue
    ? sendChecked(file, { baseline, isFresh: true }, context, step)
    : () => store.dispatch({ type: 'filePassed', file });
}

/** Adds to a file what the host's reader and judge find in it. */
async function lookedInto(
  checked: CheckedFile,
  getOptions: DeliveryContext['getOptions'],
  step: TaskStep,
): Promise<CheckedFile> {
  for (;;) {
    const options = getOptions();
    const { reader, judge, invoiceNumber } = options;
    if (!reader && !judge && !invoiceNumber) return checked;
    // Only a host that gives one of the three needs it.
    const part = await step(loadPart(() => import('./lookInside.js'), step.signal));
    const file = (await part?.lookInside(checked, options, step)) ?? unseen(checked, invoiceNumber);
    // A host may learn the case's number while the file is looked at.
    if (invoiceNumber === getOptions().invoiceNumber) return file;
  }
}

/** The file where the code that looks into it did not arrive. */
function unseen(checked: CheckedFile, invoiceNumber: string | undefined): CheckedFile {
  return invoiceNumber ? { ...checked, numberCheck: 'unknown', invoiceNumber } : checked;
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
  const objection = await lastLook(file, context, step, isFresh);
  if (objection) return objection;
  return baseline === null || baseline === baselineOf(getOptions(), store.getState())
    ? sendUntilOver(file, context, wait, step.cancelled)
    : () => store.dispatch({ type: 'filePassed', file });
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
