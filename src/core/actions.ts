import { is, type UploadState } from './uploadState.js';

/** What a person can press. Each has one message, its visible text and accessible name. */
export type UploadAction =
  | 'chooseFile'
  | 'chooseAnother'
  | 'replaceFile'
  | 'removeFile'
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

/** The actions offered in a state, the most likely one first. Each of them does something. */
export function actionsOf(state: UploadState, options: ActionOptions): readonly UploadAction[] {
  switch (state.status) {
    case 'empty':
      return options.uploadOn === 'confirm' ? ['chooseFile', 'upload'] : ['chooseFile'];
    case 'arranging':
    case 'checking':
      return ['cancel'];
    case 'refused':
      return [
        ...(state.again ? (['tryAgain'] as const) : []),
        state.file || state.error.code !== 'file-required' ? 'chooseAnother' : 'chooseFile',
        ...waysBackOf(state),
      ];
    case 'ready':
      return ['upload', 'chooseAnother', ...waysBackOf(state)];
    case 'failed':
      return ['tryAgain', 'chooseAnother', ...waysBackOf(state)];
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

/** How a choice is given up: for the file before it, for the stored invoice, or for nothing. */
function waysBackOf(state: UploadState): readonly UploadAction[] {
  const kept = is(state, 'refused') && state.kept ? (['keepEarlierFile'] as const) : [];
  if (state.stored) return [...kept, 'keepStoredInvoice'];
  const isChosen = !is(state, 'refused') || state.file || state.kept;
  return isChosen ? [...kept, 'removeFile'] : kept;
}
