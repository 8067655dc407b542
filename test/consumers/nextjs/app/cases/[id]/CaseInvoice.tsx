'use client';

import {
  CaseInvoiceUploader,
  createMediaUploadClient,
  type LanguagePack,
} from 'case-invoice-uploader';
import { useRouter } from 'next/navigation';

const client = createMediaUploadClient({ baseUrl: '/api' });

export function CaseInvoice({ caseId, messages }: { caseId: string; messages: LanguagePack }) {
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
