import type { MatchableFile, MatchReason } from './matchInvoices.js';
import {
  evidenceOfEInvoice,
  evidenceOfName,
  evidenceOfText,
  type NumberEvidence,
} from './numberEvidence.js';
import { indexNumbers } from './numberIndex.js';
import { toText } from './toText.js';
import { hasTokens } from './toTokens.js';

/**
 * Whether a file is the invoice with the case's number: `found`; `other`, by the e-invoice in it;
 * `absent`, where there is text without it; `unknown`, where there is nothing to go by.
 */
export type NumberCheck = 'found' | 'other' | 'absent' | 'unknown';

/** What {@link checkInvoiceNumber} found. */
export interface NumberCheckResult {
  readonly numberCheck: NumberCheck;
  /** With `found`: the strongest place that has it. */
  readonly foundIn?: MatchReason;
  /** With `other`: the number that the e-invoice says. */
  readonly other?: string;
}

/** Compares the case's number with a file: the e-invoice beats the text, the text beats the name. */
export function checkInvoiceNumber(invoiceNumber: string, file: MatchableFile): NumberCheckResult {
  const index = indexNumbers([{ referenceId: 'case', invoiceNumber }]);
  if (index.root.next.size === 0) return { numberCheck: 'unknown' };
  const text = toText(file.text);
  const eInvoiceNumber = toText(file.eInvoiceNumber);
  let isGuessed = false;
  const isNamedBy = ({ named, guessed }: NumberEvidence): boolean => {
    isGuessed ||= guessed.size > 0;
    return named.size > 0;
  };

  if (hasTokens(eInvoiceNumber)) {
    if (isNamedBy(evidenceOfEInvoice(eInvoiceNumber, index)))
      return { numberCheck: 'found', foundIn: 'e-invoice' };
    if (!isGuessed) return { numberCheck: 'other', other: eInvoiceNumber.trim() };
  }
  if (isNamedBy(evidenceOfText(text, index))) return { numberCheck: 'found', foundIn: 'text' };
  if (isNamedBy(evidenceOfName(toText(file.fileName), index)))
    return { numberCheck: 'found', foundIn: 'name' };
  return { numberCheck: !isGuessed && hasTokens(text) ? 'absent' : 'unknown' };
}
