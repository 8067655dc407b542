import { CaseInvoiceUploader, type CombineFiles } from 'case-invoice-uploader';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

const combine: CombineFiles = async (files, options) =>
  import('case-invoice-uploader/images').then(({ combineImages }) => combineImages(files, options));

const referenceId = '6867da7788b9226bb78d716c';
const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <>
      <CaseInvoiceUploader referenceId={referenceId} label="Numbered" invoiceNumber="103118" />
      <CaseInvoiceUploader referenceId={referenceId} label="Paper" combine={combine} />
    </>,
  );
}
