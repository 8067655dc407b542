import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { en, sv } from 'case-invoice-uploader/locales';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

const messages = navigator.language.startsWith('sv') ? sv : en;
const caseId = location.pathname.split('/').at(-1) || '6867da7788b9226bb78d716c';
document.documentElement.lang = messages.locale;

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(<CaseInvoiceUploader referenceId={caseId} messages={messages} />);
}
