import type { ScanJudgement } from '../core/prepareFile.js';
import { measureScan } from './measureScan.js';
import { untilAborted } from './untilAborted.js';

/** A worker that says nothing for so long, blocked by a policy or never loaded, is given up. */
const WORKER_LIMIT_MS = 10_000;
const NO_FAULT: ScanJudgement = { blurred: false, dark: false, blank: false, small: false };

let isWorkerUsable = typeof Worker !== 'undefined';
/** The one before: pages judged at once would all be decoded at once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Judges a picture of a paper: whether it is blurred, dark, blank, or has too few pixels for small
 * print. In a worker where the bundler and the page's policy allow one, else on the page in slices. One
 * picture at a time. Nothing is found wrong with a file that this browser cannot decode.
 *
 * @throws The signal's reason, as soon as it is aborted.
 */
export function judgeScan(file: File, { signal }: { signal: AbortSignal }): Promise<ScanJudgement> {
  const judging = last.then(() => judge(file, signal));
  last = judging.catch(() => null);
  return untilAborted(judging, signal);
}

async function judge(file: File, signal: AbortSignal): Promise<ScanJudgement> {
  signal.throwIfAborted();
  const judged = isWorkerUsable ? await judgeInWorker(file, signal) : null;
  if (judged) return judged;
  try {
    return await measureScan(file, signal);
  } catch {
    signal.throwIfAborted();
    return NO_FAULT;
  }
}

/** Null where there can be no worker, or it cannot decode the picture. */
function judgeInWorker(file: File, signal: AbortSignal): Promise<ScanJudgement | null> {
  return new Promise((resolve, reject) => {
    let worker: Worker | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      worker?.terminate();
    };
    const giveUp = (): void => {
      isWorkerUsable = false;
      end();
      resolve(null);
    };
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    const timer = setTimeout(giveUp, WORKER_LIMIT_MS);
    signal.addEventListener('abort', abort);
    try {
      // Written so that bundlers find the worker and bring it along.
      worker = new Worker(new URL('./scanWorker.js', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<ScanJudgement | null>) => {
        end();
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        giveUp();
      };
      worker.postMessage(file);
    } catch {
      giveUp();
    }
  });
}
