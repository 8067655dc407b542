import { nextTask } from './nextTask.js';

/** Puts work off to the next task; it is done once, however often it is asked for until then. */
export function onceInNextTask(work: () => void): () => void {
  let isAsked = false;
  return async () => {
    if (isAsked) return;
    isAsked = true;
    await nextTask();
    isAsked = false;
    work();
  };
}
