import { leaseWorker } from './leaseWorker.js';
import type { PdfDocument, PdfLoadingTask, PdfSource } from './pdfJs.js';
import { untilAborted } from './untilAborted.js';

/** A worker that takes longer to let a document go is lost in it. */
const CLOSE_LIMIT_MS = 2000;

const NO_ANSWER = 'pdf.js does not answer.';

/**
 * Opens a PDF and hands it to `use`; it is closed when that is over.
 *
 * @param use Is given a signal besides, aborted also where the worker is ended meanwhile: nothing that
 *   the worker is asked for may be awaited without it.
 * @param limitMs Milliseconds it may take in all; without an end where it is not given.
 * @throws What pdf.js throws (`PasswordException`, `InvalidPDFException`), the signal's reason, or that
 *   the worker cannot be run. It never waits for a worker that is not there.
 */
export async function openPdf<T>(
  source: PdfSource,
  data: Blob,
  outer: AbortSignal,
  use: (document: PdfDocument, signal: AbortSignal) => Promise<T>,
  limitMs?: number,
): Promise<T> {
  outer.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const lease = leaseWorker(source, (error) => controller.abort(error));
  const onAbort = (): void => controller.abort(outer.reason);
  outer.addEventListener('abort', onAbort);
  const timer = limitMs && setTimeout(() => controller.abort(new Error(NO_ANSWER)), limitMs);
  let task: PdfLoadingTask | null = null;
  try {
    const bytes = await untilAborted(data.arrayBuffer(), signal);
    const { pdfjs, worker } = await untilAborted(lease.ready, signal);
    task = pdfjs.getDocument({
      ...source.parameters,
      data: bytes,
      worker,
      isEvalSupported: false,
      useWasm: false,
    });
    return await use(await untilAborted(task.promise, signal), signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onAbort);
    const limit = setTimeout(lease.giveUp, CLOSE_LIMIT_MS, new Error(NO_ANSWER));
    const close = (): void => {
      clearTimeout(limit);
      lease.release();
    };
    void Promise.resolve(task?.destroy()).then(close, close);
  }
}
