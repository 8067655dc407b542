import { type MouseEvent, useMemo, useRef, useSyncExternalStore } from 'react';
import { actionsOf, type UploadAction } from '../core/actions.js';
import { initialUploadState } from '../core/reduceUpload.js';
import { isRunning } from '../core/uploadState.js';
import { isMeantPress } from '../dom/dropZones.js';
import { isOnZone } from '../dom/isOnZone.js';
import { readHostMedia } from '../engine/hostMedia.js';
import { thisPage } from '../engine/page.js';
import { completeMessages } from '../locales/completeMessages.js';
import type { CaseInvoiceUpload } from './caseInvoiceUpload.js';
import { uploaderPropsOf } from './uploaderPropsOf.js';
import type { UseCaseInvoiceUploadOptions } from './uploadHookOptions.js';
import { useUploadIds } from './uploadIds.js';
import { uploadProblemOf } from './uploadProblemOf.js';
import { useDescribedProblem } from './useDescribedProblem.js';
import { useFileDrop } from './useFileDrop.js';
import { useFormControl } from './useFormControl.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useLatestCallback } from './useLatestCallback.js';
import { usePage } from './usePage.js';
import { usePages } from './usePages.js';
import { useProgressBar } from './useProgressBar.js';
import { useSpokenWords } from './useSpokenWords.js';
import { useUploadOptions } from './useUploadOptions.js';
import { useUploadSession } from './useUploadSession.js';
import { useWarmUp } from './useWarmUp.js';

/**
 * The uploader without its looks: the state, the actions, and prop getters that carry all behaviour and
 * accessibility. Uses the `QueryClient` of the provider above, or one of its own.
 */
export function useCaseInvoiceUpload(options: UseCaseInvoiceUploadOptions): CaseInvoiceUpload {
  const { referenceId, required = false, disabled = false } = options;
  const messages = completeMessages(options.messages);
  const uploadOptions = useUploadOptions(options);
  const { accept, maxSize, uploadOn } = uploadOptions;
  const session = useUploadSession(uploadOptions);
  const drawn = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);
  // Not even one frame may show the earlier case under the new one.
  const state = session.belongsTo(uploadOptions)
    ? drawn.state
    : initialUploadState(referenceId, readHostMedia(options.media, referenceId, thisPage));

  const ids = useUploadIds(referenceId + uploadOptions.dottedPath);
  const announcement = useSpokenWords(drawn.said, messages);
  const isCombining = !!options.combine;
  const { pages, pagesWords } = usePages(state, isCombining, options.messages);
  const problem = useMemo(
    () => uploadProblemOf(state, messages, accept, pagesWords),
    [state, messages, accept, pagesWords],
  );
  const canRefresh = !!options.refreshUrl;
  const page = usePage();

  const pickedFor = useRef<string | null>(null);
  const isDisabled = (): boolean => disabled || !!inputRef.current?.matches(':disabled');
  const { getRootProps, getInputProps, isDragActive, inputRef, rootRef, attachRoot, open } =
    useFileDrop({
      disabled,
      isMany: isCombining,
      isClosed: isDisabled,
      onSelection: (selection, source) => {
        const baseline = pickedFor.current;
        pickedFor.current = null;
        if (!isDisabled()) session.select(selection, { source, baseline });
        // From a picker that was open when the host disabled it: what is chosen waits for a press.
        else if (baseline) session.select(selection, { source, baseline: '' });
      },
    });
  const { focusFirstAction, focusProps } = useKeptFocus(rootRef, state);
  const describedProblem = useDescribedProblem(rootRef, problem);
  const formControl = useFormControl({
    inputRef,
    missing: required && !state.stored ? messages.fileRequired : '',
    onReset: session.remove,
    onDemand: session.demandFile,
    focus: focusFirstAction,
  });
  useWarmUp(messages.locale, isCombining, !!options.invoiceNumber);

  const openPicker = useLatestCallback(() => {
    if (!isDisabled()) open();
  });
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
  const press = useLatestCallback((action: UploadAction, event: MouseEvent<HTMLElement>) => {
    // What runs can always be stopped.
    const isAllowed = action === 'cancelUpload' || !isDisabled();
    if (isAllowed && isMeantPress(event)) perform[action]();
  });
  const progressRef = useProgressBar(session.progress, messages, state.status === 'uploading');
  const drag = !isDragActive || isDisabled() ? 'none' : isRunning(state) ? 'over-busy' : 'over';

  const label = options.label ?? messages.label;
  // Made once for what is shown: who is rendered again for nothing draws nothing again.
  return useMemo(() => {
    const facts = { state, messages, label, accept, disabled, problem, announcement, ids };
    return {
      ...uploaderPropsOf(
        { ...facts, describedProblem, isCombining, canRefresh, page },
        {
          press,
          openFreshLink: () => void session.openFresh(),
          progressRef,
          inputProps: {
            ...getInputProps({
              style: {},
              disabled,
              onClick: () => {
                pickedFor.current = session.baseline();
              },
            }),
            ...formControl,
          },
          rootProps: {
            ...getRootProps({
              onClick: (event) => {
                if (isOnZone(event) && state.status === 'empty') press('chooseFile', event);
              },
            }),
            // Not through react-dropzone: without a keyboard of its own it drops them.
            ...focusProps,
            ref: attachRoot,
          },
        },
      ),
      state,
      progress: session.progress,
      messages,
      label,
      accept,
      maxSize,
      disabled,
      required,
      drag,
      actions: actionsOf(state, { uploadOn, canRefresh }),
      problem,
      announcement,
      ids,
      open: openPicker,
      upload: session.upload,
      cancel: session.cancel,
      withdraw: session.withdraw,
      remove: session.remove,
      reset: session.reset,
      focus: focusFirstAction,
      refreshLink: session.refresh,
      reportPreviewError: session.reportPreviewError,
      pages,
      pagesWords,
      movePage: session.movePage,
      turnPage: session.turnPage,
      removePage: session.removePage,
      addPages: openPicker,
      sendPages: session.sendPages,
    };
  }, [
    state,
    messages,
    label,
    accept,
    disabled,
    problem,
    describedProblem,
    announcement,
    ids,
    isCombining,
    canRefresh,
    page,
    maxSize,
    required,
    uploadOn,
    drag,
    pages,
    pagesWords,
    session,
    press,
    openPicker,
    progressRef,
    getInputProps,
    formControl,
    getRootProps,
    focusProps,
    attachRoot,
    focusFirstAction,
  ]);
}
