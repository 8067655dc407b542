import { callOut } from '../core/callOut.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { BatchOptions, BatchRowFacts } from './batchOptions.js';
import type { BatchReport } from './batchReport.js';
import { type BatchRow, caseOf } from './batchRow.js';

/** Calls the host's latest callbacks, and nobody while the batch is not in view. */
export interface HostCalls {
  readonly start: () => void;
  readonly stop: () => void;
  readonly uploaded: (row: BatchRow, media: UploadedMedia) => void;
  /** Undefined where it is about no file of the list. */
  readonly error: (row: BatchRow | undefined, error: MediaUploadError) => void;
  readonly finished: (report: BatchReport) => void;
}

/** Makes the calls of one batch. What a callback throws is reported and breaks nothing. */
export function createHostCalls(getOptions: () => BatchOptions): HostCalls {
  let isStarted = false;

  function call(callback: () => void): void {
    if (isStarted) callOut(callback);
  }

  const factsOf = (row: BatchRow | undefined): BatchRowFacts => ({
    fileName: row?.fileName ?? '',
    referenceId: (row && caseOf(row)?.referenceId) ?? null,
  });

  return {
    start: () => {
      isStarted = true;
    },
    stop: () => {
      isStarted = false;
    },
    uploaded: (row, media) => call(() => getOptions().onUploaded?.(media, factsOf(row))),
    error: (row, error) => call(() => getOptions().onError?.(error, factsOf(row))),
    finished: (report) => call(() => getOptions().onFinished?.(report)),
  };
}
