import { toText } from './toText.js';

/** What a `reader` found in a file. */
export interface FileContent {
  /** Text of the first two pages; empty where there is none, as in a scan. */
  readonly text: string;
  /** Null where it cannot be told, as in a locked file. */
  readonly pageCount: number | null;
  /** Whether it opens with a password only. */
  readonly isLocked: boolean;
  /** The e-invoice inside (Factur-X, ZUGFeRD, XRechnung); null where there is none. */
  readonly eInvoice: { readonly number: string } | null;
}

/**
 * Looks into a chosen file; null where it is none of those that it reads. What it throws, and an answer
 * that never comes, hold nothing up.
 */
export type InvoiceReader = (
  file: File,
  options: { readonly signal: AbortSignal },
) => Promise<FileContent | null>;

/** What a reader gave, read at once and for good: an object of the host's can be anything, and throw later. */
export function readContent(found: FileContent | null | undefined): FileContent | null {
  if (!found) return null;
  const { text, pageCount, isLocked, eInvoice } = found;
  return {
    text: toText(text),
    pageCount: Number.isFinite(pageCount) ? pageCount : null,
    isLocked: !!isLocked,
    eInvoice: eInvoice ? { number: toText(eInvoice.number) } : null,
  };
}
