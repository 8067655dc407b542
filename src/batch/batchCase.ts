import { toText } from '../core/toText.js';
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

/** The cases of a host without types: without missing ones, and with texts for what is shown and compared. */
export function readCases(given: unknown): readonly BatchCase[] {
  return Array.isArray(given) ? given.filter(Boolean).map(readCase) : [];
}

function readCase(one: BatchCase): BatchCase {
  const { invoiceNumber, title, description } = one;
  return sameOf(one, {
    ...one,
    invoiceNumber: toText(invoiceNumber),
    title: title && toText(title),
    description: description && toText(description),
  });
}

/** The case as it was before, the same object, where nothing new is said of it. */
export function sameOf(before: BatchCase | undefined, after: BatchCase): BatchCase {
  const isSame =
    before &&
    before.invoiceNumber === after.invoiceNumber &&
    before.title === after.title &&
    before.description === after.description &&
    before.media?.url === after.media?.url;
  return isSame ? before : after;
}

/** The cases by their ids. */
export function casesById(cases: readonly BatchCase[]): ReadonlyMap<string, BatchCase> {
  return new Map(cases.map((one) => [one.referenceId, one]));
}
