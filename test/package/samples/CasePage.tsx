import { CaseInvoiceUploader, type MediaUploadClient } from 'case-invoice-uploader';
import type { ReactElement } from 'react';

/** A host's page, as the samples on tests have it. */
export function CasePage(props: { caseId: string; client: MediaUploadClient }): ReactElement {
  return <CaseInvoiceUploader referenceId={props.caseId} client={props.client} />;
}
