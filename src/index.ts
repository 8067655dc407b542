export type { MediaUploadClient, MediaUploadRequest, SentBytes } from './client/contract.js';
export {
  type CreateMediaUploadClientOptions,
  createMediaUploadClient,
} from './client/createMediaUploadClient.js';
export {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type CaseInvoiceUploaderProps,
} from './components/CaseInvoiceUploader.js';
export type { PreviewOption, PreviewRenderProps } from './components/previewSubject.js';
export type { UploaderLooks } from './components/UploaderView.js';
export type { UploaderClassNames, UploaderPart } from './components/uploaderPart.js';
export type { UploadAction } from './core/actions.js';
export type { CheckedFile } from './core/checkedFile.js';
export { DEFAULT_ALLOWED_TYPES } from './core/contentTypes.js';
export {
  isMediaUploadError,
  MediaUploadError,
  type MediaUploadErrorCode,
  type MediaUploadErrorInit,
  type MediaUploadErrorReason,
  type MediaUploadOutcome,
} from './core/MediaUploadError.js';
export type { UploadProgress } from './core/progress.js';
export type { RetryPolicy } from './core/retryPolicy.js';
export type { FileWarning, KnownMedia, UploadedMedia } from './core/uploadedMedia.js';
export type {
  ChosenFile,
  LinkStatus,
  StoredInvoice,
  UploadState,
  UploadStatus,
  WaitReason,
} from './core/uploadState.js';
export type {
  CaseInvoiceUpload,
  DragStatus,
  ProgressStore,
  UploadLinkProps,
} from './hooks/caseInvoiceUpload.js';
export type { UploadProblem } from './hooks/uploadProblemOf.js';
export {
  type UseCaseInvoiceUploadOptions,
  useCaseInvoiceUpload,
} from './hooks/useCaseInvoiceUpload.js';
export type { LanguagePack } from './locales/languagePack.js';
export type { Messages } from './locales/messages.js';
export type { UploaderTheme } from './theme/theme.js';
