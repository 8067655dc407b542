import type { ReactElement } from 'react';
import {
  type BatchRowStatus,
  type InvoiceBatch,
  type UseCaseInvoiceBatchOptions,
  useBatchRow,
  useCaseInvoiceBatch,
} from '../../src/batch/index.js';
import './invoiceBoard.css';

const COLUMNS: readonly (readonly [title: string, statuses: readonly BatchRowStatus[]])[] = [
  ['Look at these', ['checking', 'refused', 'unmatched', 'suggested', 'conflict', 'failed']],
  ['Ready to go', ['matched']],
  ['On their way', ['queued', 'waiting', 'uploading', 'saving']],
  ['On their cases', ['uploaded']],
];

interface CardProps {
  readonly batch: InvoiceBatch;
  readonly id: string;
  readonly statuses: readonly BatchRowStatus[];
}

/** One invoice as a card, drawn in the column that its status belongs to. */
function Card({ batch, id, statuses }: CardProps): ReactElement | null {
  const row = useBatchRow(batch.rows, id);
  if (!row || !statuses.includes(row.status)) return null;
  const batchCase = 'batchCase' in row ? row.batchCase : null;
  return (
    <li className="board-card" data-status={row.status}>
      <strong>{row.fileName}</strong>
      <span>{batchCase ? `${batchCase.title} (${batchCase.invoiceNumber})` : 'No case yet'}</span>
      <em>{row.status}</em>
      {row.status === 'suggested' && (
        <button type="button" onClick={() => batch.acceptSuggestions([id])}>
          That is the one
        </button>
      )}
      {row.status === 'failed' && (
        <button type="button" onClick={() => batch.tryAgain(id)}>
          Once more
        </button>
      )}
    </li>
  );
}

/** A board of cards with nothing of our markup: `useCaseInvoiceBatch` brings the behaviour alone. */
export function InvoiceBoard(props: UseCaseInvoiceBatchOptions): ReactElement {
  const batch = useCaseInvoiceBatch(props);
  const { rowIds, counts, status } = batch;
  return (
    <section {...batch.getRootProps()} className="board" data-over={batch.isOver ? '' : undefined}>
      <input {...batch.getInputProps()} className="board-input" />
      <header className="board-bar">
        <h2>Invoices of the day</h2>
        <button type="button" onClick={batch.open}>
          Pick files
        </button>
        {counts.matched > 0 && (
          <button type="button" onClick={batch.upload}>
            Send {counts.matched}
          </button>
        )}
        {status === 'uploading' && (
          <button type="button" onClick={batch.cancel}>
            Stop
          </button>
        )}
      </header>
      <div className="board-columns">
        {COLUMNS.map(([title, statuses]) => (
          <div key={title} className="board-column">
            <h3>{title}</h3>
            <ul>
              {rowIds.map((id) => (
                <Card key={id} batch={batch} id={id} statuses={statuses} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p role="status">{batch.announcement}</p>
    </section>
  );
}
