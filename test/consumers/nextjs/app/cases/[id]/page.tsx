import { en, sv } from 'case-invoice-uploader/locales';
import { headers } from 'next/headers';
import { CaseInvoice } from './CaseInvoice';

/** A server component around a client component of the app, which adds what functions are needed for. */
export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const languages = (await headers()).get('accept-language') ?? '';
  return (
    <>
      <h1>{id}</h1>
      <CaseInvoice caseId={id} messages={languages.startsWith('sv') ? sv : en} />
    </>
  );
}
