import { leaseWorker } from './leaseWorker.js';
import type { PdfDocument, PdfLoadingTask, PdfSource } from './pdfJs.js';
import { untilAborted } from './untilAborted.js';

/** A worker that takes longer to let a document go is lost in it. */
const CLOSE_LIMIT_MS = 2000;

/**
 * Opens a PDF and hands it to `use`; it is closed when that is over.
 *
 * @param use Is given a signal besides, aborted also where the worker is ended meanwhile: nothing that
 *   the worker is asked for may be awaited without it.
 * @throws What pdf.js throws (`PasswordException`, `InvalidPDFException`), the signal's reason, or that
 *   the worker cannot be run. It never waits for a worker that is not there.
 */
export async function openPdf<T>(
  source: PdfSource,
  data: Blob,
  signal: AbortSignal,
  use: (document: PdfDocument, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const failure = new AbortController();
  const ended = AbortSignal.any([signal, failure.signal]);
  const lease = leaseWorker(source, (error) => failure.abort(error));
  let task: PdfLoadingTask | null = null;
  try {
    const bytes = await untilAborted(data.arrayBuffer(), ended);
    const { pdfjs, worker } = await untilAborted(lease.ready, ended);
    task = pdfjs.getDocument({
      ...source.parameters,
      data: bytes,
      worker,
      isEvalSupported: false,
      useWasm: false,
    });
    return await use(await untilAborted(task.promise, ended), ended);
  } finally {
    const limit = setTimeout(lease.giveUp, CLOSE_LIMIT_MS, new Error('pdf.js does not answer.'));
    const close = (): void => {
      clearTimeout(limit);
      lease.release();
    };
    void Promise.resolve(task?.destroy()).then(close, close);
  }
}
