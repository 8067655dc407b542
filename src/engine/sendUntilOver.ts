import type { CheckedFile } from '../core/checkedFile.js';
import { isMediaUploadError, type MediaUploadError } from '../core/MediaUploadError.js';
import { nextDelayMs, type RetryPolicy } from '../core/retryPolicy.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { WaitReason } from '../core/uploadState.js';
import { runMutation } from '../hooks/runMutation.js';
import type { WritableProgressStore } from './createProgressStore.js';
import type { SessionCore } from './createUploadStore.js';

/** How often progress is spoken, at most, and how many times in one upload. */
const SPOKEN_EVERY_MS = 15_000;
const SPOKEN_TIMES = 2;

/** One upload from the first attempt to its end, automatic waits included. */
export interface UploadRun {
  /** Goes on at once where it waits. */
  readonly tryNow: () => void;
  /** Whether all bytes of the attempt are out, or those of one before whose outcome is unknown. */
  readonly isPerhapsStored: () => boolean;
  /** Settles when the upload has ended, was cancelled by the signal, or was given up. Never rejects. */
  readonly done: Promise<void>;
}

export interface UploadRunOptions {
  /** An upload before this one may have stored an invoice, and nothing has told since. */
  readonly mayBeStored: boolean;
  /** Called when the run has ended by itself, before anybody is told how. */
  readonly over: () => void;
}

/** Starts to upload a checked file. Aborting the signal ends it without another word. */
export function startUploadRun(
  core: SessionCore,
  progress: WritableProgressStore,
  file: CheckedFile,
  signal: AbortSignal,
  { mayBeStored, over }: UploadRunOptions,
): UploadRun {
  const { dispatch, getOptions } = core;
  let bodyOut = false;
  let isHeard = false;
  let wasUnknown = mayBeStored;
  let goOn: (() => void) | null = null;
  let spokenAtMs = performance.now();
  let spokenTimes = 0;

  async function run(): Promise<void> {
    let repeats = 0;
    let waitedMs = 0;
    let isPressed = false;
    let hasWaited = false;
    while (!signal.aborted) {
      const { retry } = getOptions();
      if (retry !== false && !isPressed && isOffline()) {
        isPressed = await wait('offline', null);
        hasWaited = true;
        continue;
      }
      isPressed = false;
      // It may have waited for hours.
      if (hasWaited && !(await file.isUnchanged())) {
        if (!signal.aborted) lost();
        return;
      }
      const { media, error: thrown, isCutOff } = await attempt();
      if (signal.aborted) return;
      if (media) return stored(media);
      // Stopped by us for want of a network, not by a person.
      const error =
        isCutOff && thrown.code === 'aborted' && thrown.outcome === 'unknown'
          ? core.errorOf({ code: 'network', outcome: 'unknown' })
          : thrown;
      wasUnknown ||= error.outcome === 'unknown';
      if (
        retry !== false &&
        error.outcome === 'not-sent' &&
        (isCutOff || (error.code === 'offline' && isOffline()))
      ) {
        continue;
      }
      repeats += 1;
      const delayMs = delayOf(retry, error, repeats, waitedMs);
      if (delayMs === null) return failed(error);
      const beganMs = performance.now();
      await wait(error.code === 'rate-limited' ? 'rate-limited' : 'server-busy', delayMs);
      waitedMs += performance.now() - beganMs;
      hasWaited = true;
    }
  }

  function stored(media: UploadedMedia): void {
    over();
    // Said of this upload, whatever the host makes of the state when it is told of it.
    const told = { ...media, warnings: file.warnings };
    dispatch({ type: 'uploadStored', media });
    core.call(getOptions().onUploaded, told);
  }

  function lost(): void {
    over();
    const error = core.errorOf({ code: 'file-unreadable', reason: 'changed', size: file.size });
    core.fail(error, { type: 'fileLost', file, error });
  }

  function failed(error: MediaUploadError): void {
    over();
    core.fail(error, { type: 'uploadFailed', error, mayBeStored: wasUnknown });
  }

  /** Waits for the delay, or for the network. @returns whether a person said "now" */
  function wait(reason: WaitReason, delayMs: number | null): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isPressed: boolean): void => {
        clearTimeout(timer);
        window.removeEventListener('online', endByItself);
        signal.removeEventListener('abort', endByItself);
        goOn = null;
        resolve(isPressed);
      };
      const endByItself = (): void => end(false);
      const timer = delayMs === null ? undefined : setTimeout(endByItself, delayMs);
      if (delayMs === null) window.addEventListener('online', endByItself);
      signal.addEventListener('abort', endByItself);
      goOn = () => end(true);
      const untilMs = delayMs === null ? null : performance.now() + delayMs;
      dispatch({ type: 'waitStarted', file, reason, untilMs });
    });
  }

  /** One POST. */
  async function attempt(): Promise<
    | { media: UploadedMedia; error?: never; isCutOff?: never }
    | { media?: never; error: MediaUploadError; isCutOff: boolean }
  > {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    let isCutOff = false;
    // What has not left cannot have been stored: wait for the network rather than for the stall limit.
    const offline = (): void => {
      if (bodyOut || getOptions().retry === false) return;
      isCutOff = true;
      controller.abort();
    };
    const { referenceId, domain, dottedPath, client, queryClient } = getOptions();
    bodyOut = false;
    isHeard = false;
    progress.start(file.size);
    signal.addEventListener('abort', abort);
    window.addEventListener('offline', offline);
    dispatch({ type: 'sendingStarted', file });
    try {
      const mutationKey = ['media--upload', domain, dottedPath, referenceId];
      const media = await runMutation(queryClient, mutationKey, () =>
        client.upload({
          file: file.file,
          referenceId,
          domain,
          dottedPath,
          signal: controller.signal,
          onProgress: ({ loadedBytes, totalBytes }) => {
            if (!controller.signal.aborted) progressed(loadedBytes, totalBytes);
          },
        }),
      );
      return { media };
    } catch (thrown) {
      return { error: toError(thrown), isCutOff };
    } finally {
      signal.removeEventListener('abort', abort);
      window.removeEventListener('offline', offline);
    }
  }

  function progressed(loadedBytes: number, totalBytes: number): void {
    const nowMs = performance.now();
    isHeard = true;
    const wasOut = bodyOut;
    bodyOut = loadedBytes >= totalBytes;
    // The client may send once more by itself, after a refused token.
    if (wasOut && !bodyOut) {
      progress.start(file.size);
      dispatch({ type: 'sendingRepeated' });
    }
    progress.update(loadedBytes, nowMs);
    if (bodyOut) dispatch({ type: 'bytesSent' });
    else if (nowMs - spokenAtMs > SPOKEN_EVERY_MS && spokenTimes < SPOKEN_TIMES) {
      spokenAtMs = nowMs;
      spokenTimes += 1;
      const { locale, said } = getOptions().messages;
      const percent = new Intl.NumberFormat(locale, { style: 'percent' });
      core.say(said.progress(percent.format(progress.getSnapshot().fraction)));
    }
  }

  /** A client of the host's may throw anything. */
  function toError(thrown: unknown): MediaUploadError {
    if (isMediaUploadError(thrown)) return thrown;
    reportError(thrown);
    return core.errorOf({ code: 'unknown', outcome: isHeard && !bodyOut ? 'not-sent' : 'unknown' });
  }

  return {
    tryNow: () => goOn?.(),
    isPerhapsStored: () => wasUnknown || (bodyOut && goOn === null),
    done: run(),
  };
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
    reportError(mistake);
    return null;
  }
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
