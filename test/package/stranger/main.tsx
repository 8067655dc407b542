import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(<CaseInvoiceUploader referenceId="6867da7788b9226bb78d716c" />);
}
