import { MOST_PAGES } from '../core/reducePages.js';
import { is, type UploadStateOf } from '../core/uploadState.js';
import type { Conclusion, TaskStep } from './createTask.js';
import { type DeliveryContext, deliverChoice } from './deliverChoice.js';
import { loadPart } from './loadPart.js';
import { pagesRefusalOf } from './pagesRefusalOf.js';

/** What is done with pages, loaded by those alone who may have some. */
const loadPages = (step: TaskStep) =>
  step(loadPart(() => import('./arrangePages.js'), step.signal));

/**
 * Files that may be pages of one paper invoice. Where the code for pages does not arrive, one file goes
 * the way of any file.
 */
export async function deliverPages(
  files: readonly File[],
  baseline: string | null,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion | undefined> {
  const { store } = context;
  const [file] = files;
  if (!file) return undefined;
  const state = store.getState();
  const isAdding = is(state, 'arranging');
  const present = isAdding ? state.pages.length : 0;
  if (present + files.length > MOST_PAGES) {
    return pagesRefusalOf(context, { code: 'too-many-files', reason: 'too-many-pages' });
  }
  if (isAdding) store.dispatch({ type: 'pagesWorkStarted', work: 'adding' });
  else {
    const unread = { file, baseline, pages: files };
    store.dispatch({ type: 'fileChosen', file: { fileName: file.name, size: file.size, unread } });
  }

  const pages = await loadPages(step);
  if (pages) return pages.arrangePages(files, baseline, context, step);
  return files.length === 1 && !isAdding
    ? deliverChoice({ file, baseline }, context, step)
    : pagesRefusalOf(context, { code: 'too-many-files' });
}

/** Makes one file of the pages as they are arranged, and brings it on its way. */
export async function sendPages(
  arranged: UploadStateOf<'arranging'>,
  context: DeliveryContext,
  step: TaskStep,
): Promise<Conclusion> {
  context.store.dispatch({ type: 'pagesWorkStarted', work: 'combining' });
  const pages = await loadPages(step);
  return pages
    ? pages.sendPages(arranged, context, step)
    : pagesRefusalOf(context, { code: 'unknown' });
}
