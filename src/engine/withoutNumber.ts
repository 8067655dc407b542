import type { CheckedFile } from '../core/checkedFile.js';
import type { FileWarning } from '../core/fileFacts.js';

/** Warnings that say how the invoice's number was checked. */
const ABOUT_NUMBER: readonly FileWarning[] = ['other-number', 'number-not-found'];

/** The file without what was said of another number. */
export function withoutNumber(checked: CheckedFile): CheckedFile {
  const { numberCheck: _check, invoiceNumber: _sought, foundNumber: _found, ...rest } = checked;
  return { ...rest, warnings: rest.warnings.filter((warning) => !ABOUT_NUMBER.includes(warning)) };
}
