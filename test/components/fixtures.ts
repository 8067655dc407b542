import type { CheckedFile } from '../../src/core/checkedFile.js';
import type { StoredInvoice } from '../../src/core/uploadState.js';

export const referenceId = '6867da7788b9226bb78d716c';

/** A file that passed the check. */
export function checkedFile(more: Partial<CheckedFile> = {}): CheckedFile {
  const file = new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' });
  return {
    file,
    fileName: file.name,
    contentType: file.type,
    size: file.size,
    warnings: [],
    isUnchanged: async () => true,
    ...more,
  };
}

/** An invoice that the host told of. */
export function storedInvoice(more: Partial<StoredInvoice> = {}): StoredInvoice {
  return {
    url: 'https://storage.example/cases/one?Expires=4102444800&Signature=x',
    expiresAt: new Date('2100-01-01T00:00:00Z'),
    referenceId,
    fileName: 'invoice.pdf',
    contentType: 'application/pdf',
    size: 46_000,
    warnings: [],
    link: 'valid',
    perhapsReplaced: false,
    copy: null,
    ...more,
  };
}
