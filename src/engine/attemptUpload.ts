import type { SentBytes } from '../client/contract.js';
import type { CheckedFile } from '../core/checkedFile.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import { type AttemptEnd, type AttemptPhase, failedEndOf } from './attemptEnd.js';
import type { UploadStore } from './createUploadStore.js';
import type { EngineContext } from './engineContext.js';
import { readHostMedia } from './hostMedia.js';
import { onNetworkGone } from './onNetworkGone.js';

/** Milliseconds that an aborted client has for saying how far the file got. */
const LAST_WORD_MS = 1000;

/** One POST. Never rejects: an aborted signal ends it too, with what is known of the file by then. */
export async function attemptUpload(
  file: CheckedFile,
  context: EngineContext,
  signal: AbortSignal,
): Promise<AttemptEnd> {
  const { store, progress, page, getOptions } = context;
  const { referenceId, domain, dottedPath, send } = getOptions();
  const controller = new AbortController();
  let phase: AttemptPhase = 'unheard';
  let isCutOff = false;

  const abort = (): void => controller.abort();
  const stopWatching = onNetworkGone(page, () => {
    // What has not left cannot have been stored: wait for the network rather than for the stall limit.
    if (phase === 'sent' || getOptions().retry === false) return;
    isCutOff = true;
    abort();
  });
  const onProgress = ({ loadedBytes, totalBytes }: SentBytes): void => {
    const wasSent = phase === 'sent';
    phase = loadedBytes >= totalBytes ? 'sent' : loadedBytes > 0 ? 'sending' : 'unheard';
    // What is told late had left all the same.
    if (controller.signal.aborted) return;
    // The client may send once more by itself, after a refused token.
    if (wasSent && phase !== 'sent') {
      progress.start(file.size);
      store.dispatch({ type: 'sendingRepeated' });
    }
    progress.update(loadedBytes, performance.now());
    if (phase === 'sent') store.dispatch({ type: 'bytesSent' });
  };

  signal.addEventListener('abort', abort);
  progress.start(file.size);
  store.dispatch({ type: 'sendingStarted', file });
  try {
    // The host may have cancelled it when it was told that it begins.
    if (signal.aborted) throw store.errorOf({ code: 'aborted' });
    const answer = await Promise.race([
      endLateAfterAbort(controller.signal, store),
      send({
        file: file.file,
        referenceId,
        domain,
        dottedPath,
        signal: controller.signal,
        onProgress,
      }),
    ]);
    return { kind: 'stored', media: readStored(answer, file, context, referenceId) };
  } catch (thrown) {
    const isAborted = controller.signal.aborted;
    return failedEndOf(thrown, store, { phase, isAborted, isCutOff: isCutOff && !signal.aborted });
  } finally {
    signal.removeEventListener('abort', abort);
    stopWatching();
  }
}

/**
 * What a client answered, completed by what was sent: one of the host's may give whatever its service said.
 *
 * @throws {MediaUploadError} where no invoice can be read from it
 */
function readStored(
  answer: UploadedMedia,
  { fileName, contentType, size }: CheckedFile,
  { store, page }: EngineContext,
  referenceId: string,
): UploadedMedia {
  const facts: Partial<UploadedMedia> = { referenceId, fileName, contentType, size };
  // A text would be spread into its letters.
  const isRead = typeof answer === 'object';
  const media = isRead && readHostMedia({ ...facts, ...answer }, referenceId, page);
  if (!media) throw store.errorOf({ code: 'unexpected-response', outcome: 'unknown' });
  return media;
}

/** Rejects some time after the abort, for a client that does not: then nobody knows how far the file got. */
function endLateAfterAbort(signal: AbortSignal, { errorOf }: UploadStore): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      setTimeout(() => reject(errorOf({ code: 'aborted', outcome: 'unknown' })), LAST_WORD_MS);
    });
  });
}
