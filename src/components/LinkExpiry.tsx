import type { ReactElement } from 'react';
import type { StoredInvoice } from '../core/uploadState.js';
import { usePage } from '../hooks/usePage.js';
import { timeOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { PartProps } from './uploaderPart.js';

export interface LinkExpiryProps {
  readonly stored: StoredInvoice;
  readonly messages: Messages;
  readonly part: PartProps;
}

/** Until when the link opens the invoice, or that it no longer does. */
export function LinkExpiry({ stored, messages, part }: LinkExpiryProps): ReactElement | null {
  const page = usePage();
  // A server does not know the time zone of whoever reads.
  if (!page) return null;
  const time = timeOf(stored.expiresAt, new Date(), messages);
  // A host may have handed over a date that is none.
  if (!time) return null;
  const text =
    stored.link === 'expired'
      ? messages.linkExpired
      : stored.link === 'refreshing'
        ? messages.linkRefreshing
        : stored.link === 'refresh-failed'
          ? `${messages.linkExpired} ${messages.linkRefreshFailed}`
          : messages.linkUntil(time);
  return (
    <span {...part('expiry')} data-link={stored.link}>
      {text}
    </span>
  );
}
