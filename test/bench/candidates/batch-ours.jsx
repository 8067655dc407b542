// @ts-nocheck Built with the packages of the benchmark's own folder.
import { CaseInvoiceBatch } from 'case-invoice-uploader/batch';
import 'case-invoice-uploader/batch.css';
import { createRef } from 'react';
import { mountReact } from '../page/mountReact.jsx';

/** As the manual has it: a case for each file, matched by the number in its name. */
export function mountBatch(container, { numbers, answerAfterMs, concurrency, onDone, onError }) {
  const ref = createRef();
  const cases = numbers.map((number) => ({
    referenceId: `after-${answerAfterMs}~${number}`,
    invoiceNumber: number,
    title: `Debtor ${number}`,
  }));
  const { unmount } = mountReact(
    container,
    <CaseInvoiceBatch
      ref={ref}
      cases={cases}
      concurrency={concurrency}
      onFinished={onDone}
      onError={onError}
    />,
  );
  return {
    unmount,
    upload: () => ref.current.upload(),
    // Added is: looked at, and matched to its case.
    added: () => container.querySelectorAll('[data-part="row"][data-status="matched"]').length,
  };
}
