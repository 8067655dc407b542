import { useForm } from '@tanstack/react-form';
import { type ReactElement, useRef, useState } from 'react';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type CaseInvoiceUploaderProps,
  type KnownMedia,
} from '../../src/index.js';
import { type CaseForm, DEBTOR_MISSING, INVOICE_MISSING } from './caseForm.js';
import { FormButtons } from './FormButtons.js';
import { FormError } from './FormError.js';
import './formPage.css';

/** The same form with TanStack Form. */
export function TanStackForm(uploader: CaseInvoiceUploaderProps): ReactElement {
  const handle = useRef<CaseInvoiceUploaderHandle>(null);
  const [media, setMedia] = useState<KnownMedia | null>(uploader.media ?? null);
  const [sent, setSent] = useState<CaseForm | null>(null);
  const valuesNow: CaseForm = { debtor: '', invoice: media?.url ?? '' };
  // Values that change in between would be taken for a reset.
  const [defaultValues] = useState(valuesNow);
  const form = useForm({ defaultValues, onSubmit: ({ value }) => setSent(value) });
  const startOver = (): void => {
    handle.current?.reset();
    form.reset(valuesNow, { keepDefaultValues: true });
  };
  return (
    <form className="form-page" noValidate action={() => form.handleSubmit()}>
      <form.Field
        name="debtor"
        validators={{ onSubmit: ({ value }) => (value ? undefined : DEBTOR_MISSING) }}
      >
        {({ state, handleChange }) => (
          <label className="form-field">
            Debtor
            <input value={state.value} onChange={(event) => handleChange(event.target.value)} />
            <FormError>{state.meta.errors[0]}</FormError>
          </label>
        )}
      </form.Field>
      <form.Field
        name="invoice"
        validators={{ onSubmit: ({ value }) => (value ? undefined : INVOICE_MISSING) }}
      >
        {({ state, handleChange }) => (
          <CaseInvoiceUploader
            {...uploader}
            ref={handle}
            media={media}
            onUploaded={setMedia}
            onStateChange={({ stored }) => handleChange(stored?.url ?? '')}
            description={<FormError isAlert>{state.meta.errors[0]}</FormError>}
          />
        )}
      </form.Field>
      <FormButtons onStartOver={startOver} sent={sent} />
    </form>
  );
}
