import { CaseInvoiceUploader, type MediaUploadClient } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';
import 'case-invoice-uploader/styles.css';

export interface CasePageProps {
  caseId: string;
  client: MediaUploadClient;
  isSwedish?: boolean;
}

export function CasePage({ caseId, client, isSwedish = false }: CasePageProps) {
  return (
    <main>
      <h1>{caseId}</h1>
      <CaseInvoiceUploader
        referenceId={caseId}
        client={client}
        {...(isSwedish && { messages: sv })}
      />
    </main>
  );
}
