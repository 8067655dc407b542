import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon.js';
import { limitOf, typesOf } from '../../locales/format.js';
import type { InvoiceBatch } from '../hooks/invoiceBatch.js';
import type { BatchKit } from './batchKit.js';

export interface EmptyBatchProps {
  readonly kit: BatchKit;
  readonly batch: InvoiceBatch;
}

/** Before anything was chosen: what may be chosen, and how. */
export function EmptyBatch({ kit, batch }: EmptyBatchProps): ReactElement {
  const { words, part, accept, maxSize, isDisabled, prefix } = kit;
  const { own, shared } = words;
  const { locale } = shared;
  return (
    <>
      <Icon name="upload" {...part('icon')} />
      <div {...part('headline')}>{own.addInvoices}</div>
      <div {...part('actions')}>
        <button
          {...part('action')}
          type="button"
          data-action="choose"
          data-kind="primary"
          aria-describedby={`${prefix}hint`}
          disabled={isDisabled}
          onClick={batch.open}
        >
          {own.chooseFiles}
        </button>
        {batch.canChooseFolder && (
          <button
            {...part('action')}
            type="button"
            data-action="folder"
            data-kind="secondary"
            aria-describedby={`${prefix}hint`}
            disabled={isDisabled}
            onClick={batch.openFolder}
          >
            {own.chooseFolder}
          </button>
        )}
      </div>
      <div {...part('hint')}>
        <div className="ciu-drop-hint">{own.dropHint}</div>
        {/* A server may lack the language's formats. */}
        <div id={`${prefix}hint`} suppressHydrationWarning>
          {shared.allowed(typesOf(accept, shared), limitOf(maxSize, locale))}
        </div>
      </div>
    </>
  );
}
