import { type MouseEvent, useMemo, useSyncExternalStore } from 'react';
import { initialUploadState } from '../core/reduceUpload.js';
import { toText } from '../core/toText.js';
import { isRunning } from '../core/uploadState.js';
import { isOnZone } from '../dom/isOnZone.js';
import { readHostMedia } from '../engine/hostMedia.js';
import { thisPage } from '../engine/page.js';
import { completeMessages } from '../locales/completeMessages.js';
import type { CaseInvoiceUpload } from './caseInvoiceUpload.js';
import type { UseCaseInvoiceUploadOptions } from './uploadHookOptions.js';
import { useUploadIds } from './uploadIds.js';
import { uploadOf } from './uploadOf.js';
import { uploadProblemOf } from './uploadProblemOf.js';
import { useChoice } from './useChoice.js';
import { useDescribedProblem } from './useDescribedProblem.js';
import { useFormControl } from './useFormControl.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useLatestCallback } from './useLatestCallback.js';
import { usePage } from './usePage.js';
import { usePages } from './usePages.js';
import { usePress } from './usePress.js';
import { useProgressBar } from './useProgressBar.js';
import { useSameObject } from './useSameObject.js';
import { useSpokenWords } from './useSpokenWords.js';
import { useUploadOptions } from './useUploadOptions.js';
import { useUploadSession } from './useUploadSession.js';
import { useWarmUp } from './useWarmUp.js';

/**
 * The uploader without its looks: the state, the actions, and prop getters that carry all behaviour and
 * accessibility. Uses the `QueryClient` of the provider above, or one of its own.
 */
export function useCaseInvoiceUpload(options: UseCaseInvoiceUploadOptions): CaseInvoiceUpload {
  const { referenceId, disabled = false } = options;
  const required = !!options.required;
  const isCombining = !!options.combine;
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
  const { pages, pagesWords } = usePages(state, isCombining, options.messages);
  const problem = useMemo(
    () => uploadProblemOf(state, messages, accept, pagesWords),
    [state, messages, accept, pagesWords],
  );

  const choice = useChoice({ session, disabled, isMany: isCombining });
  const { getRootProps, getInputProps, inputRef, rootRef, attachRoot, open, isDisabled } = choice;
  const { focusFirstAction, focusProps } = useKeptFocus(rootRef, state);
  const describedProblem = useDescribedProblem(rootRef, problem);
  const formControl = useFormControl({
    inputRef,
    missing: required && !state.stored ? messages.fileRequired : '',
    onReset: session.remove,
    onDemand: session.demandFile,
    focus: focusFirstAction,
  });
  const { reader, judge, invoiceNumber } = uploadOptions;
  useWarmUp(messages.locale, isCombining, !!(reader || judge || invoiceNumber));

  const press = usePress(session, open, isDisabled);
  const pressZone = useLatestCallback((event: MouseEvent<HTMLElement>) => {
    if (isOnZone(event) && state.status === 'empty') press('chooseFile', event);
  });
  const facts = useSameObject({
    state,
    messages,
    label: toText(options.label) || messages.label,
    accept,
    maxSize,
    uploadOn,
    disabled,
    required,
    drag: !choice.isDragActive || isDisabled() ? 'none' : isRunning(state) ? 'over-busy' : 'over',
    problem,
    describedProblem,
    announcement,
    ids,
    isCombining,
    canRefresh: !!options.refreshUrl,
    page: usePage(),
    pages,
    pagesWords,
  } as const);
  const progressRef = useProgressBar(session.progress, messages, state.status === 'uploading');
  const { rememberCase } = choice;
  const inputProps = useMemo(
    () => ({ ...getInputProps({ style: {}, disabled, onClick: rememberCase }), ...formControl }),
    [getInputProps, disabled, rememberCase, formControl],
  );
  const rootProps = useMemo(
    // Not through react-dropzone: without a keyboard of its own it drops what has to do with the focus.
    () => ({ ...getRootProps({ onClick: pressZone }), ...focusProps, ref: attachRoot }),
    [getRootProps, pressZone, focusProps, attachRoot],
  );
  const focus = focusFirstAction;
  const handlers = useSameObject({
    session,
    press,
    open,
    focus,
    progressRef,
    inputProps,
    rootProps,
  });
  // Made once for what is shown: who is rendered again for nothing draws nothing again.
  return useMemo(() => uploadOf(facts, handlers), [facts, handlers]);
}
