import { type ReactElement, useActionState } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';

/** A form with an action of React 19, which React resets after each action, whatever came of it. */
export function InActionForm(props: CaseInvoiceUploaderProps): ReactElement {
  const [answer, act, isPending] = useActionState(
    async (_before: string, data: FormData): Promise<string> =>
      data.get('invoice') ? 'Registered, with an invoice.' : 'Registered, without an invoice.',
    '',
  );
  return (
    <form action={act}>
      <CaseInvoiceUploader {...props} name="invoice" />
      <p>
        <button type="submit" disabled={isPending}>
          Register
        </button>
      </p>
      <p aria-live="polite">{answer}</p>
    </form>
  );
}
