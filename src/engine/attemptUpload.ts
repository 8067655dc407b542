import type { CheckedFile } from '../core/checkedFile.js';
import type { MediaUploadOutcome } from '../core/errorCodes.js';
import { isMediaUploadError, type MediaUploadError } from '../core/MediaUploadError.js';
import { reportMistake } from '../core/reportMistake.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { EngineContext } from './engineContext.js';
import { readHostMedia } from './hostMedia.js';

/** Milliseconds that an aborted client has for saying how far the file got. */
const LAST_WORD_MS = 1000;

/** Browsers tell late of what has left: milliseconds after which a body that stands still is known to. */
const LAST_BYTES_MS = 400;

/** How one POST ended. */
export type AttemptEnd =
  | { readonly kind: 'stored'; readonly media: UploadedMedia }
  | { readonly kind: 'failed'; readonly error: MediaUploadError }
  /** The network went before all bytes were out. */
  | { readonly kind: 'cut-off' };

/** One POST. Never rejects: an aborted signal ends it too, with what is known of the file by then. */
export async function attemptUpload(
  file: CheckedFile,
  { store, progress, page, getOptions }: EngineContext,
  signal: AbortSignal,
): Promise<AttemptEnd> {
  const { referenceId, domain, dottedPath, send } = getOptions();
  const controller = new AbortController();
  let phase: 'unheard' | 'sending' | 'sent' = 'unheard';
  let isCutOff = false;

  /** For a client that says nothing of it. */
  const outcomeSoFar = (): MediaUploadOutcome => (phase === 'sending' ? 'not-sent' : 'unknown');
  const abort = (): void => controller.abort();
  let cutOffTimer: ReturnType<typeof setTimeout> | undefined;
  const cutOff = (): void => {
    // What has not left cannot have been stored: wait for the network rather than for the stall limit.
    if (phase === 'sent' || getOptions().retry === false) return;
    isCutOff = true;
    abort();
  };
  const keep = (): void => clearTimeout(cutOffTimer);
  const stops = [
    page.onOffline(() => {
      keep();
      cutOffTimer = setTimeout(cutOff, LAST_BYTES_MS);
    }),
    // A line that was gone for a moment has lost nothing.
    page.onOnline(keep),
  ];
  const onProgress = (loadedBytes: number, totalBytes: number): void => {
    if (controller.signal.aborted) return;
    const wasSent = phase === 'sent';
    phase = loadedBytes >= totalBytes ? 'sent' : loadedBytes > 0 ? 'sending' : 'unheard';
    // The client may send once more by itself, after a refused token.
    if (wasSent && phase !== 'sent') {
      progress.start(file.size);
      store.dispatch({ type: 'sendingRepeated' });
    }
    progress.update(loadedBytes, performance.now());
    if (phase === 'sent') store.dispatch({ type: 'bytesSent' });
  };
  /** A client of the host's may throw anything, or nothing. */
  const toEnd = (thrown: unknown): AttemptEnd => {
    // One that says no more than that it was stopped does not know that all was out.
    const isOurs =
      isMediaUploadError(thrown) &&
      !(phase === 'sent' && thrown.code === 'aborted' && thrown.outcome === 'not-sent');
    if (!isOurs && !controller.signal.aborted) reportMistake(thrown);
    const code = controller.signal.aborted ? 'aborted' : 'unknown';
    // A client of the host's need not know that errors tell their case.
    const error =
      isOurs && thrown.referenceId
        ? thrown
        : store.errorOf(
            isOurs ? { ...thrown, message: thrown.message } : { code, outcome: outcomeSoFar() },
          );
    if (!isCutOff || signal.aborted) return { kind: 'failed', error };
    if (error.outcome === 'not-sent') return { kind: 'cut-off' };
    // Stopped by us for want of a network, not by a person.
    const isAborted = error.code === 'aborted';
    const lost = store.errorOf({ code: 'network', outcome: error.outcome });
    return { kind: 'failed', error: isAborted ? lost : error };
  };

  signal.addEventListener('abort', abort);
  progress.start(file.size);
  store.dispatch({ type: 'sendingStarted', file });
  try {
    const answer = await Promise.race([
      send({
        file: file.file,
        referenceId,
        domain,
        dottedPath,
        signal: controller.signal,
        onProgress: ({ loadedBytes, totalBytes }) => onProgress(loadedBytes, totalBytes),
      }),
      rejectLateAfterAbort(controller.signal),
    ]);
    // A client of the host's may give whatever its own service answered.
    const { fileName, contentType, size } = file;
    const facts: Partial<UploadedMedia> = { referenceId, fileName, contentType, size };
    const media = readHostMedia({ ...facts, ...answer }, referenceId, page);
    if (!media) throw store.errorOf({ code: 'unexpected-response', outcome: 'unknown' });
    return { kind: 'stored', media };
  } catch (thrown) {
    return toEnd(thrown);
  } finally {
    signal.removeEventListener('abort', abort);
    for (const stop of stops) stop();
    keep();
  }
}

/** Rejects some time after the abort, for a client that does not. */
function rejectLateAfterAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const later = (): void => {
      setTimeout(() => reject(signal.reason), LAST_WORD_MS);
    };
    if (signal.aborted) later();
    else signal.addEventListener('abort', later, { once: true });
  });
}
