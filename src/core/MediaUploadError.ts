import {
  CONTENT_TYPE_NOT_ALLOWED,
  DOTTED_PATH_INVALID,
  DOTTED_PATH_MISSING,
  FILE_REQUIRED,
  RESOURCE_NOT_FOUND,
} from './apiMessages.js';

/** What went wrong, for code: each has one sentence in every language pack. */
export type MediaUploadErrorCode =
  | 'domain-invalid'
  | 'dotted-path-missing'
  | 'dotted-path-invalid'
  | 'file-required'
  | 'content-type-not-allowed'
  | 'resource-not-found'
  | 'reference-id-invalid'
  | 'file-too-large'
  | 'file-empty'
  | 'file-unreadable'
  | 'too-many-files'
  | 'wrong-number'
  | 'unauthorized'
  | 'forbidden'
  | 'rate-limited'
  | 'server-error'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'aborted'
  | 'unexpected-response'
  | 'unknown';

/**
 * What is known of the invoice after an error: `not-sent`, nothing reached the API; `refused`, the
 * API answered that it did not take it; `unknown`, it may have been stored all the same.
 */
export type MediaUploadOutcome = 'not-sent' | 'refused' | 'unknown';

/**
 * A finer reason where one code covers situations that ask a person for different things.
 * Undefined where the code says it all.
 */
export type MediaUploadErrorReason =
  /** A folder was chosen (`file-unreadable`). */
  | 'folder'
  /** The file changed, moved or vanished on disk since it was chosen (`file-unreadable`). */
  | 'changed'
  /** Reading the file did not end in time (`file-unreadable`). */
  | 'read-timeout'
  /** The drag brought an entry without its file, as mail programs and zip windows do (`file-unreadable`). */
  | 'not-a-file'
  /** A photo in Apple's HEIC format (`content-type-not-allowed`). */
  | 'heic'
  /** A file was sent, but the API saw none: the body arrived cut (`file-required`). */
  | 'incomplete'
  /** A file is chosen, and a form was sent before it was stored (`file-required`). */
  | 'not-uploaded'
  /** Another upload is running in this component (`too-many-files`). */
  | 'busy'
  /** Files that do not become one invoice together, as a PDF beside pictures (`too-many-files`). */
  | 'not-combinable'
  /** More pages than one invoice may have (`too-many-files`). */
  | 'too-many-pages'
  /** A picture that is to become a page cannot be read; `fileName` tells which (`file-unreadable`). */
  | 'page-unreadable'
  /** The file is another invoice than the case's (`wrong-number`). */
  | 'other-number'
  /** The request could not even be made: a client, an adapter or an interceptor threw (`unknown`). */
  | 'not-made'
  /** The address is not the API's: the host's configuration is wrong (`unexpected-response`). */
  | 'wrong-address'
  /** An HTML page came back, most often a sign-in page (`unexpected-response`). */
  | 'html'
  /** The answer came from another origin than the one asked (`unexpected-response`). */
  | 'redirected'
  /** Bytes stopped moving before the body was out (`timeout`). */
  | 'stalled'
  /** The body was out and no answer came (`timeout`). */
  | 'no-answer'
  /** The host's `getAccessToken` failed or gave nothing usable (`unauthorized`). */
  | 'no-token';

/** What a {@link MediaUploadError} is made from; everything but `code` has a sensible default. */
export interface MediaUploadErrorInit {
  code: MediaUploadErrorCode;
  /** The API's text where the API spoke; otherwise an English sentence of ours. */
  message?: string | undefined;
  /** HTTP status of the answer, where there was one. */
  status?: number | undefined;
  /** @default 'not-sent' */
  outcome?: MediaUploadOutcome | undefined;
  reason?: MediaUploadErrorReason | undefined;
  /** The case the file was meant for. */
  referenceId?: string | undefined;
  domain?: string | undefined;
  /** Media types the field takes. */
  expectedTypes?: readonly string[] | undefined;
  /** Media type of the refused file. */
  actualType?: string | undefined;
  /** Bytes. */
  maxSize?: number | undefined;
  /** Bytes of the refused file. */
  size?: number | undefined;
  /** The file that could not be used, where there are several. */
  fileName?: string | undefined;
  /** The invoice number that the case has. */
  invoiceNumber?: string | undefined;
  /** The invoice number that the file has. */
  foundNumber?: string | undefined;
  /** Seconds the API asked to wait. */
  retryAfter?: number | undefined;
  /** The answer's request id header, where it had one. */
  requestId?: string | undefined;
  /** What the framework said of single fields (`_issues`), as text. */
  issues?: Readonly<Record<string, string>> | undefined;
}

