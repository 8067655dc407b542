import { type ReactElement, useSyncExternalStore } from 'react';
import {
  type CaseInvoiceUpload,
  type MediaUploadClient,
  type Messages,
  useCaseInvoiceUpload,
} from '../../src/index.js';
import './toolbar.css';

export interface AttachInvoiceProps {
  readonly referenceId: string;
  readonly client?: MediaUploadClient | undefined;
}

/** The words of a toolbar are shorter than ours. */
const words: Partial<Messages> = {
  chooseFile: 'Attach invoice',
  cancelUpload: 'Cancel',
  replaceFile: 'Replace invoice',
};

/** An uploader the size of a toolbar's button. */
export function AttachInvoice({ referenceId, client }: AttachInvoiceProps): ReactElement {
  const upload = useCaseInvoiceUpload({ referenceId, client, messages: words });
  const { state, ids, label, actions, problem } = upload;
  const link = upload.getLinkProps();
  const file = state.status === 'uploaded' ? state.media : 'file' in state ? state.file : null;
  const isGoing = state.status === 'uploading' || state.status === 'saving';
  return (
    <div {...upload.getRootProps()} className="toolbar-upload">
      <span id={ids.label} className="host-hidden">
        {label}
      </span>
      <span id={ids.hint} className="host-hidden">
        PDF or picture
      </span>
      <input {...upload.getInputProps()} className="host-hidden" />
      {isGoing && <Ring upload={upload} />}
      {link && (
        <a {...link} className="toolbar-button">
          {link.children}
        </a>
      )}
      {actions.map((action) => (
        <button key={action} {...upload.getActionProps(action)} className="toolbar-button" />
      ))}
      {file && (
        <span id={ids.file} className="toolbar-file">
          {file.fileName}
        </span>
      )}
      <span {...upload.getAlertProps()}>
        {problem && (
          <span {...upload.getProblemProps()} className="toolbar-problem">
            <b>{problem.what}</b> {problem.advice}
          </span>
        )}
      </span>
      <span {...upload.getAnnouncementProps()} className="host-hidden" />
    </div>
  );
}

/** A ring that closes; it turns while nobody knows how long it takes. */
function Ring({ upload }: { readonly upload: CaseInvoiceUpload }): ReactElement {
  const { progress, state } = upload;
  const { fraction } = useSyncExternalStore(progress.subscribe, progress.getSnapshot);
  const length = state.status === 'saving' ? 25 : fraction * 100;
  return (
    <span {...upload.getProgressProps()} className="toolbar-ring" data-status={state.status}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" pathLength="100" />
        <circle cx="10" cy="10" r="8" pathLength="100" strokeDasharray={`${length} 100`} />
      </svg>
    </span>
  );
}
