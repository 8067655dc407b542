'use client';

import { CaseInvoiceUploader, createMediaUploadClient, type Messages } from 'case-invoice-uploader';
import { useRouter } from 'next/navigation';

const client = createMediaUploadClient({ baseUrl: '/api' });

export function CaseInvoice({ caseId, messages }: { caseId: string; messages: Messages }) {
  const router = useRouter();
  return (
    <CaseInvoiceUploader
      referenceId={caseId}
      client={client}
      messages={messages}
      onUploaded={() => router.refresh()}
    />
  );
}
