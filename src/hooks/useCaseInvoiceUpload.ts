import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import {
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { DEFAULT_DOMAIN, DEFAULT_DOTTED_PATH, type MediaUploadClient } from '../client/contract.js';
import { createMediaUploadClient } from '../client/createMediaUploadClient.js';
import { actionsOf, type UploadAction } from '../core/actions.js';
import { acceptOf, DEFAULT_ALLOWED_TYPES } from '../core/contentTypes.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import { readSignedUrl } from '../core/signedUrl.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import { initialUploadState, isRunning, type UploadState } from '../core/uploadState.js';
import { createUploadSession } from '../engine/createUploadSession.js';
import { actionOptionsOf, type SessionOptions } from '../engine/createUploadStore.js';
import { pageOf, readKnownMedia } from '../engine/hostMedia.js';
import { completeMessages } from '../locales/completeMessages.js';
import { percentOf, shownNameOf } from '../locales/format.js';
import type { LanguagePack } from '../locales/languagePack.js';
import type { CaseInvoiceUpload } from './caseInvoiceUpload.js';
import { uploadProblemOf } from './uploadProblemOf.js';
import { useFileDrop } from './useFileDrop.js';
import { useFormControl } from './useFormControl.js';
import { useProgressBar } from './useProgressBar.js';

/** Options of {@link useCaseInvoiceUpload}; the same as the component's props, less the looks. */
export interface UseCaseInvoiceUploadOptions {
  /**
   * The case. Bound when a file is chosen: if it changes meanwhile, the running upload is aborted and
   * nothing of the earlier case is shown or reported.
   */
  referenceId: string;
  /** From `createMediaUploadClient`. @default a client on the page's own origin and the global axios */
  client?: MediaUploadClient | undefined;
  /** Resource type. @default 'cases' */
  domain?: string | undefined;
  /** Field of the resource; not sent where `domain` is `media--files`. @default 'original_invoice' */
  dottedPath?: string | undefined;
  /** Allowed media types of the field. @default DEFAULT_ALLOWED_TYPES */
  accept?: readonly string[] | undefined;
  /** Bytes; larger files are refused before anything is sent. @default no limit */
  maxSize?: number | undefined;
  /** Upload as soon as a file is chosen, or on a press of "Upload". @default 'select' */
  uploadOn?: 'select' | 'confirm' | undefined;
  /** Blocks a form's submission until an invoice is stored. @default false */
  required?: boolean | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** An invoice the host already knows of; one of another case is not shown. */
  media?: KnownMedia | null | undefined;
  /** Gives a fresh signed URL of the stored invoice, for when the hour is over. */
  refreshUrl?: (() => Promise<string>) | undefined;
  /** When an upload may be repeated by itself, or `false` for never. @default 429 and 503, twice, a minute in all */
  retry?: RetryPolicy | false | undefined;
  /** Asks before the page is left while an upload runs. @default true */
  warnOnLeave?: boolean | undefined;
  /** The last word before a file is sent: `false` keeps it ready and unsent. */
  beforeUpload?: ((file: File) => boolean | Promise<boolean>) | undefined;
  /** Name of the group. @default the language's "Original invoice" */
  label?: string | undefined;
  /** A language pack, or single messages over English. @default English */
  messages?: LanguagePack | undefined;
  /** Once for each stored invoice. */
  onUploaded?: ((media: UploadedMedia) => void) | undefined;
  /** Once for each refusal or failure, never for a cancel. */
  onError?: ((error: MediaUploadError) => void) | undefined;
  /** On each change of `state.status`. */
  onStateChange?: ((state: UploadState) => void) | undefined;
}

/** React warns where a layout effect meets a server. */
const useBrowserLayoutEffect: typeof useLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;

let defaultClient: MediaUploadClient | undefined;

/**
 * The uploader without its looks: the state, the actions, and prop getters that carry all behaviour and
 * accessibility. Uses the `QueryClient` of the provider above, or one of its own.
 */
export function useCaseInvoiceUpload(options: UseCaseInvoiceUploadOptions): CaseInvoiceUpload {
  const {
    referenceId,
    accept = DEFAULT_ALLOWED_TYPES,
    uploadOn = 'select',
    required = false,
    disabled = false,
  } = options;

  const messages = useMemo(() => completeMessages(options.messages), [options.messages]);
  const contextClient = useContext(QueryClientContext);
  const [ownClient] = useState(() => contextClient ?? new QueryClient());
  defaultClient ??= createMediaUploadClient();

  const sessionOptions: SessionOptions = {
    ...options,
    domain: options.domain ?? DEFAULT_DOMAIN,
    dottedPath: options.dottedPath ?? DEFAULT_DOTTED_PATH,
    client: options.client ?? defaultClient,
    queryClient: contextClient ?? ownClient,
    accept,
    uploadOn,
    messages,
  };
  const [session] = useState(() => createUploadSession(sessionOptions));
  const sessionState = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const announcement = useSyncExternalStore(
    session.subscribe,
    session.getAnnouncement,
    session.getAnnouncement,
  );
  // Not even one frame may show the earlier case under the new one.
  const state = session.belongsTo(sessionOptions)
    ? sessionState
    : initialUploadState(referenceId, readKnownMedia(options.media, referenceId));

  const prefix = useId();
  const ids = useMemo(
    () => ({
      label: `${prefix}label`,
      hint: `${prefix}hint`,
      problem: `${prefix}problem`,
      file: `${prefix}file`,
    }),
    [prefix],
  );
  const label = options.label ?? messages.label;

  const isDisabled = (): boolean => disabled || inputRef.current?.matches(':disabled') === true;
  const { getRootProps, getInputProps, isDragActive, inputRef, rootRef, attachRoot, open } =
    useFileDrop({
      disabled,
      isClosed: isDisabled,
      onSelection: (selection, source) => {
        if (!isDisabled()) session.select(selection, source);
      },
    });

  const lastFocused = useRef<HTMLElement | null>(null);
  const focusFirstAction = (): void => {
    rootRef.current?.querySelector<HTMLElement>('button[data-action]:not(:disabled)')?.focus();
  };

  useBrowserLayoutEffect(() => session.setOptions(sessionOptions));
  useEffect(() => session.start(), [session]);

  // The first number that a page formats costs it some 12 ms: better idle ones than those of an upload.
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return;
    const warmUp = requestIdleCallback(() => percentOf(0, messages.locale));
    return () => cancelIdleCallback(warmUp);
  }, [messages.locale]);

  // The focused control may have gone with its status; the focus then goes to the one that took its place.
  useBrowserLayoutEffect(() => {
    const gone = lastFocused.current;
    if (!gone || gone.isConnected) return;
    lastFocused.current = null;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    focusFirstAction();
    // All of them are disabled: the link, or the group itself, is still a place to be.
    const root = rootRef.current;
    if (!root || root.contains(document.activeElement)) return;
    const link = root.querySelector<HTMLElement>('a[href]');
    if (!link) root.tabIndex = -1;
    (link ?? root).focus();
  }, [state]);

  const missing = required && !state.stored ? messages.fileRequired : '';
  const formControl = useFormControl({
    inputRef,
    missing,
    onReset: session.reset,
    onDemand: session.demandFile,
    focus: focusFirstAction,
  });

  const progressBar = useProgressBar(session.progress, messages, state.status === 'uploading');
  const canRefresh = options.refreshUrl !== undefined;
  const actions = actionsOf(state, actionOptionsOf(sessionOptions));

  const perform: Record<UploadAction, () => void> = {
    chooseFile: open,
    chooseAnother: open,
    replaceFile: open,
    upload: session.upload,
    tryAgain: session.tryAgain,
    tryNow: session.tryNow,
    cancelUpload: session.cancel,
    cancel: session.cancel,
    keepEarlierFile: session.withdraw,
    keepStoredInvoice: session.withdraw,
    getNewLink: () => void session.refreshLink(),
  };
  const press = (action: UploadAction): void => {
    // What runs can always be stopped.
    const isAllowed = action === 'cancelUpload' || !isDisabled();
    if (!session.isTooFresh(action) && isAllowed) perform[action]();
  };
  const problem = uploadProblemOf(state, messages, accept);
  const hasFile = state.status === 'uploaded' || ('file' in state && state.file !== null);
  const description = [ids.label, hasFile ? ids.file : ids.hint, problem ? ids.problem : '']
    .filter(Boolean)
    .join(' ');

  return {
    state,
    progress: session.progress,
    messages,
    label,
    accept,
    maxSize: options.maxSize,
    disabled,
    required,
    drag: !isDragActive || isDisabled() ? 'none' : isRunning(state) ? 'over-busy' : 'over',
    actions,
    problem,
    announcement,
    ids,
    open: () => {
      if (!isDisabled()) open();
    },
    upload: session.upload,
    cancel: session.cancel,
    withdraw: session.withdraw,
    reset: session.reset,
    focus: focusFirstAction,
    refreshLink: session.refreshLink,
    reportPreviewError: session.reportPreviewError,

    getRootProps: () => ({
      ...getRootProps({
        role: 'group',
        onDrop: (event) => {
          // react-dropzone keeps silent about a drag without files: a link, text, a page's picture.
          if (!event.dataTransfer.types.includes('Files') && !isDisabled())
            session.select({ kind: 'no-file' }, 'drop');
        },
        onClick: (event) => {
          // The whole empty zone is a large target for a pointer; the button in it is the one for all else.
          const target = event.target as Element;
          const isZone =
            target.closest('[data-part="drop-area"]') && !target.closest('button, a, input');
          if (isZone && state.status === 'empty') press('chooseFile');
        },
      }),
      // Not through react-dropzone: without a keyboard of its own it drops them.
      onFocus: (event) => {
        lastFocused.current = event.target;
      },
      onBlur: (event) => {
        const left = event.target;
        queueMicrotask(() => {
          // A window that loses the focus (the picker, another tab) keeps its active element.
          const isLeft = left.isConnected && document.activeElement !== left;
          if (lastFocused.current === left && isLeft) lastFocused.current = null;
        });
      },
      ref: attachRoot,
      'aria-labelledby': ids.label,
      'data-part': 'root',
      'data-status': state.status,
    }),
    getInputProps: () => ({
      ...getInputProps({ style: {}, disabled, multiple: false, onClick: session.aim }),
      accept: acceptOf(accept),
      'aria-label': undefined,
      'aria-hidden': true,
      'data-part': 'input',
      ...formControl,
    }),
    getActionProps: (action) => ({
      type: 'button',
      'data-action': action,
      'aria-describedby': description,
      // Not `disabled`, which would take the focus away from who has just pressed it.
      'aria-disabled':
        (action === 'getNewLink' && state.stored?.link === 'refreshing') || undefined,
      disabled: disabled && action !== 'cancelUpload',
      onClick: () => press(action),
      children: messages[action],
    }),
    getProgressProps: () => ({
      ref: progressBar,
      role: 'progressbar',
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-label':
        'file' in state && state.file
          ? messages.progressOf(shownNameOf(state.file.fileName))
          : label,
    }),
    getProblemProps: () => ({ id: ids.problem, role: 'alert' }),
    getAnnouncementProps: () => ({ role: 'status', children: announcement }),
    getLinkProps: () => {
      const { stored } = state;
      const read = stored && readSignedUrl(stored.url, pageOf());
      if (!read || (stored.link !== 'valid' && !canRefresh)) return null;
      return {
        href: read.url,
        target: '_blank',
        rel: 'noopener noreferrer',
        referrerPolicy: 'no-referrer',
        'aria-describedby': `${ids.label} ${ids.file}`,
        children: messages.openInvoice,
        onClick: (event) => {
          if (stored.link === 'valid') return;
          event.preventDefault();
          void session.openFreshLink();
        },
      };
    },
  };
}
