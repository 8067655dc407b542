import type { CheckedFile } from '../core/checkedFile.js';
import { isTypeAllowed } from '../core/contentTypes.js';
import { isMediaUploadError, type MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import { type ChosenFile, type ChosenPage, is, type UploadStateOf } from '../core/uploadState.js';
import { isBlob } from '../file/isBlob.js';
import type { Conclusion, TaskStep } from './createTask.js';
import { type DeliveryContext, deliverChecked, deliverChoice } from './deliverChoice.js';
import { judgeWhileArranged } from './judgePages.js';
import { pagesRefusalOf } from './pagesRefusalOf.js';
import { prepareChoice } from './prepareChoice.js';

/** Pictures of any kind: what the field does not take is made into one PDF. */
const PICTURES = 'image/*';

let pagesMade = 0;

/**
 * The way of files that may be pages of one paper invoice. Pictures alone are put in order by a person;
 * one file of another kind goes the way of any file; anything else is turned away.
 */
export async function arrangePages(
  files: readonly File[],
  baseline: string | null,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions } = context;
  const { accept, prepareFile } = getOptions();
  const rules = { accept: [...accept, PICTURES], maxSize: undefined, prepareFile };
  const isAlone = files.length === 1 && !is(store.getState(), 'arranging');
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const verdict = await prepareChoice(file, rules, step);
    if (!verdict.ok) {
      // Alone it is told as any choice is, with all that can be done about it.
      return isAlone
        ? deliverChoice({ file, baseline }, context, step)
        : pagesRefusalOf(context, { ...pageProblemOf(verdict.problem), fileName: file.name });
    }
    checked.push(verdict.checked);
  }
  const [only] = checked;
  if (checked.every(isPicture)) {
    judgeWhileArranged(context);
    const pages = checked.map((file): ChosenPage => ({ id: `page-${pagesMade++}`, file, turn: 0 }));
    return () => store.dispatch({ type: 'pagesPassed', pages, baseline });
  }
  return only && isAlone
    ? deliverChecked(only, baseline, context, step)
    : pagesRefusalOf(context, { code: 'too-many-files', reason: 'not-combinable' });
}

/** Makes one file of the pages as they are arranged, and brings it on its way. */
export async function sendPages(
  { pages, baseline }: UploadStateOf<'arranging'>,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  const { store, getOptions } = context;
  const { accept, maxSize, combine } = getOptions();
  const [first] = pages;
  if (!first) return () => store.dispatch({ type: 'pagesWorkEnded' });
  const { file: page } = first;
  const isSentAsItIs =
    pages.length === 1 &&
    first.turn === 0 &&
    isTypeAllowed(page.contentType, accept) &&
    page.size <= (maxSize ?? page.size);
  if (isSentAsItIs) {
    step.signal.throwIfAborted();
    store.dispatch({ type: 'pagesCombined', file: chosenAgain(page) });
    return deliverChecked(page, baseline, context, step);
  }
  if (!combine) return pagesRefusalOf(context, { code: 'unknown' });
  const files = pages.map(({ file }) => file.file);
  const turns = pages.map(({ turn }) => turn);
  const made = Promise.resolve({ signal: step.signal, turns })
    .then((options) => combine(files, options))
    .then(toMadeFile);
  const combined = await step(made.catch((thrown: unknown) => problemOf(thrown, step.signal)));
  if (!isBlob(combined)) return pagesRefusalOf(context, combined);
  const verdict = await prepareChoice(combined, { accept, maxSize }, step);
  if (!verdict.ok) return pagesRefusalOf(context, { ...verdict.problem, fileName: combined.name });
  const { checked: whole } = verdict;
  const warnings = [...whole.warnings, ...pages.flatMap(({ file }) => file.warnings)];
  const checked = { ...whole, warnings: [...new Set(warnings)] };
  step.signal.throwIfAborted();
  store.dispatch({ type: 'pagesCombined', file: chosenAgain(checked) });
  return deliverChecked(checked, baseline, context, step);
}

/** What came of the pages, for another look; a press was made for it, and it waits for one then. */
function chosenAgain(checked: CheckedFile): ChosenFile {
  return { ...checked, unread: { file: checked.file, baseline: null } };
}

/** What a host's part gives may be anything. */
function toMadeFile(made: unknown): File {
  if (isBlob(made)) return made as File;
  throw new TypeError('`combine` must give a File.');
}

function isPicture({ contentType }: CheckedFile): boolean {
  return contentType.startsWith('image/');
}

function problemOf(thrown: unknown, signal: AbortSignal): MediaUploadErrorInit {
  if (isMediaUploadError(thrown)) return { ...pageProblemOf(thrown), fileName: thrown.fileName };
  if (!signal.aborted) reportMistake(thrown);
  return { code: 'file-unreadable' };
}

/** A page that cannot be read has a sentence of its own, which names it. */
function pageProblemOf({
  code,
  reason,
  ...rest
}: Pick<
  MediaUploadErrorInit,
  'code' | 'reason' | 'actualType' | 'expectedTypes'
>): MediaUploadErrorInit {
  const { actualType, expectedTypes } = rest;
  const isUnreadable = code === 'file-unreadable';
  return { code, reason: isUnreadable ? 'page-unreadable' : reason, actualType, expectedTypes };
}
