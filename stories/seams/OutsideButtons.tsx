import { type ReactElement, useRef, useState } from 'react';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type CaseInvoiceUploaderProps,
  type UploadStatus,
} from '../../src/index.js';
import './seams.css';

/** An uploader whose host has buttons of its own, and writes down each status. */
export function OutsideButtons(props: CaseInvoiceUploaderProps): ReactElement {
  const uploader = useRef<CaseInvoiceUploaderHandle>(null);
  const [statuses, setStatuses] = useState<readonly UploadStatus[]>([]);
  return (
    <>
      <div className="seam-bar">
        <button type="button" onClick={() => uploader.current?.open()}>
          open()
        </button>
        <button type="button" onClick={() => uploader.current?.upload()}>
          upload()
        </button>
        <button type="button" onClick={() => uploader.current?.cancel()}>
          cancel()
        </button>
        <button type="button" onClick={() => uploader.current?.reset()}>
          reset()
        </button>
        <button type="button" onClick={() => uploader.current?.focus()}>
          focus()
        </button>
      </div>
      <CaseInvoiceUploader
        {...props}
        ref={uploader}
        onStateChange={({ status }) => setStatuses((before) => [...before, status])}
      />
      <ol className="seam-log" aria-label="Statuses">
        {statuses.map((status, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and a status comes back
          <li key={index}>{status}</li>
        ))}
      </ol>
    </>
  );
}
