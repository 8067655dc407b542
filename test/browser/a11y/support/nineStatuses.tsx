import { render } from '@testing-library/react';
import type { UploadState, UploadStatus } from '../../../../src/index.js';
import {
  FixedUploader,
  type FixedUploaderProps,
} from '../../../../stories/support/FixedUploader.js';
import { pdf, png, referenceId, scan } from '../../../../stories/support/fixedFiles.js';
import {
  empty,
  failedState,
  readyState,
  refusedState,
  runningState,
  uploadedState,
} from '../../../../stories/support/fixedStates.js';
import '../../../../src/theme/styles.css';

/** One state of each status. */
export const NINE_STATUSES: { readonly [Status in UploadStatus]: UploadState } = {
  empty,
  checking: { status: 'checking', referenceId, stored: null, file: pdf, kept: null },
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
    reason: 'server-busy',
    untilMs: null,
  },
  failed: failedState({ code: 'server-error', status: 502, outcome: 'unknown' }),
  uploaded: uploadedState(png),
};

/** The names of the nine. */
export const STATUSES = Object.keys(NINE_STATUSES) as UploadStatus[];

/** Renders the component in a status, with everything a status can have that needs room. */
export function renderStatus(
  status: UploadStatus,
  props: Partial<FixedUploaderProps> = {},
): HTMLElement {
  const { container } = render(
    <FixedUploader
      state={NINE_STATUSES[status]}
      progress={{
        loadedBytes: 2_350_000,
        totalBytes: 4_700_000,
        fraction: 0.5,
        bytesPerSecond: 1_200_000,
        secondsLeft: 2,
      }}
      {...props}
    />,
  );
  return container;
}

/** Every control of a rendered component. */
export function controlsOf(container: Element): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('button, a[href]')];
}
