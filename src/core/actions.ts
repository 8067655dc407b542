import type { MediaUploadError } from './MediaUploadError.js';
import type { UploadState } from './uploadState.js';

/** What a person can press. Each has one message, its visible text and accessible name. */
export type UploadAction =
  | 'chooseFile'
  | 'chooseAnother'
  | 'replaceFile'
  | 'upload'
  | 'tryAgain'
  | 'tryNow'
  | 'cancelUpload'
  | 'cancel'
  | 'keepEarlierFile'
  | 'keepStoredInvoice'
  | 'getNewLink';

/** What the actions depend on beside the state. */
export interface ActionOptions {
  readonly uploadOn: 'select' | 'confirm';
  /** Whether the host can give a fresh signed URL. */
  readonly canRefresh: boolean;
}

/** The actions offered in a state, the most likely one first. */
export function actionsOf(state: UploadState, options: ActionOptions): readonly UploadAction[] {
  const back: readonly UploadAction[] = state.stored ? ['keepStoredInvoice'] : [];
  switch (state.status) {
    case 'empty':
      return options.uploadOn === 'confirm' ? ['chooseFile', 'upload'] : ['chooseFile'];
    case 'checking':
      return ['cancel'];
    case 'refused':
      return [
        ...(canReadAgain(state.error) && state.file ? (['tryAgain'] as const) : []),
        state.file || state.error.code !== 'file-required' ? 'chooseAnother' : 'chooseFile',
        ...(state.kept ? (['keepEarlierFile'] as const) : back),
      ];
    case 'ready':
      return ['upload', 'chooseAnother', ...back];
    case 'failed':
      return ['tryAgain', 'chooseAnother', ...back];
    case 'uploaded':
      return options.canRefresh && state.media.link !== 'valid'
        ? ['getNewLink', 'replaceFile']
        : ['replaceFile'];
    case 'waiting':
      return ['tryNow', 'cancelUpload'];
    default:
      return ['cancelUpload'];
  }
}

/** A file that is locked, or on a drive that does not answer, may be readable in a moment. */
function canReadAgain({ code, reason }: MediaUploadError): boolean {
  return code === 'file-unreadable' && (reason === undefined || reason === 'read-timeout');
}
