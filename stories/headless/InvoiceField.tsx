import type { ReactElement } from 'react';
import { type UseCaseInvoiceUploadOptions, useCaseInvoiceUpload } from '../../src/index.js';
import './invoiceField.css';

/** An uploader with markup of one's own: everything that has to be there, and nothing else. */
export function InvoiceField(options: UseCaseInvoiceUploadOptions): ReactElement {
  const upload = useCaseInvoiceUpload(options);
  const { state, actions, problem, ids, label, messages } = upload;
  const link = upload.getLinkProps();
  const file = state.status === 'uploaded' ? state.media : 'file' in state ? state.file : null;
  const isSending = state.status === 'uploading' || state.status === 'saving';

  return (
    <div {...upload.getRootProps()} className="invoice-field">
      <strong id={ids.label}>{label}</strong>
      <small id={ids.hint}>PDF or picture</small>
      <input {...upload.getInputProps()} className="visually-hidden" />
      {file && <span id={ids.file}>{file.fileName}</span>}
      {isSending && <div {...upload.getProgressProps()} className="invoice-field-bar" />}
      {state.status === 'uploaded' && <span>✓ {messages.stored}</span>}
      {link && <a {...link}>{link.children}</a>}
      {actions.map((action) => (
        <button key={action} {...upload.getActionProps(action)} />
      ))}
      <div {...upload.getAlertProps()}>
        {problem && (
          <p {...upload.getProblemProps()}>
            <strong>{problem.what}</strong> {problem.advice}
          </p>
        )}
      </div>
      <span {...upload.getAnnouncementProps()} className="visually-hidden" />
    </div>
  );
}
