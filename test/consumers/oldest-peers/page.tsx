import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import axios from 'axios';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  createMediaUploadClient,
  useCaseInvoiceUpload,
} from 'case-invoice-uploader';
import { createPdfReader } from 'case-invoice-uploader/pdf';
import { useRef } from 'react';

const client = createMediaUploadClient({ axios: axios.create() });
const reader = createPdfReader({
  load: () => import('pdfjs-dist'),
  workerSrc: '/pdf.worker.mjs',
});

export function Page() {
  const handle = useRef<CaseInvoiceUploaderHandle>(null);
  const { state } = useCaseInvoiceUpload({ referenceId: 'b' });
  return (
    <QueryClientProvider client={new QueryClient()}>
      <CaseInvoiceUploader ref={handle} referenceId="a" client={client} reader={reader} />
      <button type="button" onClick={() => handle.current?.open()}>
        {state.status}
      </button>
    </QueryClientProvider>
  );
}
