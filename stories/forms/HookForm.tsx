import { type ReactElement, useRef, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
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

/** The same form with react-hook-form: it checks, so the browser is told not to. */
export function HookForm(uploader: CaseInvoiceUploaderProps): ReactElement {
  const handle = useRef<CaseInvoiceUploaderHandle>(null);
  const [media, setMedia] = useState<KnownMedia | null>(uploader.media ?? null);
  const [sent, setSent] = useState<CaseForm | null>(null);
  const { control, register, handleSubmit, reset, formState } = useForm<CaseForm>({
    defaultValues: { debtor: '', invoice: media?.url ?? '' },
  });
  const startOver = (): void => {
    handle.current?.reset();
    reset({ debtor: '', invoice: media?.url ?? '' });
  };
  const { debtor, invoice } = formState.errors;
  return (
    <form className="form-page" noValidate onSubmit={handleSubmit(setSent)}>
      <label className="form-field">
        Debtor
        <input
          {...register('debtor', { required: DEBTOR_MISSING })}
          aria-invalid={debtor !== undefined}
        />
        <FormError>{debtor?.message}</FormError>
      </label>
      <Controller
        control={control}
        name="invoice"
        rules={{ required: INVOICE_MISSING }}
        render={({ field }) => (
          <CaseInvoiceUploader
            {...uploader}
            ref={(current) => {
              handle.current = current;
              field.ref(current);
            }}
            media={media}
            onUploaded={setMedia}
            onStateChange={({ stored }) => field.onChange(stored?.url ?? '')}
            description={invoice && <FormError isAlert>{invoice.message}</FormError>}
          />
        )}
      />
      <FormButtons onStartOver={startOver} sent={sent} />
    </form>
  );
}
