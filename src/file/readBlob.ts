import type { Bytes } from '../core/bytes.js';
import { LONGEST_TIMER_MS } from '../core/longestTimer.js';
import { MediaUploadError } from '../core/MediaUploadError.js';

/** Bytes per millisecond that even a slow network drive gives. */
const SLOWEST_BYTES_PER_MS = 500;

/**
 * All bytes of a blob. A lost file on a disk rejects, hangs or shrinks, depending on the browser.
 *
 * @param timeoutMs Milliseconds the read may take, and one more for each 500 bytes.
 * @throws MediaUploadError `file-unreadable`, with a reason where one is known.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function readBlob(
  blob: Blob,
  timeoutMs: number,
  signal?: AbortSignal | undefined,
): Promise<Bytes> {
  return new Uint8Array(await finished(blob, () => contentOf(blob), timeoutMs, signal));
}

/**
 * A copy of a blob in the browser's memory, whose bytes no script has to hold: a third faster than
 * reading ten megabytes and making a File of them (Chromium 156). Ends as {@link readBlob} does.
 */
export function copyBlob(
  blob: Blob,
  timeoutMs: number,
  signal?: AbortSignal | undefined,
): Promise<Blob> {
  const copy = async (): Promise<Blob> => {
    try {
      const made = await new Response(blob.stream()).blob();
      if (made instanceof Blob && made.size === blob.size) return made;
    } catch {
      // Told by reading it the other way.
    }
    // Where there are no streams, or not of the same kind; and for the error that tells what became of it.
    return new Blob([await contentOf(blob)]);
  };
  return finished(blob, copy, timeoutMs, signal);
}

/** Jest's jsdom has no `arrayBuffer`; there the older reader has to do. */
async function contentOf(blob: Blob): Promise<ArrayBuffer> {
  if (typeof blob.arrayBuffer === 'function') return blob.arrayBuffer();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

function finished<Value>(
  { size }: Blob,
  read: () => Promise<Value>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => settle(() => reject(signal?.reason));
    const timer = setTimeout(
      () => settle(() => reject(unreadable('read-timeout'))),
      Math.min(timeoutMs + size / SLOWEST_BYTES_PER_MS, LONGEST_TIMER_MS),
    );
    function settle(how: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      how();
    }
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    read().then(
      (value) => settle(() => resolve(value)),
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
