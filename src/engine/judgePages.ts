import { is, isRunning } from '../core/uploadState.js';
import { createTask, type TaskStep } from './createTask.js';
import type { UploadStore } from './createUploadStore.js';
import type { DeliveryContext } from './deliverChoice.js';
import { loadPart } from './loadPart.js';

const followed = new WeakSet<UploadStore>();

/** Lets the host's judge look at pages while a person arranges them; the same upload is followed once. */
export function judgeWhileArranged(context: DeliveryContext): void {
  const { store, getOptions } = context;
  if (followed.has(store)) return;
  followed.add(store);
  const judging = createTask();
  const judged = new WeakSet<File>();
  store.subscribe((state) => {
    if (!is(state, 'arranging')) judging.stop();
    else if (getOptions().judge && !judging.isBusy() && !isRunning(state)) {
      judging.start((step) => judgePages(context, step, judged));
    }
  });
}

/**
 * Looks at each page that was not looked at yet, one after the other.
 *
 * @param judged The pages that were, of any arrangement; more are added.
 */
async function judgePages(
  { store, getOptions }: DeliveryContext,
  step: TaskStep,
  judged: WeakSet<File>,
): Promise<undefined> {
  const part = await step(loadPart(() => import('./lookInside.js'), step.signal));
  while (part) {
    const state = store.getState();
    const page =
      is(state, 'arranging') && state.pages.find(({ file: { file } }) => !judged.has(file));
    if (!page) return;
    const file = await step(part.judge(page.file, getOptions(), step.signal));
    judged.add(file.file);
    if (file !== page.file) store.dispatch({ type: 'pageJudged', page: { ...page, file } });
  }
}
