export type { CheckedFile, FileRules } from './checkedFile.js';
export { DEFAULT_ALLOWED_TYPES } from './contentTypes.js';
export {
  isMediaUploadError,
  MediaUploadError,
  type MediaUploadErrorCode,
  type MediaUploadErrorInit,
  type MediaUploadErrorReason,
  type MediaUploadOutcome,
} from './MediaUploadError.js';
export type { RetryPolicy } from './retryPolicy.js';
export type { FileWarning, KnownMedia, UploadedMedia } from './uploadedMedia.js';
