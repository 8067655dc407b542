import { type ReactElement, useSyncExternalStore } from 'react';
import {
  type CaseInvoiceUpload,
  type MediaUploadClient,
  useCaseInvoiceUpload,
} from '../../src/index.js';

export interface CaseRowProps {
  readonly referenceId: string;
  readonly debtor: string;
  readonly amount: string;
  readonly client?: MediaUploadClient | undefined;
}

/** One case of a table: the whole row takes a drop, its last cell has the buttons. */
export function CaseRow({ referenceId, debtor, amount, client }: CaseRowProps): ReactElement {
  const upload = useCaseInvoiceUpload({ referenceId, client, label: debtor });
  const { state, ids, actions, problem, drag } = upload;
  const { role: _group, ...rowProps } = upload.getRootProps();
  const link = state.stored ? upload.getLinkProps() : null;
  const file = state.status === 'uploaded' ? state.media : 'file' in state ? state.file : null;
  return (
    // A row stays a row: the table is what says where one is.
    <tr {...rowProps} data-drag={drag}>
      <th scope="row" id={ids.label}>
        {debtor}
      </th>
      <td className="cases-amount">{amount}</td>
      <td>
        {file && (
          <span id={ids.file} className="cases-file">
            {file.fileName}
          </span>
        )}
        {(state.status === 'uploading' || state.status === 'saving') && (
          <RowProgress upload={upload} />
        )}
        <span {...upload.getAlertProps()}>
          {problem && (
            <span {...upload.getProblemProps()} className="cases-problem">
              <b>{problem.what}</b> {problem.advice}
            </span>
          )}
        </span>
        {!problem && <span className="cases-status">{wordsOf(upload)}</span>}
        <span {...upload.getAnnouncementProps()} className="host-hidden" />
      </td>
      <td className="cases-actions">
        <input {...upload.getInputProps()} className="host-hidden" />
        {link && <a {...link}>{link.children}</a>}
        {actions.map((action) => (
          <button key={action} {...upload.getActionProps(action)} />
        ))}
      </td>
    </tr>
  );
}

function RowProgress({ upload }: { readonly upload: CaseInvoiceUpload }): ReactElement {
  const { progress } = upload;
  const { fraction } = useSyncExternalStore(progress.subscribe, progress.getSnapshot);
  return (
    <span {...upload.getProgressProps()} className="cases-progress">
      <span style={{ inlineSize: `${fraction * 100}%` }} />
    </span>
  );
}

function wordsOf({ state, messages }: CaseInvoiceUpload): string {
  switch (state.status) {
    case 'empty':
      return 'Missing';
    case 'uploaded':
      return messages.stored;
    case 'checking':
    case 'ready':
    case 'uploading':
    case 'saving':
      return messages[state.status];
    default:
      return '';
  }
}
