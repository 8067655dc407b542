import {
  canonicalTypeOf,
  DEFAULT_ALLOWED_TYPES,
  isTypeAllowed,
  typeOfFileName,
} from '../core/contentTypes.js';
import { sniffContentType } from './sniffContentType.js';

/** What a file is, and whether it may be that. */
export type ContentTypeDecision =
  | { readonly isAllowed: true; readonly type: string }
  /** Undefined where nothing trustworthy tells. */
  | { readonly isAllowed: false; readonly type: string | undefined };

/** Bytes that leave no doubt. Other findings are containers: a spreadsheet is a zip, a CSV is a text. */
const DECISIVE = /^image\/(?!tiff|svg)|\/pdf$|executable/;

const ANYTHING = 'application/octet-stream';

/**
 * Decides by the first bytes. Only where they leave it open do the browser's type and the extension
 * count, and never for one of the default types, all of which can be told from their bytes. A refused
 * Word file is called that, too, and not a zip.
 */
export function decideContentType(
  head: Uint8Array,
  file: File,
  accept: readonly string[],
): ContentTypeDecision {
  const sniffed = sniffContentType(head);
  if (sniffed !== null && DECISIVE.test(sniffed)) {
    return { type: sniffed, isAllowed: isTypeAllowed(sniffed, accept) };
  }
  // A host may hand over a Blob, which has no name.
  const claims = [canonicalTypeOf(file.type), typeOfFileName(file.name ?? '')].filter(
    (type) => type?.includes('/') && type !== ANYTHING && !DEFAULT_ALLOWED_TYPES.includes(type),
  );
  const possible = [...claims, sniffed].filter((type) => type !== null);
  const type = [...possible, ANYTHING].find((one) => isTypeAllowed(one, accept));
  return type === undefined ? { type: possible[0], isAllowed: false } : { type, isAllowed: true };
}
