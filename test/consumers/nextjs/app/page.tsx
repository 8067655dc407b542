import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';

/** A server component that renders the uploader directly: everything it passes can cross over. */
export default function Page() {
  return <CaseInvoiceUploader referenceId="6867da7788b9226bb78d716c" messages={sv} />;
}
