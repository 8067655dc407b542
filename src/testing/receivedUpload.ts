/** One upload as it arrived, for tests to look at. Filled in while it is handled. */
export interface ReceivedUpload {
  /** Epoch milliseconds by the API's clock. */
  readonly receivedAtMs: number;
  readonly referenceId: string;
  /** Names of the request's headers, lower case; never their values, which hold the access token. */
  readonly headerNames: readonly string[];
  /** Names of the form's fields, in order; empty for a body that was cut or is no form. */
  readonly fields: readonly string[];
  /** As sent; null where the form had none. */
  readonly domain: string | null;
  /** As sent; null where the form had none. */
  readonly dottedPath: string | null;
  readonly fileName: string | null;
  /** The file part's own content type; null where it had none. */
  readonly contentType: string | null;
  /** Bytes of the file; null where there was none. */
  readonly size: number | null;
  /** Of the file's bytes, lower-case hex; null where there was none. */
  readonly sha256: string | null;
  /** HTTP status answered; null while, or where, there is no answer. */
  readonly status: number | null;
  /** The sender went away before the answer. */
  readonly isAborted: boolean;
}
