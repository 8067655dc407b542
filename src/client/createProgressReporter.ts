import { callOut } from '../core/callOut.js';
import type { MediaUploadRequest } from './contract.js';

/** Turns bytes of the body into bytes of the file; see {@link createProgressReporter}. */
export interface ProgressReporter {
  /** The body moved on. `bodyBytes` is 0 where its size is not known. */
  moved(loadedBytes: number, bodyBytes: number): void;
  /** The last byte is out. */
  completed(): void;
}

/** Progress reaches the host at most about ten times a second. */
const PAUSE_MS = 90;

/**
 * Reports progress of one attempt: bytes of the file, never back, and `loadedBytes` equals `totalBytes`
 * only when the last byte is out.
 */
export function createProgressReporter(
  totalBytes: number,
  onProgress: MediaUploadRequest['onProgress'],
): ProgressReporter {
  let reported = -1;
  let reportedAt = Number.NEGATIVE_INFINITY;

  const report = (loadedBytes: number): void => {
    if (loadedBytes <= reported) return;
    reported = loadedBytes;
    reportedAt = performance.now();
    // The upload is not the host callback's to break.
    callOut(() => onProgress?.({ loadedBytes, totalBytes }));
  };

  return {
    moved(loadedBytes, bodyBytes) {
      const envelopeBytes = Math.max(0, bodyBytes - totalBytes);
      if (performance.now() - reportedAt >= PAUSE_MS)
        report(Math.max(0, Math.min(loadedBytes - envelopeBytes, totalBytes - 1)));
    },
    completed: () => report(totalBytes),
  };
}
