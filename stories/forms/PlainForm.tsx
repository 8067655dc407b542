import { type ReactElement, useState } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import { SentData } from './SentData.js';
import './formPage.css';

export interface PlainFormProps extends CaseInvoiceUploaderProps {
  /** `disabled` of the fieldset around all fields. */
  readonly isLocked?: boolean | undefined;
}

/** A form without a library: the browser checks, blocks and collects. */
export function PlainForm({ isLocked = false, ...uploader }: PlainFormProps): ReactElement {
  const [sent, setSent] = useState<Record<string, unknown> | null>(null);
  return (
    <form
      className="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(Object.fromEntries(new FormData(event.currentTarget)));
      }}
      onReset={() => setSent(null)}
    >
      <fieldset disabled={isLocked}>
        <legend>Register a case</legend>
        <label className="form-field">
          Debtor
          <input name="debtor" required defaultValue="A. Lindqvist" />
        </label>
        <CaseInvoiceUploader {...uploader} />
        <label className="form-field">
          Note
          <input name="note" />
        </label>
      </fieldset>
      <div className="form-buttons">
        <button type="submit">Register</button>
        <button type="reset">Start over</button>
      </div>
      <SentData data={sent} />
    </form>
  );
}
