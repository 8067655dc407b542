import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { MediaUploadRequest } from './contract.js';
import { createBodyRecord } from './createBodyRecord.js';
import { createProgressReporter } from './createProgressReporter.js';
import { createWatchdog } from './createWatchdog.js';
import { failureOf } from './failureOf.js';
import { isServiceWorkerInControl } from './isServiceWorkerInControl.js';
import { listenToUpload, type UploadListener } from './listenToUpload.js';
import type { RawAnswer } from './readAnswer.js';
import { toMediaUploadError } from './toMediaUploadError.js';

/** Milliseconds; 0 or `Infinity` means no limit. */
export interface SendingLimits {
  readonly stallTimeoutMs: number;
  readonly answerTimeoutMs: number;
}

/** `asking` for the token, and the host's interceptors, until the request is the browser's. */
type SendingPhase = 'asking' | 'sending' | 'over';

/** One request from when it is asked for until it has ended; see {@link createSending}. */
export interface Sending extends Pick<UploadListener, 'onUploadProgress'> {
  /** Aborted where it ended before an answer came. */
  readonly signal: AbortSignal;
  readonly phase: () => SendingPhase;
  /** The request is the browser's now. */
  readonly handOver: () => void;
  readonly answer: (answer: RawAnswer) => void;
  /** `isHttp`: it went to a plain http address. */
  readonly fail: (thrown: unknown, isHttp?: boolean) => void;
}

/** Milliseconds that a body is given until the first word of it: a server that never reads gives none. */
const FIRST_WORD_MS = 60_000;
/** Bytes per millisecond that a body is given time for where nothing may be heard of it. */
const SLOWEST_RATE = 50;

/**
 * Watches one request: its time limits, its progress and the caller's signal. It ends once, with an answer or
 * a `MediaUploadError`.
 */
export function createSending(
  { file, referenceId, signal, onProgress }: MediaUploadRequest,
  { stallTimeoutMs, answerTimeoutMs }: SendingLimits,
  resolve: (answer: RawAnswer) => void,
  reject: (error: unknown) => void,
): Sending {
  const reporter = createProgressReporter(file.size, onProgress);
  const controller = new AbortController();
  const body = createBodyRecord(file.size);
  let phase: SendingPhase = 'asking';

  const end = (conclude: () => void): void => {
    if (phase === 'over') return;
    phase = 'over';
    try {
      conclude();
      watchdog.stop();
      signal?.removeEventListener('abort', abort);
      listener.close();
    } catch (error) {
      // Whatever a page has made of the functions used here, an upload ends.
      reject(error);
    }
  };
  const stop = (init: MediaUploadErrorInit): void => {
    end(() => reject(failureOf({ referenceId, outcome: body.outcomeOf('stopped'), ...init })));
    controller.abort();
  };
  const abort = (): void => stop({ code: 'aborted' });
  const watchdog = createWatchdog(() => {
    const isUnanswered = body.outcomeOf('stopped') === 'unknown';
    const reason = isUnanswered ? 'no-answer' : phase === 'sending' ? 'stalled' : undefined;
    stop({ code: 'timeout', reason });
  });
  const listener = listenToUpload(
    (loadedBytes, bodyBytes) => {
      if (phase === 'over' || !body.move(loadedBytes)) return;
      watchdog.watch(stallTimeoutMs);
      reporter.moved(loadedBytes, bodyBytes);
    },
    () => {
      if (phase === 'over' || !body.complete()) return;
      watchdog.watch(answerTimeoutMs);
      reporter.completed();
    },
  );

  if (signal?.aborted) abort();
  else {
    signal?.addEventListener('abort', abort);
    watchdog.watch(answerTimeoutMs);
  }
  return {
    signal: controller.signal,
    phase: () => phase,
    onUploadProgress: listener.onUploadProgress,
    handOver: () => {
      if (isServiceWorkerInControl()) {
        watchdog.watch(answerTimeoutMs && answerTimeoutMs + file.size / SLOWEST_RATE);
      } else {
        watchdog.watch(stallTimeoutMs && Math.max(stallTimeoutMs, FIRST_WORD_MS));
        // It will be heard when bytes leave: until then, none have.
        reporter.moved(0, 0);
      }
      body.handOver();
      // Whoever is told of progress may have stopped it.
      if (phase === 'asking') phase = 'sending';
    },
    answer: (answer) => end(() => resolve(answer)),
    fail: (thrown, isHttp = false) =>
      end(() => reject(toMediaUploadError(thrown, { referenceId, body, isHttp }))),
  };
}
