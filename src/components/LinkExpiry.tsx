import { type ReactElement, useEffect, useReducer } from 'react';
import { LONGEST_TIMER_MS } from '../core/longestTimer.js';
import type { StoredInvoice } from '../core/uploadState.js';
import { usePage } from '../hooks/usePage.js';
import { timeOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { PartProps } from './uploaderPart.js';

/** A link that lives for longer than this concerns nobody yet. */
const TOLD_BEFORE_MS = 600_000;

export interface LinkExpiryProps {
  readonly stored: StoredInvoice;
  readonly messages: Messages;
  readonly part: PartProps;
}

/** From ten minutes before its end until when the link opens the invoice, then that it no longer does. */
export function LinkExpiry({ stored, messages, part }: LinkExpiryProps): ReactElement | null {
  const page = usePage();
  const { link, expiresAt } = stored;
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const waitMs = link === 'valid' ? expiresAt.getTime() - Date.now() - TOLD_BEFORE_MS : 0;
  useEffect(() => {
    if (!(waitMs > 0)) return;
    const timer = setTimeout(look, Math.min(waitMs, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [waitMs]);

  // A server does not know the time zone of whoever reads; a host may have told no usable date.
  if (!page || !(waitMs <= 0)) return null;
  const text = {
    valid: () => messages.linkUntil(timeOf(expiresAt, new Date(), messages)),
    expired: () => messages.linkExpired,
    refreshing: () => messages.linkRefreshing,
    'refresh-failed': () => `${messages.linkExpired} ${messages.linkRefreshFailed}`,
  }[link]();
  return (
    <span {...part('expiry')} data-link={link}>
      {text}
    </span>
  );
}
