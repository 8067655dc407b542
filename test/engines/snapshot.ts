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
  readonly uploaded: { readonly url: string; readonly contentType: string }[];
  readonly errors: {
    readonly code: string;
    readonly message: string;
    readonly status: number | undefined;
    readonly outcome: string;
    readonly reason: string | undefined;
  }[];
  /** Each time the access token was asked for. */
  readonly refreshes: boolean[];
}
