import { actionsOf } from '../../src/core/actions.js';
import { acceptOf, DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import type { UploadProgress } from '../../src/core/progress.js';
import type { UploadState } from '../../src/core/uploadState.js';
import type { CaseInvoiceUpload } from '../../src/hooks/caseInvoiceUpload.js';
import { uploadProblemOf } from '../../src/hooks/uploadProblemOf.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
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

/** What the hook would return in a state, with nothing behind it: the parts cannot tell. */
export function fixedUpload(
  state: UploadState,
  options: FixedUploadOptions = {},
): CaseInvoiceUpload {
  const messages = completeMessages(options.messages);
  const { idPrefix = 'fixed', accept = DEFAULT_ALLOWED_TYPES, disabled = false } = options;
  const label = options.label ?? messages.label;
  const ids = {
    label: `${idPrefix}-label`,
    hint: `${idPrefix}-hint`,
    problem: `${idPrefix}-problem`,
    file: `${idPrefix}-file`,
  };
  const progress: UploadProgress = {
    loadedBytes: 0,
    totalBytes: 0,
    fraction: 0,
    bytesPerSecond: null,
    secondsLeft: null,
    ...options.progress,
  };
  const file = 'file' in state ? state.file : null;
  return {
    state,
    progress: { subscribe: () => nothing, getSnapshot: () => progress },
    messages,
    label,
    accept,
    maxSize: options.maxSize,
    disabled,
    required: options.required ?? false,
    drag: options.drag ?? 'none',
    actions: actionsOf(state, {
      uploadOn: options.uploadOn ?? 'select',
      canRefresh: options.canRefresh ?? false,
    }),
    problem: uploadProblemOf(state, messages, accept),
    announcement: '',
    ids,
    open: nothing,
    upload: nothing,
    cancel: nothing,
    withdraw: nothing,
    reset: nothing,
    focus: nothing,
    refreshLink: async () => {},
    reportPreviewError: nothing,
    getRootProps: () => ({
      ref: nothing,
      role: 'group',
      'aria-labelledby': ids.label,
      'data-part': 'root',
      'data-status': state.status,
    }),
    getInputProps: () => ({
      type: 'file',
      accept: acceptOf(accept),
      'aria-hidden': true,
      tabIndex: -1,
      disabled,
      'data-part': 'input',
    }),
    getActionProps: (action) => ({
      type: 'button',
      'data-action': action,
      'aria-describedby': `${ids.label} ${state.status === 'empty' ? ids.hint : ids.file}`,
      disabled,
      children: messages[action],
    }),
    getProgressProps: () => ({
      ref: nothing,
      role: 'progressbar',
      'aria-label': messages.progressOf(file?.fileName ?? ''),
      ...(state.status === 'uploading' && {
        'aria-valuenow': Math.floor(progress.fraction * 100),
      }),
    }),
    getProblemProps: () => ({ id: ids.problem, role: 'alert' }),
    getAnnouncementProps: () => ({ role: 'status', children: '' }),
    getLinkProps: () => {
      const { stored } = state;
      if (!stored || (stored.link !== 'valid' && !options.canRefresh)) return null;
      return {
        href: stored.url,
        target: '_blank',
        rel: 'noopener noreferrer',
        referrerPolicy: 'no-referrer',
        'aria-describedby': `${ids.label} ${ids.file}`,
        children: messages.openInvoice,
        onClick: nothing,
      };
    },
  };
}
