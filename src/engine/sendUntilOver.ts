import { callOut } from '../core/callOut.js';
import type { CheckedFile } from '../core/checkedFile.js';
import { factsOf } from '../core/fileFacts.js';
import { nextDelayMs } from '../core/retryPolicy.js';
import type { WaitReason } from '../core/uploadState.js';
import { attemptUpload } from './attemptUpload.js';
import type { Conclusion } from './createTask.js';
import type { UploadStore } from './createUploadStore.js';
import type { Wait } from './createWait.js';
import type { EngineContext } from './engineContext.js';
import { objectOf } from './uploadTarget.js';

/**
 * Uploads a checked file, automatic waits and repeats included, until it is over.
 *
 * @param cancelled Ends it by a person's wish: the file stays, with what is known of it.
 * @returns what to tell when the upload is over
 */
export async function sendUntilOver(
  file: CheckedFile,
  context: EngineContext,
  wait: Wait,
  cancelled: AbortSignal,
): Promise<Conclusion> {
  const { store, page, getOptions } = context;
  const isOvertaken = watchStored(store);
  let repeats = 0;
  let waitedMs = 0;
  let hasWaited = false;
  let isPressed = false;

  /** Whether it was ended by "Try now". */
  const pause = async (reason: WaitReason, delayMs: number | null): Promise<boolean> => {
    const beganMs = performance.now();
    hasWaited = true;
    const end = await wait.begin(file, reason, delayMs, cancelled);
    if (delayMs !== null) waitedMs += performance.now() - beganMs;
    return end === 'pressed';
  };

  while (!cancelled.aborted) {
    if (hasWaited && isOvertaken()) break;
    if (getOptions().retry !== false && !isPressed && page.isOffline()) {
      isPressed = await pause('offline', null);
      continue;
    }
    isPressed = false;
    // It may have waited for hours.
    const isSame = !hasWaited || (await file.isUnchanged());
    if (cancelled.aborted) break;
    if (!isSame) {
      const error = store.errorOf({ code: 'file-unreadable', reason: 'changed', size: file.size });
      return () => store.fail(error, { type: 'fileLost', file, error });
    }
    const end = await attemptUpload(file, context, cancelled);
    if (end.kind === 'stored') {
      // Said of this file, whatever the host makes of the state when it is told of it.
      return () => store.finish({ ...end.media, ...factsOf(file) });
    }
    if (end.kind === 'cut-off') continue;
    const { error } = end;
    if (cancelled.aborted) {
      return () => store.dispatch({ type: 'uploadCancelled', outcome: error.outcome });
    }
    if (error.outcome === 'unknown') store.dispatch({ type: 'outcomeDoubted' });
    const { retry } = getOptions();
    const isOffline = error.code === 'offline' && error.outcome === 'not-sent' && page.isOffline();
    if (retry !== false && isOffline) continue;
    repeats += 1;
    // Where the host's part of the policy throws, nothing is repeated.
    const delayMs =
      callOut(() => nextDelayMs(retry, error, repeats, waitedMs, Math.random())) ?? null;
    if (delayMs === null) return () => store.fail(error, { type: 'uploadFailed', error });
    await pause(error.code === 'rate-limited' ? 'rate-limited' : 'server-busy', delayMs);
  }
  return () => store.dispatch({ type: 'uploadCancelled', outcome: 'not-sent' });
}

/** Asks whether the host has told of another invoice since: a late repeat would overwrite it without a question. */
function watchStored({ getState }: UploadStore): () => boolean {
  const storedNow = (): string => objectOf(getState().stored?.url);
  const earlier = storedNow();
  return () => ![earlier, ''].includes(storedNow());
}
