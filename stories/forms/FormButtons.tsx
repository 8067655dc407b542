import type { ReactElement } from 'react';
import type { CaseForm } from './caseForm.js';
import { SentData } from './SentData.js';

export interface FormButtonsProps {
  readonly onStartOver: () => void;
  readonly sent: CaseForm | null;
}

/** The end of a form: its buttons, and what it sent. */
export function FormButtons({ onStartOver, sent }: FormButtonsProps): ReactElement {
  return (
    <>
      <div className="form-buttons">
        <button type="submit">Register</button>
        <button type="button" onClick={onStartOver}>
          Start over
        </button>
      </div>
      <SentData data={sent && { ...sent }} />
    </>
  );
}
