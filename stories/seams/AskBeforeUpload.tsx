import { type ReactElement, useRef } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import './seams.css';

/** An uploader whose host looks for a newer invoice before each upload, and asks. */
export function AskBeforeUpload(props: CaseInvoiceUploaderProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);

  function ask(): Promise<boolean> {
    const { current } = dialog;
    if (!current) return Promise.resolve(true);
    current.returnValue = '';
    current.showModal();
    return new Promise((resolve) => {
      current.addEventListener('close', () => resolve(current.returnValue === 'replace'), {
        once: true,
      });
    });
  }

  return (
    <>
      <CaseInvoiceUploader {...props} beforeUpload={ask} />
      <dialog ref={dialog} className="seam-dialog" aria-labelledby="newer-invoice">
        <h2 id="newer-invoice">A newer invoice exists</h2>
        <p>M. Berg stored “invoice-103119.pdf” on this case two minutes ago.</p>
        <form method="dialog" className="seam-bar">
          <button type="submit" value="keep">
            Keep it
          </button>
          <button type="submit" value="replace">
            Replace it
          </button>
        </form>
      </dialog>
    </>
  );
}
