import { type ReactElement, useRef, useState } from 'react';
import { Field, Form } from 'react-final-form';
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

/** The same form with react-final-form. */
export function FinalForm(uploader: CaseInvoiceUploaderProps): ReactElement {
  const handle = useRef<CaseInvoiceUploaderHandle>(null);
  const [media, setMedia] = useState<KnownMedia | null>(uploader.media ?? null);
  const [sent, setSent] = useState<CaseForm | null>(null);
  const valuesNow: CaseForm = { debtor: '', invoice: media?.url ?? '' };
  const [initialValues] = useState(valuesNow);
  const startOver = (restart: (values: CaseForm) => void): void => {
    handle.current?.reset();
    restart(valuesNow);
  };
  return (
    <Form<CaseForm> initialValues={initialValues} onSubmit={setSent}>
      {({ handleSubmit, form }) => (
        <form className="form-page" noValidate onSubmit={handleSubmit}>
          <Field<string> name="debtor" validate={(value) => (value ? undefined : DEBTOR_MISSING)}>
            {({ input, meta }) => (
              <label className="form-field">
                Debtor
                <input {...input} />
                <FormError>{meta.touched && meta.error}</FormError>
              </label>
            )}
          </Field>
          <Field<string> name="invoice" validate={(value) => (value ? undefined : INVOICE_MISSING)}>
            {({ input, meta }) => (
              <CaseInvoiceUploader
                {...uploader}
                ref={handle}
                media={media}
                onUploaded={setMedia}
                onStateChange={({ stored }) => input.onChange(stored?.url ?? '')}
                description={meta.touched && <FormError isAlert>{meta.error}</FormError>}
              />
            )}
          </Field>
          <FormButtons onStartOver={() => startOver(form.restart)} sent={sent} />
        </form>
      )}
    </Form>
  );
}
