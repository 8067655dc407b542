import type { CheckedFile } from '../../src/core/checkedFile.js';
import type { StoredInvoice } from '../../src/core/uploadState.js';
import pdfData from '../../test/support/samples/invoice-103118.pdf?inline';
import pngData from '../../test/support/samples/invoice-103118.png?inline';
import pngUrl from '../../test/support/samples/invoice-103118.png?url';

/** The case every fixed state belongs to. */
export const referenceId = '6867da7788b9226bb78d716c';

/** A file as it is once it has been checked, with real bytes behind it. */
export function checkedFile(
  dataUrl: string,
  fileName: string,
  contentType: string,
  more: Partial<CheckedFile> = {},
): CheckedFile {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const file = new File([bytes], fileName, { type: contentType });
  return {
    file,
    fileName,
    contentType,
    size: file.size,
    warnings: [],
    isUnchanged: async () => true,
    ...more,
  };
}

export const pdf: CheckedFile = checkedFile(pdfData, 'invoice-103118.pdf', 'application/pdf');
export const png: CheckedFile = checkedFile(pngData, 'invoice-103118.png', 'image/png');
/** As large as an invoice scanned in colour. */
export const scan: CheckedFile = { ...pdf, fileName: 'scan-0042.pdf', size: 4_700_000 };
export const longName: CheckedFile = {
  ...pdf,
  fileName:
    'Nordlys Tandvård AB – samlingsfaktura för behandling och material, juni 2025 (kopia, slutgiltig).pdf',
};
export const hebrewName: CheckedFile = { ...pdf, fileName: 'חשבונית מס 103118.pdf' };
/** U+202E turns what follows, so that this would read "invoice-exe.pdf". */
export const turnedName: CheckedFile = { ...pdf, fileName: 'invoice-\u202efdp.exe' };

/** What is stored after `copy` was; its link is the picture that Storybook serves. */
export function storedInvoice(copy: CheckedFile, more: Partial<StoredInvoice> = {}): StoredInvoice {
  return {
    url: new URL(pngUrl, location.href).href,
    expiresAt: new Date(Date.now() + 3_600_000),
    referenceId,
    fileName: copy.fileName,
    contentType: copy.contentType,
    size: copy.size,
    warnings: copy.warnings,
    link: 'valid',
    perhapsReplaced: false,
    copy,
    ...more,
  };
}
