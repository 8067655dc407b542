/** Words of the batch of many invoices, beside those that it shares with the single uploader. */
export interface BatchMessages {
  /** Name of the group where the host gives no `label`. */
  readonly label: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  /** Headline of the empty zone. */
  readonly addInvoices: string;
  /** Beside the buttons of the empty zone: that dropping and pasting work too. */
  readonly dropHint: string;
  /** While files are held over the zone. */
  readonly dropNow: string;

  /** Name of the table of files, and of its columns. */
  readonly rows: string;
  readonly columns: {
    readonly file: string;
    readonly case: string;
    readonly status: string;
    readonly actions: string;
  };

  /** "42 files: 39 ready, 2 need a case, 1 cannot be used", of the counts that are not zero. */
  readonly summary: (files: string, parts: string) => string;
  readonly counts: {
    readonly files: (count: number) => string;
    readonly checking: (count: number) => string;
    readonly ready: (count: number) => string;
    readonly needCase: (count: number) => string;
    readonly unusable: (count: number) => string;
    readonly stored: (count: number) => string;
    readonly failed: (count: number) => string;
  };

  /** Name of the group of filters, and each of them with its count. */
  readonly filters: string;
  readonly filter: {
    readonly all: (count: number) => string;
    readonly ready: (count: number) => string;
    readonly needCase: (count: number) => string;
    readonly unusable: (count: number) => string;
    readonly running: (count: number) => string;
    readonly stored: (count: number) => string;
    readonly failed: (count: number) => string;
  };

  readonly acceptAll: (count: number) => string;
  readonly uploadAll: (count: number) => string;
  readonly cancelAll: string;
  readonly tryAllAgain: (count: number) => string;
  readonly downloadReport: string;
  /** Empties the list. */
  readonly clear: string;

  /** Name of a row's search box, and what stands in it while it is empty. */
  readonly caseBox: string;
  readonly searchHint: string;
  readonly searching: string;
  readonly noCase: string;
  readonly casesFound: (count: number) => string;
  /** Below the first cases of many. */
  readonly moreCases: (count: number) => string;
  /** Beside a case that has an invoice. */
  readonly hasInvoice: string;

  readonly useThisCase: string;
  readonly replaceStored: string;
  readonly remove: string;

  /** Why a file belongs to a case. */
  readonly reasons: {
    readonly name: (number: string) => string;
    readonly text: (number: string) => string;
    readonly textPage: (number: string, page: string) => string;
    readonly 'e-invoice': (number: string) => string;
    readonly hand: string;
  };
  /** Why a person has to look. */
  readonly conflicts: {
    readonly stored: string;
    readonly taken: string;
    readonly several: string;
  };
  readonly statuses: {
    readonly checking: string;
    readonly refused: string;
    readonly unmatched: string;
    readonly suggested: string;
    readonly conflict: string;
    readonly matched: string;
    readonly queued: string;
    readonly failed: string;
  };
  /** A row that waits: for the network, or for a service that asked to slow down. */
  readonly waiting: {
    readonly offline: string;
    readonly slow: (seconds: number) => string;
  };
  /** Above the list while the service wants nothing. */
  readonly paused: (seconds: number) => string;

  /** Name of the progress bar, and its value in words. */
  readonly progress: string;
  readonly progressValue: (done: string, total: string) => string;

  /** Files that are in the list already, and were left out. */
  readonly duplicate: (fileName: string) => string;
  readonly duplicates: (count: number) => string;
  /** Where the session ended and stopped all: after what went wrong. */
  readonly stopped: string;

  readonly missing: (count: number) => string;
  readonly moreMissing: (count: number) => string;

  /** Columns of the report, and its file's name without the extension. */
  readonly report: {
    readonly fileName: string;
    readonly columns: {
      readonly file: string;
      readonly title: string;
      readonly referenceId: string;
      readonly invoiceNumber: string;
      readonly status: string;
      readonly words: string;
      readonly time: string;
    };
  };

  /** Told politely: beginnings, quarters and ends. */
  readonly said: {
    readonly begun: (count: number) => string;
    readonly quarter: (done: string, total: string) => string;
    readonly ended: (result: string) => string;
    readonly cancelled: string;
  };
}
