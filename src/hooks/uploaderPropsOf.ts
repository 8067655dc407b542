import type {
  ButtonHTMLAttributes,
  HTMLAttributes,
  InputHTMLAttributes,
  MouseEvent,
  RefAttributes,
  RefCallback,
} from 'react';
import type { UploadAction } from '../core/actions.js';
import { acceptOf } from '../core/contentTypes.js';
import { readSignedUrl } from '../core/signedUrl.js';
import { fileOf, type UploadState } from '../core/uploadState.js';
import type { UploadSession } from '../engine/createUploadSession.js';
import { shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { UploadIds } from './uploadIds.js';
import type { UploadProblem } from './uploadProblemOf.js';

type DataAttributes = { readonly [Name in `data-${string}`]?: string | undefined };

/** Prop getters: what they give carries all behaviour and accessibility. */
export interface UploaderProps {
  /**
   * For the element around everything, of any kind: the group, its status, drop and paste. Leave `role`
   * away on an element that has one already, such as a table's row.
   */
  readonly getRootProps: () => HTMLAttributes<HTMLElement> &
    DataAttributes & { readonly ref: RefCallback<HTMLElement> };
  /**
   * For the `input[type=file]`. Hide it from sight, not with `display` or `hidden`: the browser must be
   * able to put the focus on it when a form lacks the invoice.
   */
  readonly getInputProps: () => InputHTMLAttributes<HTMLInputElement> &
    RefAttributes<HTMLInputElement> &
    DataAttributes;
  /** For a button: text, press, description, disabled. */
  readonly getActionProps: (
    action: UploadAction,
  ) => ButtonHTMLAttributes<HTMLButtonElement> & DataAttributes & { readonly children: string };
  /** For the element that shows progress; its value is kept in step without rendering. */
  readonly getProgressProps: () => HTMLAttributes<HTMLElement> &
    DataAttributes & { readonly ref: RefCallback<HTMLElement> };
  /**
   * For an element that is always there, empty and without looks while there is no problem: what comes
   * into it is said at once. The problem's own element stands in it.
   */
  readonly getAlertProps: () => HTMLAttributes<HTMLElement>;
  /** For the element that holds the words of `problem`, drawn only while there is one. */
  readonly getProblemProps: () => HTMLAttributes<HTMLElement>;
  /** For an element that is always there and not seen: says beginnings and endings, politely. */
  readonly getAnnouncementProps: () => HTMLAttributes<HTMLElement>;
  /**
   * For the link that opens the stored invoice, in a new tab and without a referrer. Null where there is
   * none that may be put into the page.
   */
  readonly getLinkProps: () => UploadLinkProps | null;
}

/** Props of the link that opens the stored invoice. */
export interface UploadLinkProps {
  readonly href: string;
  readonly target: '_blank';
  readonly rel: string;
  readonly referrerPolicy: 'no-referrer';
  readonly 'aria-describedby': string;
  readonly children: string;
  readonly onClick: (event: { preventDefault(): void }) => void;
}

/** What the props are made from. */
export interface UploaderFacts {
  readonly state: UploadState;
  readonly messages: Messages;
  readonly label: string;
  readonly accept: readonly string[];
  /** Whether pictures of several pages can be chosen. */
  readonly isCombining: boolean;
  readonly disabled: boolean;
  readonly canRefresh: boolean;
  /** Undefined on a server and during hydration. */
  readonly page: Pick<Location, 'protocol' | 'origin'> | undefined;
  readonly problem: UploadProblem | null;
  /** The problem, where the controls are described by it, too. */
  readonly describedProblem: UploadProblem | null;
  readonly announcement: string;
  readonly ids: UploadIds;
}

/** What happens, and the attributes that come with it. */
export interface UploaderHandlers {
  readonly press: (action: UploadAction, event: MouseEvent<HTMLElement>) => void;
  readonly session: Pick<UploadSession, 'openFresh'>;
  readonly rootProps: HTMLAttributes<HTMLElement> & { readonly ref: RefCallback<HTMLElement> };
  readonly inputProps: InputHTMLAttributes<HTMLInputElement> & RefAttributes<HTMLInputElement>;
  readonly progressRef: RefCallback<HTMLElement>;
}

/** The props of an uploader's elements: a function of what it shows and of what happens on it. */
export function uploaderPropsOf(facts: UploaderFacts, handlers: UploaderHandlers): UploaderProps {
  const { state, messages, label, accept, disabled, problem, announcement, ids } = facts;
  const file = fileOf(state);
  const hasFile = file !== null || state.status === 'uploaded';
  const description = [
    ids.label,
    // Pages have their own list, and no hint beside it.
    hasFile ? ids.file : state.status !== 'arranging' && ids.hint,
    facts.describedProblem ? ids.problem : '',
  ]
    .filter(Boolean)
    .join(' ');

  return {
    getRootProps: () => ({
      ...handlers.rootProps,
      role: 'group',
      'aria-labelledby': ids.label,
      'data-part': 'root',
      'data-status': state.status,
    }),
    getInputProps: () => ({
      ...handlers.inputProps,
      type: 'file',
      accept: acceptOf(facts.isCombining ? [...accept, 'image/*'] : accept),
      multiple: facts.isCombining,
      disabled,
      'aria-label': undefined,
      'aria-hidden': true,
      'data-part': 'input',
    }),
    getActionProps: (action) => ({
      type: 'button',
      'data-action': action,
      'aria-describedby': description,
      // Not `disabled`, which would take the focus away from who has just pressed it.
      'aria-disabled':
        (action === 'getNewLink' && state.stored?.link === 'refreshing') || undefined,
      disabled: disabled && action !== 'cancelUpload',
      onClick: (event) => handlers.press(action, event),
      children: messages[action],
    }),
    getProgressProps: () => ({
      ref: handlers.progressRef,
      role: 'progressbar',
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-label': file ? messages.progressOf(shownNameOf(file.fileName)) : label,
    }),
    // Firefox on Linux does not announce an alert whose words come later unless it is assertive.
    getAlertProps: () => ({ role: 'alert', 'aria-live': problem ? 'assertive' : undefined }),
    getProblemProps: () => ({ id: ids.problem }),
    getAnnouncementProps: () => ({ 'aria-live': 'polite', children: announcement }),
    getLinkProps: () => linkPropsOf(facts, handlers),
  };
}

function linkPropsOf(
  { state: { stored }, canRefresh, page, messages, ids }: UploaderFacts,
  { session }: UploaderHandlers,
): UploadLinkProps | null {
  const read = stored && readSignedUrl(stored.url, page);
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
      void session.openFresh();
    },
  };
}
