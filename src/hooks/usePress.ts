import type { MouseEvent } from 'react';
import type { UploadAction } from '../core/actions.js';
import { isMeantPress } from '../dom/dropZones.js';
import type { UploadSession } from '../engine/createUploadSession.js';
import { useLatestCallback } from './useLatestCallback.js';

/** What each button does, where its press was meant. */
export function usePress(
  session: UploadSession,
  open: () => void,
  isDisabled: () => boolean,
): (action: UploadAction, event: MouseEvent<HTMLElement>) => void {
  const perform: Record<UploadAction, () => void> = {
    chooseFile: open,
    chooseAnother: open,
    replaceFile: open,
    removeFile: session.remove,
    upload: session.upload,
    tryAgain: session.upload,
    tryNow: session.tryNow,
    cancelUpload: session.cancel,
    cancel: session.cancel,
    keepEarlierFile: session.withdraw,
    keepStoredInvoice: session.remove,
    getNewLink: () => void session.refresh(),
  };
  return useLatestCallback((action, event) => {
    // What runs can always be stopped.
    const isAllowed = action === 'cancelUpload' || !isDisabled();
    if (isAllowed && isMeantPress(event)) perform[action]();
  });
}
