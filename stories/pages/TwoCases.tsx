import type { ReactElement } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';

/** Two cases side by side, as a work list may have them. */
export function TwoCases(props: CaseInvoiceUploaderProps): ReactElement {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '1rem' }}>
      <CaseInvoiceUploader {...props} label="Invoice of A. Lindqvist" />
      <CaseInvoiceUploader
        {...props}
        referenceId="scenario-stored"
        label="Invoice of B. Sørensen"
      />
    </div>
  );
}
