import { type ReactElement, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import { SentData } from './SentData.js';
import './formPage.css';

interface CaseForm {
  debtor: string;
  /** The stored invoice's signed URL; empty until one is stored. */
  invoice: string;
}

/** The same form with react-hook-form: it checks, so the browser is told not to. */
export function HookForm(uploader: CaseInvoiceUploaderProps): ReactElement {
  const { control, register, handleSubmit, reset, formState } = useForm<CaseForm>({
    defaultValues: { debtor: '', invoice: '' },
  });
  const [sent, setSent] = useState<CaseForm | null>(null);
  const { debtor, invoice } = formState.errors;
  return (
    <form className="form-page" noValidate onSubmit={handleSubmit(setSent)}>
      <label className="form-field">
        Debtor
        <input
          {...register('debtor', { required: 'Enter the name of the debtor.' })}
          aria-invalid={debtor !== undefined}
        />
        {debtor && <span className="form-error">{debtor.message}</span>}
      </label>
      <Controller
        control={control}
        name="invoice"
        rules={{ required: 'Upload the invoice first.' }}
        render={({ field }) => (
          <CaseInvoiceUploader
            {...uploader}
            ref={field.ref}
            onStateChange={({ stored }) => field.onChange(stored?.url ?? '')}
            description={
              invoice && (
                <span role="alert" className="form-error">
                  {invoice.message}
                </span>
              )
            }
          />
        )}
      />
      <div className="form-buttons">
        <button type="submit">Register</button>
        <button type="button" onClick={() => reset()}>
          Start over
        </button>
      </div>
      <SentData data={sent && { ...sent }} />
    </form>
  );
}
