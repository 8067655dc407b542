/** What the forms of this folder ask for. */
export interface CaseForm {
  debtor: string;
  /** The stored invoice's signed URL; empty until one is stored. */
  invoice: string;
}

export const DEBTOR_MISSING = 'Enter the name of the debtor.';
export const INVOICE_MISSING = 'Upload the invoice first.';
