import type { MediaUploadRequest } from '../client/contract.js';
import type { InvoiceReader } from '../core/fileContent.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { CombineFiles, JudgeScan, PrepareFile } from '../core/prepareFile.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import type { UploadState } from '../core/uploadState.js';

/** What happens where the file is not, or not surely, about the case's invoice number. */
export type NumberMismatchPolicy = 'hold' | 'warn' | 'refuse';

/** Whom an upload calls back; each is read anew at each call. */
export interface UploadCallbacks {
  readonly onUploaded?: ((media: UploadedMedia) => void) | undefined;
  readonly onError?: ((error: MediaUploadError) => void) | undefined;
  readonly onStateChange?: ((state: UploadState) => void) | undefined;
}

/** What an upload reads anew each time it needs it: the latest options of the host. */
export interface UploadOptions extends UploadCallbacks {
  readonly referenceId: string;
  readonly domain: string;
  readonly dottedPath: string;
  /** Puts a file on the case: one attempt, which its signal ends. Rejects with a `MediaUploadError`. */
  readonly send: (request: MediaUploadRequest) => Promise<UploadedMedia>;
  readonly accept: readonly string[];
  readonly maxSize?: number | undefined;
  readonly uploadOn: 'select' | 'confirm';
  readonly retry?: RetryPolicy | false | undefined;
  readonly warnOnLeave?: boolean | undefined;
  readonly media?: KnownMedia | null | undefined;
  readonly refreshUrl?: (() => Promise<string>) | undefined;
  readonly prepareFile?: PrepareFile | undefined;
  readonly combine?: CombineFiles | undefined;
  readonly judge?: JudgeScan | undefined;
  readonly reader?: InvoiceReader | undefined;
  readonly invoiceNumber?: string | undefined;
  readonly onNumberMismatch?: NumberMismatchPolicy | undefined;
  readonly beforeUpload?: ((file: File) => boolean | Promise<boolean>) | undefined;
}
