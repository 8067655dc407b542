import type { NumberCheck } from './numberCheck.js';

/**
 * Something about a stored or chosen file that a person may want to know. Only the two about the
 * invoice's number may hold a file back.
 */
export type FileWarning =
  | 'pdf-password-protected'
  | 'pdf-truncated'
  | 'other-number'
  | 'number-not-found'
  | 'photo-blurred'
  | 'photo-dark'
  | 'photo-blank'
  | 'photo-small';

/** What was noticed about a file beside its type and size; goes with it from the check to the stored invoice. */
export interface FileFacts {
  readonly warnings: readonly FileWarning[];
  /** Undefined where no `invoiceNumber` was given. */
  readonly numberCheck?: NumberCheck | undefined;
  /** The number that was looked for. */
  readonly invoiceNumber?: string | undefined;
  /** The number that the file has instead, where `numberCheck` is `other`. */
  readonly foundNumber?: string | undefined;
  /** Name of the file as it was chosen, where `prepareFile` made another one of it. */
  readonly convertedFrom?: string | undefined;
  /** Pages of a PDF, where a reader told. */
  readonly pageCount?: number | undefined;
}

/** The facts alone. */
export function factsOf(facts: FileFacts): FileFacts {
  const { warnings, numberCheck, invoiceNumber, foundNumber, convertedFrom, pageCount } = facts;
  return { warnings, numberCheck, invoiceNumber, foundNumber, convertedFrom, pageCount };
}

/** Whether the file is, by its number, perhaps not the right one. */
export function isNumberDoubtful({ numberCheck }: FileFacts): boolean {
  return numberCheck === 'other' || numberCheck === 'absent';
}
