/** What a file may be changed for. */
export interface PrepareFileOptions {
  readonly signal: AbortSignal;
  /** Media types the field takes. */
  readonly accept: readonly string[];
  /** Bytes, or undefined where there is no limit. */
  readonly maxSize: number | undefined;
}

/** Changes a chosen file before it is checked, or hands it back as it is. */
export type PrepareFile = (file: File, options: PrepareFileOptions) => File | Promise<File>;

/** Degrees clockwise by which a person turned a page. */
export type PageTurn = 0 | 90 | 180 | 270;

/** Makes one file of the pictures of a paper's pages. */
export type CombineFiles = (
  files: readonly File[],
  options: { readonly signal: AbortSignal; readonly turns: readonly PageTurn[] },
) => Promise<File>;

/** What is wrong with a picture of a page. */
export interface ScanVerdict {
  readonly blurred: boolean;
  readonly dark: boolean;
  readonly blank: boolean;
  readonly small: boolean;
}

/** Looks at a picture of a page. */
export type JudgeScan = (
  file: File,
  options: { readonly signal: AbortSignal },
) => Promise<ScanVerdict>;
