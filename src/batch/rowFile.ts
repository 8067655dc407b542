/** What is known of a row's file beside what is shown; never its bytes. */
export interface RowFile {
  /** As it was chosen. */
  readonly file: File;
  /** See `digestOf`; null until it was checked. */
  readonly digest: string | null;
  readonly text: string;
  readonly eInvoiceNumber: string | null;
}

/** The files of a batch by the ids of their rows. */
export type RowFiles = Map<string, RowFile>;
