import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';

export default function Home() {
  return (
    <CaseInvoiceUploader
      referenceId="scenario-stored"
      messages={{ ...sv, chooseFile: 'Välj faktura' }}
    />
  );
}
