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
export {
  CaseInvoiceUploads,
  type CaseInvoiceUploadsProps,
} from './components/CaseInvoiceUploads.js';
export type { PreviewOption, PreviewViewer } from './components/previewSubject.js';
export type { UploaderLooks } from './components/UploaderView.js';
export type { UploaderClassNames, UploaderPart } from './components/uploaderPart.js';
export type { UploadAction } from './core/actions.js';
export type { CheckedFile } from './core/checkedFile.js';
export { DEFAULT_ALLOWED_TYPES } from './core/contentTypes.js';
export type {
  MediaUploadErrorCode,
  MediaUploadErrorReason,
  MediaUploadOutcome,
} from './core/errorCodes.js';
export type { FileContent, InvoiceReader } from './core/fileContent.js';
export type { FileFacts, FileWarning } from './core/fileFacts.js';
export {
  isMediaUploadError,
  MediaUploadError,
  type MediaUploadErrorInit,
} from './core/MediaUploadError.js';
export type { NumberCheck } from './core/numberCheck.js';
export type {
  CombineFiles,
  CombineFilesOptions,
  JudgeScan,
  PageTurn,
  PrepareFile,
  PrepareFileOptions,
  ScanJudgement,
} from './core/prepareFile.js';
export type { PreviewRenderProps } from './core/previewRender.js';
export type { UploadProgress } from './core/progress.js';
export type { RetryPolicy } from './core/retryPolicy.js';
export type { KnownMedia, UploadedMedia } from './core/uploadedMedia.js';
export type {
  ChosenFile,
  ChosenPage,
  LinkStatus,
  StoredInvoice,
  UnreadChoice,
  UploadState,
  UploadStatus,
  WaitReason,
} from './core/uploadState.js';
export type { ProgressStore } from './engine/createProgressStore.js';
export type { KeptUpload } from './engine/createUploadKeeper.js';
export type { NumberMismatchPolicy } from './engine/uploadOptions.js';
export type { CaseInvoiceUpload, DragStatus, UploadPage } from './hooks/caseInvoiceUpload.js';
export type { UploaderProps, UploadLinkProps } from './hooks/uploaderPropsOf.js';
export type { UseCaseInvoiceUploadOptions } from './hooks/uploadHookOptions.js';
export type { UploadIds } from './hooks/uploadIds.js';
export type { UploadProblem } from './hooks/uploadProblemOf.js';
export { useCaseInvoiceUpload } from './hooks/useCaseInvoiceUpload.js';
export { useCaseInvoiceUploads } from './hooks/useCaseInvoiceUploads.js';
export type { LanguagePack } from './locales/languagePack.js';
export type { Messages } from './locales/messages.js';
export type { UploaderTheme } from './theme/theme.js';
