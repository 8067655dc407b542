import type { UploadState, UploadStatus } from '../../src/index.js';
import { pdf, png, referenceId, scan } from '../support/fixedFiles.js';
import {
  arranging,
  empty,
  failedState,
  readyState,
  refusedState,
  runningState,
  uploadedState,
} from '../support/fixedStates.js';

/** One state of each status. */
export const STATE_OF: { readonly [Status in UploadStatus]: UploadState } = {
  empty,
  arranging,
  checking: {
    status: 'checking',
    referenceId,
    stored: null,
    inDoubt: false,
    file: pdf,
    kept: null,
    next: 'decide',
  },
  refused: refusedState(
    { code: 'content-type-not-allowed', actualType: 'text/plain' },
    { fileName: 'notes.txt', size: 820 },
  ),
  ready: readyState(png),
  uploading: runningState('uploading', scan),
  saving: runningState('saving', scan),
  waiting: {
    ...runningState('uploading', scan),
    status: 'waiting',
    reason: 'offline',
    untilMs: null,
  },
  failed: failedState({ code: 'server-error', status: 502, outcome: 'unknown' }),
  uploaded: uploadedState(png),
};

/** The names of the nine. */
export const STATUSES: readonly UploadStatus[] = Object.keys(STATE_OF) as UploadStatus[];

/** Half of a scan on its way. */
export const HALF_SENT = {
  loadedBytes: 2_350_000,
  totalBytes: 4_700_000,
  fraction: 0.5,
  bytesPerSecond: 1_200_000,
  secondsLeft: 2,
} as const;
