import type { MediaUploadRequest } from '../client/contract.js';
import type { InvoiceReader } from '../core/fileContent.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { PrepareFile } from '../core/prepareFile.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { BatchCase } from './batchCase.js';
import type { BatchReport } from './batchReport.js';

/** What the batch tells of the row that a callback is about. */
export interface BatchRowFacts {
  readonly fileName: string;
  /** Null where the file has no case. */
  readonly referenceId: string | null;
}

/** What a file has to be, and how it is looked into. */
export interface BatchRules {
  readonly accept: readonly string[];
  /** Bytes. */
  readonly maxSize?: number | undefined;
  readonly prepareFile?: PrepareFile | undefined;
  readonly reader?: InvoiceReader | undefined;
}

/** What a batch reads anew each time it needs it: the latest props of the host. */
export interface BatchOptions extends BatchRules {
  readonly cases: readonly BatchCase[];
  readonly findCases?:
    | ((query: string, options: { readonly signal: AbortSignal }) => Promise<readonly BatchCase[]>)
    | undefined;
  readonly domain: string;
  readonly dottedPath: string;
  /** One POST. */
  readonly send: (request: MediaUploadRequest) => Promise<UploadedMedia>;
  readonly retry?: RetryPolicy | false | undefined;
  /** How many are sent at once. @default 3 */
  readonly concurrency?: number | undefined;
  /** @default true */
  readonly warnOnLeave?: boolean | undefined;
  readonly beforeUpload?:
    | ((file: File, batchCase: BatchCase) => boolean | Promise<boolean>)
    | undefined;
  readonly onUploaded?: ((media: UploadedMedia, row: BatchRowFacts) => void) | undefined;
  readonly onError?: ((error: MediaUploadError, row: BatchRowFacts) => void) | undefined;
  readonly onFinished?: ((report: BatchReport) => void) | undefined;
}
