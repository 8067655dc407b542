import type { KnownMedia } from '../core/uploadedMedia.js';

/** A case that an invoice of the batch may belong to. */
export interface BatchCase {
  /** The case's id, as everywhere. */
  readonly referenceId: string;
  /** What its invoice is found by. */
  readonly invoiceNumber: string;
  /** What a person knows it by: the debtor, the customer. */
  readonly title?: string | undefined;
  /** A second line where cases are searched. */
  readonly description?: string | undefined;
  /** The invoice it has already, where the host knows of one: nothing replaces that without a press. */
  readonly media?: KnownMedia | null | undefined;
}

/** The cases of a host without types: leaves out missing ones, and makes texts of invoice numbers. */
export function readCases(cases: readonly BatchCase[]): readonly BatchCase[] {
  return cases
    .filter(Boolean)
    .map((one) =>
      typeof one.invoiceNumber === 'number'
        ? { ...one, invoiceNumber: String(one.invoiceNumber) }
        : one,
    );
}

/** The cases by their ids. */
export function casesById(cases: readonly BatchCase[]): ReadonlyMap<string, BatchCase> {
  return new Map(cases.map((one) => [one.referenceId, one]));
}
