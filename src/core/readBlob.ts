import { MediaUploadError } from './MediaUploadError.js';

/** Bytes per millisecond that even a slow network drive gives. */
const SLOWEST_BYTES_PER_MS = 500;
/** A longer timer would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * All bytes of a blob. A lost file on a disk rejects, hangs or shrinks, depending on the browser.
 *
 * @param timeoutMs Milliseconds the read may take, and one more for each 500 bytes.
 * @throws MediaUploadError `file-unreadable`, with a reason where one is known.
 * @throws The signal's reason, as soon as it is aborted.
 */
export function readBlob(
  blob: Blob,
  timeoutMs: number,
  signal?: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const abort = (): void => settle(() => reject(signal?.reason));
    const timer = setTimeout(
      () => settle(() => reject(unreadable('read-timeout'))),
      Math.min(timeoutMs + blob.size / SLOWEST_BYTES_PER_MS, LONGEST_TIMER_MS),
    );
    function settle(how: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      how();
    }
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    blob.arrayBuffer().then(
      (buffer) => settle(() => resolve(new Uint8Array(buffer))),
      (error: unknown) => settle(() => reject(unreadable(reasonOf(error)))),
    );
  });
}

function unreadable(reason: 'read-timeout' | 'changed' | undefined): MediaUploadError {
  return new MediaUploadError({ code: 'file-unreadable', reason });
}

/** Other names (`NotReadableError`, Firefox's `AbortError`) do not tell a change from a lack of rights. */
function reasonOf(error: unknown): 'changed' | undefined {
  return error instanceof Error && error.name === 'NotFoundError' ? 'changed' : undefined;
}
