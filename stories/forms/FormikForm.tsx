import { Form, Formik, type FormikErrors, type FormikHelpers } from 'formik';
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

function errorsOf({ debtor, invoice }: CaseForm): FormikErrors<CaseForm> {
  return {
    ...(!debtor && { debtor: DEBTOR_MISSING }),
    ...(!invoice && { invoice: INVOICE_MISSING }),
  };
}

/** The same form with Formik. */
export function FormikForm(uploader: CaseInvoiceUploaderProps): ReactElement {
  const handle = useRef<CaseInvoiceUploaderHandle>(null);
  const [media, setMedia] = useState<KnownMedia | null>(uploader.media ?? null);
  const [sent, setSent] = useState<CaseForm | null>(null);
  const valuesNow: CaseForm = { debtor: '', invoice: media?.url ?? '' };
  const [initialValues] = useState(valuesNow);
  const startOver = (resetForm: FormikHelpers<CaseForm>['resetForm']): void => {
    handle.current?.reset();
    resetForm({ values: valuesNow });
  };
  return (
    <Formik initialValues={initialValues} validate={errorsOf} onSubmit={setSent}>
      {({ errors, touched, getFieldProps, setFieldValue, resetForm }) => (
        <Form className="form-page" noValidate>
          <label className="form-field">
            Debtor
            <input {...getFieldProps('debtor')} />
            <FormError>{touched.debtor && errors.debtor}</FormError>
          </label>
          <CaseInvoiceUploader
            {...uploader}
            ref={handle}
            media={media}
            onUploaded={setMedia}
            onStateChange={({ stored }) => setFieldValue('invoice', stored?.url ?? '')}
            description={touched.invoice && <FormError isAlert>{errors.invoice}</FormError>}
          />
          <FormButtons onStartOver={() => startOver(resetForm)} sent={sent} />
        </Form>
      )}
    </Formik>
  );
}
