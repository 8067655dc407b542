import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

createRoot(document.getElementById('root')).render(
  createElement(CaseInvoiceUploader, {
    referenceId: new URLSearchParams(location.search).get('case') ?? '',
    messages: { ...sv, chooseFile: 'Välj faktura' },
    judge: async (file, options) =>
      (await import('case-invoice-uploader/images')).judgeScan(file, options),
  }),
);
