import { type ActionOptions, actionsOf } from '../core/actions.js';
import type { UploadSession } from '../engine/createUploadSession.js';
import type { CaseInvoiceUpload } from './caseInvoiceUpload.js';
import { type UploaderFacts, type UploaderHandlers, uploaderPropsOf } from './uploaderPropsOf.js';

/** All that is shown of an upload at one moment. */
export interface UploadFacts
  extends UploaderFacts,
    ActionOptions,
    Pick<CaseInvoiceUpload, 'maxSize' | 'required' | 'drag' | 'pages' | 'pagesWords'> {}

/** All that can be done with it. */
export interface UploadHandlers
  extends UploaderHandlers,
    Pick<CaseInvoiceUpload, 'open' | 'focus'> {
  readonly session: Pick<
    UploadSession,
    | 'openFresh'
    | 'progress'
    | 'upload'
    | 'cancel'
    | 'withdraw'
    | 'remove'
    | 'reset'
    | 'refresh'
    | 'reportPreviewError'
    | 'movePage'
    | 'turnPage'
    | 'removePage'
    | 'sendPages'
  >;
}

/** What the hook returns, as a function of what is shown and what can be done. */
export function uploadOf(facts: UploadFacts, handlers: UploadHandlers): CaseInvoiceUpload {
  const { session, open, focus } = handlers;
  // What only the props and the actions are made from is not told.
  const { describedProblem, isCombining, canRefresh, page, uploadOn, ...shown } = facts;
  return {
    ...uploaderPropsOf(facts, handlers),
    ...shown,
    progress: session.progress,
    actions: actionsOf(shown.state, { uploadOn, canRefresh }),
    open,
    upload: session.upload,
    cancel: session.cancel,
    withdraw: session.withdraw,
    remove: session.remove,
    reset: session.reset,
    focus,
    refreshLink: session.refresh,
    reportPreviewError: session.reportPreviewError,
    movePage: session.movePage,
    turnPage: session.turnPage,
    removePage: session.removePage,
    addPages: open,
    sendPages: session.sendPages,
  };
}
