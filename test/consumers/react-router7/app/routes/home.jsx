import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';
import { useLoaderData } from 'react-router';

/** What the server knows of a case, at each request. */
export function loader({ request }) {
  const { searchParams } = new URL(request.url);
  const referenceId = searchParams.get('case') ?? '';
  const url = searchParams.get('stored');
  return {
    referenceId,
    media: url && {
      url,
      referenceId,
      fileName: 'faktura.png',
      contentType: 'image/png',
      size: 1_234_567,
      expiresAt: new Date(Date.now() + 300_000),
    },
  };
}

export default function Home() {
  const { referenceId, media } = useLoaderData();
  return (
    <CaseInvoiceUploader
      referenceId={referenceId}
      media={media}
      messages={{ ...sv, chooseFile: 'Välj faktura' }}
    />
  );
}