/** Codes that sending the same file again cannot mend. */
const NOT_RETRYABLE: readonly MediaUploadErrorCode[] = [
  'domain-invalid',
  'dotted-path-missing',
  'dotted-path-invalid',
  'content-type-not-allowed',
  'file-too-large',
  'file-empty',
  'too-many-files',
  'reference-id-invalid',
];

/** The documented words, where a code has them. */
export const DOCUMENTED_MESSAGE: Readonly<Partial<Record<MediaUploadErrorCode, string>>> = {
  'dotted-path-missing': DOTTED_PATH_MISSING,
  'dotted-path-invalid': DOTTED_PATH_INVALID,
  'file-required': FILE_REQUIRED,
  'content-type-not-allowed': CONTENT_TYPE_NOT_ALLOWED,
  'resource-not-found': RESOURCE_NOT_FOUND,
};

/** The message of an `unknown` error of which nobody said anything. */
export const NOTHING_SAID = 'The upload failed.';

/**
 * The one error of this package, for every refusal and failure of an upload. It holds facts only: no
 * request, no response, no access token and no signed URL, so it may be logged.
 */
export class MediaUploadError extends Error {
  override readonly name: 'MediaUploadError' = 'MediaUploadError';
  readonly code: MediaUploadErrorCode;
  readonly status: number | undefined;
  /** False only where sending the same file to the same place again cannot succeed. */
  readonly retryable: boolean;
  readonly outcome: MediaUploadOutcome;
  readonly reason: MediaUploadErrorReason | undefined;
  /** The case the file was meant for; filled in by whoever knows it. */
  readonly referenceId: string | undefined;
  readonly domain: string | undefined;
  readonly expectedTypes: readonly string[] | undefined;
  readonly actualType: string | undefined;
  /** Bytes. */
  readonly maxSize: number | undefined;
  /** Bytes. */
  readonly size: number | undefined;
  /** The file that could not be used, where there are several. */
  readonly fileName: string | undefined;
  /** The invoice number that the case has. */
  readonly invoiceNumber: string | undefined;
  /** The invoice number that the file has. */
  readonly foundNumber: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly issues: Readonly<Record<string, string>> | undefined;
  /** When it happened, by this computer's clock. */
  readonly at: Date = new Date();

  /** Without arguments only where a tool clones errors by calling their constructor. */
  constructor(init: MediaUploadErrorInit = { code: 'unknown' }) {
    super(init.message ?? DOCUMENTED_MESSAGE[init.code] ?? init.code);
    // One by one, so that nothing else of what was given (an answer, a token) ends up in a log.
    this.code = init.code;
    this.status = init.status;
    this.retryable = !NOT_RETRYABLE.includes(init.code);
    this.outcome = init.outcome ?? 'not-sent';
    this.reason = init.reason;
    this.referenceId = init.referenceId;
    this.domain = init.domain;
    this.expectedTypes = init.expectedTypes;
    this.actualType = init.actualType;
    this.maxSize = init.maxSize;
    this.size = init.size;
    this.fileName = init.fileName;
    this.invoiceNumber = init.invoiceNumber;
    this.foundNumber = init.foundNumber;
    this.retryAfter = init.retryAfter;
    this.requestId = init.requestId;
    this.issues = init.issues;
  }
}

/**
 * Tells whether a value is a {@link MediaUploadError}, also one made by another copy of this package
 * (two bundles on one page), where `instanceof` fails.
 */
export function isMediaUploadError(value: unknown): value is MediaUploadError {
  return (
    value instanceof MediaUploadError ||
    (value instanceof Error &&
      value.name === 'MediaUploadError' &&
      'code' in value &&
      'outcome' in value)
  );
}
