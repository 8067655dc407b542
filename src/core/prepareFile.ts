/** How far a page was turned, in degrees, clockwise. */
export type PageTurn = 0 | 90 | 180 | 270;

/** What a {@link PrepareFile} is told beside the file. */
export interface PrepareFileOptions {
  /** Aborted when the result is no longer wanted. */
  readonly signal: AbortSignal;
  /** Media types that the field takes. */
  readonly accept: readonly string[];
  /** Bytes; undefined where there is no limit. */
  readonly maxSize: number | undefined;
}

/** Changes a chosen file before it is checked; the same file where there is nothing to change. */
export type PrepareFile = (file: File, options: PrepareFileOptions) => File | Promise<File>;

/** What a {@link CombineFiles} is told beside the pictures. */
export interface CombineFilesOptions {
  /** Aborted when the result is no longer wanted. */
  readonly signal: AbortSignal;
  /** How far the person turned each page, beside what the photo itself says of its orientation. */
  readonly turns: readonly PageTurn[];
}

/**
 * Makes one file of several pictures, a page each, in their order.
 *
 * @throws MediaUploadError with the `fileName` of the page that cannot be used.
 */
export type CombineFiles = (files: readonly File[], options: CombineFilesOptions) => Promise<File>;

/** What is wrong with a photo of a paper; all false where nothing is. */
export interface ScanJudgement {
  readonly blurred: boolean;
  readonly dark: boolean;
  /** Nothing is to be seen on it. */
  readonly blank: boolean;
  /** Too few pixels for small print. */
  readonly small: boolean;
}

/** Judges a picture of a paper; what it finds becomes warnings. */
export type JudgeScan = (
  file: File,
  options: { readonly signal: AbortSignal },
) => Promise<ScanJudgement>;
