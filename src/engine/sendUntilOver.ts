import type { CheckedFile } from '../core/checkedFile.js';
import { factsOf } from '../core/fileFacts.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import { nextDelayMs, type RetryPolicy } from '../core/retryPolicy.js';
import type { WaitReason } from '../core/uploadState.js';
import { attemptUpload } from './attemptUpload.js';
import type { Conclusion } from './createTask.js';
import type { Wait } from './createWait.js';
import type { EngineContext } from './engineContext.js';

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
  let repeats = 0;
  let waitedMs = 0;
  let hasWaited = false;
  let isPressed = false;

  const pause = async (reason: WaitReason, delayMs: number | null): Promise<void> => {
    const beganMs = performance.now();
    hasWaited = true;
    isPressed = (await wait.begin(file, reason, delayMs, cancelled)) === 'pressed';
    if (delayMs !== null) waitedMs += performance.now() - beganMs;
  };

  while (!cancelled.aborted) {
    const { retry } = getOptions();
    if (retry !== false && !isPressed && page.isOffline()) {
      await pause('offline', null);
      continue;
    }
    isPressed = false;
    // It may have waited for hours.
    if (hasWaited && !(await file.isUnchanged())) {
      if (cancelled.aborted) break;
      const error = store.errorOf({ code: 'file-unreadable', reason: 'changed', size: file.size });
      return () => store.fail(error, { type: 'fileLost', file, error });
    }
    if (cancelled.aborted) break;
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
    const isOffline = error.code === 'offline' && error.outcome === 'not-sent' && page.isOffline();
    if (retry !== false && isOffline) continue;
    repeats += 1;
    const delayMs = delayOf(retry, error, repeats, waitedMs);
    if (delayMs === null) return () => store.fail(error, { type: 'uploadFailed', error });
    await pause(error.code === 'rate-limited' ? 'rate-limited' : 'server-busy', delayMs);
    isPressed = false;
  }
  return () => store.dispatch({ type: 'uploadCancelled', outcome: 'not-sent' });
}

/** The policy's answer; where the host's part of it throws, nothing is repeated. */
function delayOf(
  retry: RetryPolicy | false | undefined,
  error: MediaUploadError,
  repeat: number,
  waitedMs: number,
): number | null {
  try {
    return nextDelayMs(retry, error, repeat, waitedMs, Math.random());
  } catch (mistake) {
    reportMistake(mistake);
    return null;
  }
}
