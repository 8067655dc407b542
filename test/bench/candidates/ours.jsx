// @ts-nocheck Built with the packages of the benchmark's own folder.
import { CaseInvoiceUploader } from 'case-invoice-uploader';
import 'case-invoice-uploader/styles.css';
import { createRef } from 'react';
import { mountReact } from '../page/mountReact.jsx';

/** The one line of the manual, and the callbacks that tell the benchmark how it went. */
export function mount(container, { rate, onDone, onError }, props) {
  const ref = createRef();
  const root = mountReact(
    container,
    <CaseInvoiceUploader
      {...props}
      referenceId={rate ? `rate-${rate}` : '6867da7788b9226bb78d716c'}
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

const referenceIds = (count) => Array.from({ length: count }, (_, at) => `case-${at}`);

/** A table of cases as a host writes it: its callbacks are new whenever it renders. */
export function mountMany(container, count) {
  const table = (round) => (
    <div data-round={round}>
      {referenceIds(count).map((id) => (
        <CaseInvoiceUploader key={id} referenceId={id} onUploaded={() => round} />
      ))}
    </div>
  );
  const { unmount, render } = mountReact(container, table(0));
  return { unmount, renderAgain: (round) => render(table(round)) };
}
