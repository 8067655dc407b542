export type { CheckedFile, FileRules } from './checkedFile.js';
export { DEFAULT_ALLOWED_TYPES } from './contentTypes.js';
export type {
  MediaUploadErrorCode,
  MediaUploadErrorReason,
  MediaUploadOutcome,
} from './errorCodes.js';
export type { FileContent, InvoiceReader } from './fileContent.js';
export type { FileFacts, FileWarning } from './fileFacts.js';
export {
  isMediaUploadError,
  MediaUploadError,
  type MediaUploadErrorInit,
} from './MediaUploadError.js';
export {
  type InvoiceMatch,
  type MatchableCase,
  type MatchableFile,
  type MatchReason,
  matchInvoices,
} from './matchInvoices.js';
export type { NumberCheck } from './numberCheck.js';
export {
  type PaymentReference,
  type PaymentScheme,
  paymentReferenceOf,
} from './paymentReference.js';
export type { RetryPolicy } from './retryPolicy.js';
export type { KnownMedia, UploadedMedia } from './uploadedMedia.js';
