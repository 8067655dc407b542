import type { BatchCase } from './batchCase.js';

/** A case in one line: "ACME Inc. · 103118". */
export function caseTextOf({ title, invoiceNumber }: BatchCase): string {
  return [title, invoiceNumber].filter(Boolean).join(' · ');
}
