import {
  CONTENT_TYPE_NOT_ALLOWED,
  DOTTED_PATH_INVALID,
  DOTTED_PATH_MISSING,
  FILE_REQUIRED,
  RESOURCE_NOT_FOUND,
} from './apiMessages.js';
import type {
  MediaUploadErrorCode,
  MediaUploadErrorReason,
  MediaUploadOutcome,
} from './errorCodes.js';

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
  // Only declared: the constructor sets them, and a definition would set each to undefined first.
  declare readonly code: MediaUploadErrorCode;
  declare readonly status: number | undefined;
  /** False only where sending the same file to the same place again cannot succeed. */
  declare readonly retryable: boolean;
  declare readonly outcome: MediaUploadOutcome;
  declare readonly reason: MediaUploadErrorReason | undefined;
  /** The case the file was meant for; filled in by whoever knows it. */
  declare readonly referenceId: string | undefined;
  declare readonly domain: string | undefined;
  declare readonly expectedTypes: readonly string[] | undefined;
  declare readonly actualType: string | undefined;
  /** Bytes. */
  declare readonly maxSize: number | undefined;
  /** Bytes. */
  declare readonly size: number | undefined;
  /** The file that could not be used, where there are several. */
  declare readonly fileName: string | undefined;
  /** The invoice number that the case has. */
  declare readonly invoiceNumber: string | undefined;
  /** The invoice number that the file has. */
  declare readonly foundNumber: string | undefined;
  /** Seconds. */
  declare readonly retryAfter: number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly issues: Readonly<Record<string, string>> | undefined;
  /** When it happened, by this computer's clock. */
  declare readonly at: Date;

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
    this.at = new Date();
  }
}

/**
 * Tells whether a value is a {@link MediaUploadError}, also one made by another copy of this package
 * (two bundles on one page), where `instanceof` fails.
 */
export function isMediaUploadError(value: unknown): value is MediaUploadError {
  try {
    return (
      value instanceof MediaUploadError ||
      (value instanceof Error &&
        value.name === 'MediaUploadError' &&
        'code' in value &&
        'outcome' in value)
    );
  } catch {
    // What is thrown may throw itself when it is looked at.
    return false;
  }
}
