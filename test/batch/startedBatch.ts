import { onTestFinished } from 'vitest';
import type { Batch } from '../../src/batch/batch.js';
import type { BatchCase } from '../../src/batch/batchCase.js';
import type { BatchOptions } from '../../src/batch/batchOptions.js';
import { createBatch } from '../../src/batch/createBatch.js';
import { createEngineBinder } from '../../src/batch/engineBinder.js';
import type { MediaUploadRequest } from '../../src/client/contract.js';
import type { MediaUploadError } from '../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';
import type { UploadKeeper } from '../../src/engine/createUploadKeeper.js';

/** A POST that waits for its end. */
export interface OpenPost {
  readonly request: MediaUploadRequest;
  readonly store: () => void;
  readonly fail: (error: MediaUploadError) => void;
}

/** A batch that works, with a service whose answers a test gives. */
export interface StartedBatch {
  readonly batch: Batch;
  /** All POSTs so far. */
  readonly posts: readonly OpenPost[];
  readonly add: (...files: readonly File[]) => void;
  /** Of all rows, in order; a conflict with its kind. */
  readonly statuses: () => readonly string[];
  readonly change: (next: Partial<BatchOptions>) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** A case by its invoice's number. */
export const caseOf = (invoiceNumber: string): BatchCase => ({
  referenceId: `case-${invoiceNumber}`,
  invoiceNumber,
});

/** A case that has an invoice. */
export const storedCaseOf = (invoiceNumber: string): BatchCase => {
  const { referenceId } = caseOf(invoiceNumber);
  const url = `https://storage.example/${referenceId}/earlier`;
  return { referenceId, invoiceNumber, media: { referenceId, url } };
};

/** A good file; `text` makes its bytes others. */
export const pdfOf = (fileName: string, text: string = fileName): File =>
  new File([`%PDF-1.4 ${text}\n%%EOF`], fileName);

/** Starts a batch until the test is over. */
export function startedBatch(
  given: Partial<BatchOptions>,
  keeper: UploadKeeper | null = null,
): StartedBatch {
  const posts: OpenPost[] = [];
  const send = (request: MediaUploadRequest): Promise<UploadedMedia> =>
    new Promise((resolve, reject) => {
      const { file, referenceId } = request;
      const media: UploadedMedia = {
        url: `https://storage.example/${referenceId}/${posts.length}`,
        expiresAt: new Date(Date.now() + 3_600_000),
        referenceId,
        fileName: file.name,
        contentType: file.type,
        size: file.size,
        warnings: [],
      };
      request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
      posts.push({ request, store: () => resolve(media), fail: reject });
    });
  let options: BatchOptions = {
    cases: [],
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: ['application/pdf'],
    send,
    ...given,
  };
  const batch = createBatch(options, createEngineBinder(keeper));
  let stop = batch.start();
  onTestFinished(() => {
    stop();
    keeper?.clear();
  });
  return {
    batch,
    posts,
    add: (...files) => batch.add({ files, unreadable: [], isIncomplete: false }),
    statuses: () =>
      batch.getRows().map((row) => ('conflict' in row ? `conflict ${row.conflict}` : row.status)),
    change: (next) => {
      options = { ...options, ...next };
      batch.setOptions(options);
    },
    start: () => {
      stop = batch.start();
    },
    stop: () => stop(),
  };
}
