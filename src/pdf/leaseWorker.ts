import type { PdfJs, PdfSource, PdfWorker } from './pdfJs.js';

/** A use of the one worker that all readers and previews share. */
export interface WorkerLease {
  readonly ready: Promise<{ readonly pdfjs: PdfJs; readonly worker: PdfWorker }>;
  /** The use is over; the worker is ended with the last. */
  readonly release: () => void;
  /** It answers no more: ended for all, and started anew for the next. */
  readonly giveUp: (error: Error) => void;
}

interface RunningWorker {
  readonly ready: WorkerLease['ready'];
  /** What to call when it fails, for each use. */
  readonly uses: Set<(error: unknown) => void>;
  readonly end: (error?: unknown) => void;
}

/** Files that are read one after the other do not start it for each. */
const KEPT_MS = 500;

const running = new Map<string, RunningWorker>();

/**
 * @param onFailed Told when the worker cannot be started or is ended for all.
 * @throws Where the browser refuses the worker at once.
 */
export function leaseWorker(source: PdfSource, onFailed: (error: unknown) => void): WorkerLease {
  const { workerSrc } = source;
  const known = running.get(workerSrc) ?? startWorker(source);
  running.set(workerSrc, known);
  const { uses, ready, end } = known;
  // A new function for each use: two uses may hand in the same.
  const use = (error: unknown): void => onFailed(error);
  uses.add(use);
  return {
    ready,
    release: () => {
      uses.delete(use);
      setTimeout(() => uses.size === 0 && end(), KEPT_MS);
    },
    giveUp: end,
  };
}

function startWorker({ load, workerSrc }: PdfSource): RunningWorker {
  // Ours, not one that pdf.js makes: without it pdf.js would read on the page's own thread, and the
  // address that the host's other viewers use would have to be changed.
  const port = typeof Worker === 'function' ? new Worker(workerSrc, { type: 'module' }) : undefined;
  const uses: RunningWorker['uses'] = new Set();
  let worker: PdfWorker | null = null;
  const end = (error?: unknown): void => {
    if (running.get(workerSrc)?.uses !== uses) return;
    running.delete(workerSrc);
    worker?.destroy();
    worker = null;
    port?.terminate();
    for (const tell of uses) tell(error);
    uses.clear();
  };
  port?.addEventListener('error', (event) => {
    event.preventDefault();
    end(new Error(`The worker ${workerSrc} cannot be run.`));
  });
  // One that throws leaves no worker behind.
  const ready = Promise.resolve()
    .then(load)
    .then((pdfjs) => {
      worker = new pdfjs.PDFWorker({ port, verbosity: 0 } as never);
      return { pdfjs, worker };
    });
  ready.catch(end);
  return { ready, uses, end };
}
