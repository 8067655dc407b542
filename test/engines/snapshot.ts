/** What the page of the uploader says of itself. */
export interface Snapshot {
  readonly status: string;
  /** All that a person can read. */
  readonly text: string;
  readonly problem: string | null;
  readonly buttons: readonly string[];
  readonly previewUrl: string | null;
  /** Pixels of a picture that was really decoded. */
  readonly previewWidth: number | null;
  /** Of "Open invoice". */
  readonly link: string | null;
  readonly progress: string | null;
  /** What the host was told, oldest first. */
  readonly statuses: string[];
  readonly uploaded: {
    readonly url: string;
    readonly referenceId: string;
    readonly fileName: string;
    readonly contentType: string;
  }[];
  readonly errors: {
    readonly code: string;
    readonly message: string;
    readonly status: number | undefined;
    readonly outcome: string;
    readonly reason: string | undefined;
  }[];
  /** Cases whose uploads are under way, seen or not; with commas between them. */
  readonly underWay: string | null;
  /** The pages that are being put in order: what each shows. */
  readonly pages: readonly {
    readonly fileName: string;
    readonly turn: string;
    readonly pictureWidth: number;
  }[];
  /** Each time the access token was asked for. */
  readonly refreshes: boolean[];
}

/** What the page of the batch says of itself. */
export interface BatchSnapshot {
  readonly status: string;
  /** The sentence above the list. */
  readonly summary: string;
  /** Statuses by file name. */
  readonly rows: Readonly<Record<string, string>>;
  /** What the host was told: each stored file and its case, oldest first. */
  readonly stored: (readonly [fileName: string, referenceId: string])[];
  readonly reports: readonly {
    readonly storedCount: number;
    readonly failed: readonly (readonly [fileName: string, code: string, outcome: string])[];
    readonly unsent: readonly { readonly fileName: string; readonly reason: string }[];
  }[];
}
