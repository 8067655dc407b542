import type { FileFacts, FileWarning } from '../core/fileFacts.js';
import type { Messages } from '../locales/messages.js';

/** The sentence for something that was noticed about a file. */
export function warningWordsOf(
  warning: FileWarning,
  { invoiceNumber = '', foundNumber = '' }: FileFacts,
  { warnings }: Messages,
): string {
  switch (warning) {
    case 'other-number':
      return warnings[warning](foundNumber, invoiceNumber);
    case 'number-not-found':
      return warnings[warning](invoiceNumber);
    default:
      return warnings[warning];
  }
}
