import { type ReactElement, useSyncExternalStore } from 'react';
import { Icon } from '../../components/Icon.js';
import { readSignedUrl } from '../../core/signedUrl.js';
import { usePage } from '../../hooks/usePage.js';
import type { BatchRow, BatchRowStatus } from '../batchRow.js';
import { reasonWordsOf } from '../words/rowWords.js';
import type { BatchKit } from './batchKit.js';
import type { RowIds } from './rowIds.js';

export interface RowActionsProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
  readonly ids: RowIds;
}

const REMOVABLE: ReadonlySet<BatchRowStatus> = new Set<BatchRowStatus>([
  'checking',
  'refused',
  'unmatched',
  'suggested',
  'conflict',
  'matched',
  'queued',
  'failed',
]);
const VIEWABLE: ReadonlySet<BatchRowStatus> = new Set<BatchRowStatus>([
  'unmatched',
  'suggested',
  'conflict',
  'matched',
  'failed',
  'uploaded',
]);

/** What can be done with a row, the most likely first. */
export function RowActions({ kit, row, ids }: RowActionsProps): ReactElement {
  const { batch, preview, words, part, isDisabled } = kit;
  const { own, shared } = words;
  const { id, status } = row;
  const isViewed = (): boolean => preview.get() === id;
  const isOpen = useSyncExternalStore(preview.subscribe, isViewed, isViewed);
  // These buttons decide about the case, so the case and the reason describe them too.
  const decidedBy = [ids.name, ids.batchCase, reasonWordsOf(row, words) && ids.reason]
    .filter(Boolean)
    .join(' ');
  const page = usePage();
  const link =
    row.status === 'uploaded' && row.isLinkValid && page
      ? readSignedUrl(row.media.url, page)
      : null;

  const button = (
    name: string,
    kind: 'primary' | 'secondary' | 'quiet',
    text: string,
    press: () => void,
    describedBy = ids.name,
  ): ReactElement => (
    <button
      key={name}
      {...part('action')}
      type="button"
      data-action={name}
      data-kind={kind}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onClick={press}
    >
      {text}
    </button>
  );
  return (
    <div {...part('actions')}>
      {status === 'suggested' &&
        button('use', 'secondary', own.useThisCase, () => batch.acceptSuggestions([id]), decidedBy)}
      {row.status === 'conflict' &&
        row.conflict === 'stored' &&
        button(
          'replace',
          'secondary',
          own.replaceStored,
          () => batch.allowReplacing(id),
          decidedBy,
        )}
      {canTryAgain(row) && button('again', 'secondary', shared.tryAgain, () => batch.tryAgain(id))}
      {link && (
        <a
          {...part('link')}
          href={link.url}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
          aria-describedby={ids.name}
        >
          {shared.openInvoice}
          <Icon name="external" />
        </a>
      )}
      {VIEWABLE.has(status) &&
        button('view', 'quiet', isOpen ? shared.hidePreview : shared.showPreview, () =>
          preview.toggle(id),
        )}
      {REMOVABLE.has(status) && button('remove', 'quiet', own.remove, () => batch.remove(id))}
    </div>
  );
}

/** A refused file that is locked, or on a drive that does not answer, may be readable in a moment. */
function canTryAgain(row: BatchRow): boolean {
  if (row.status === 'failed') return true;
  if (row.status !== 'refused' || row.error.code !== 'file-unreadable') return false;
  return row.error.reason === undefined || row.error.reason === 'read-timeout';
}
