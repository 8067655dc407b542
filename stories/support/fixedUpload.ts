import { DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import type { UploadProgress } from '../../src/core/progress.js';
import type { UploadState } from '../../src/core/uploadState.js';
import type { CaseInvoiceUpload, UploadPage } from '../../src/hooks/caseInvoiceUpload.js';
import { pagesPart } from '../../src/hooks/pagesPart.js';
import { uploadIdsOf } from '../../src/hooks/uploadIds.js';
import { uploadOf } from '../../src/hooks/uploadOf.js';
import { uploadProblemOf } from '../../src/hooks/uploadProblemOf.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { bytesOf, percentOf, wholePercentOf } from '../../src/locales/format.js';
import type { LanguagePack } from '../../src/locales/languagePack.js';

/** What a fixed upload can have beside its state. */
export interface FixedUploadOptions {
  /** Makes the ids of one uploader different from another's. */
  idPrefix?: string | undefined;
  messages?: LanguagePack | undefined;
  label?: string | undefined;
  accept?: readonly string[] | undefined;
  maxSize?: number | undefined;
  uploadOn?: 'select' | 'confirm' | undefined;
  canRefresh?: boolean | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  drag?: CaseInvoiceUpload['drag'] | undefined;
  progress?: Partial<UploadProgress> | undefined;
}

const nothing = (): void => {};

const COMMANDS = {
  upload: nothing,
  cancel: nothing,
  withdraw: nothing,
  remove: nothing,
  reset: nothing,
  refresh: async () => {},
  openFresh: async () => {},
  reportPreviewError: nothing,
  movePage: nothing,
  turnPage: nothing,
  removePage: nothing,
  sendPages: nothing,
};

/** What the hook would return in a state, by the hook's own functions, with nothing behind it. */
export function fixedUpload(
  state: UploadState,
  options: FixedUploadOptions = {},
): CaseInvoiceUpload {
  const messages = completeMessages(options.messages);
  const { idPrefix = 'fixed', accept = DEFAULT_ALLOWED_TYPES, disabled = false } = options;
  const { uploadOn = 'select', canRefresh = false, required = false } = options;
  const problem = uploadProblemOf(state, messages, accept);
  const progress: UploadProgress = {
    loadedBytes: 0,
    totalBytes: 0,
    isHeard: true,
    fraction: 0,
    bytesPerSecond: null,
    secondsLeft: null,
    ...options.progress,
  };
  return uploadOf(
    {
      state,
      messages,
      label: options.label ?? messages.label,
      accept,
      maxSize: options.maxSize,
      uploadOn,
      disabled,
      required,
      drag: options.drag ?? 'none',
      problem,
      describedProblem: problem,
      announcement: '',
      ids: uploadIdsOf(`${idPrefix}-`),
      isCombining: state.status === 'arranging',
      canRefresh,
      page: globalThis.location,
      pages: fixedPagesOf(state),
      pagesWords: pagesPart.wordsOf(options.messages),
    },
    {
      session: { ...COMMANDS, progress: { subscribe: () => nothing, getSnapshot: () => progress } },
      press: nothing,
      open: nothing,
      focus: nothing,
      rootProps: { ref: nothing },
      inputProps: { tabIndex: -1 },
      progressRef: (element) => {
        if (state.status !== 'uploading') return;
        const { locale } = messages;
        const bytes = [progress.loadedBytes, progress.totalBytes] as const;
        const [loaded, total] = bytes.map((size) => bytesOf(size, locale));
        const text = messages.bytesOf(loaded ?? '', total ?? '');
        element?.setAttribute('aria-valuenow', String(wholePercentOf(progress.fraction)));
        element?.setAttribute('aria-valuetext', `${percentOf(progress.fraction, locale)}, ${text}`);
      },
    },
  );
}

/** Pictures of a story are small enough to be their own thumbnails. */
function fixedPagesOf(state: UploadState): readonly UploadPage[] {
  if (state.status !== 'arranging') return [];
  return state.pages.map(({ id, file, turn }) => ({
    id,
    fileName: file.fileName,
    thumbnailUrl: URL.createObjectURL(file.file),
    turn,
  }));
}
