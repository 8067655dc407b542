// @ts-nocheck Built with the packages of the benchmark's own folder.
import { CaseInvoiceUploader } from 'case-invoice-uploader';
import 'case-invoice-uploader/styles.css';
import { createRef } from 'react';
import { mountReact } from '../page/mountReact.jsx';

/** As the one line of the manual, but previewing only where every candidate does. */
export function mount(container, { rate, previews, onDone, onError }) {
  const ref = createRef();
  const root = mountReact(
    container,
    <CaseInvoiceUploader
      referenceId={rate ? `rate-${rate}` : '6867da7788b9226bb78d716c'}
      preview={previews ? 'auto' : false}
      ref={ref}
      onUploaded={() => onDone()}
      onError={onError}
    />,
  );
  return {
    ...root,
    reset: () => ref.current.reset(),
    dropTarget: () => container.querySelector('[data-part="drop-area"]'),
  };
}
