import { type ReactElement, useRef } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';

/** One uploader on the page, and another in a modal dialog of the browser's own. */
export function InDialog(props: CaseInvoiceUploaderProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <CaseInvoiceUploader {...props} label="Invoice on the page" />
      <p>
        <button type="button" onClick={() => dialog.current?.showModal()}>
          Open the dialog
        </button>
      </p>
      <dialog ref={dialog} aria-label="Another case">
        <CaseInvoiceUploader
          {...props}
          referenceId="scenario-stored"
          label="Invoice in the dialog"
        />
        <p>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </p>
      </dialog>
    </>
  );
}
