/**
 * As much of pdf.js as is used here, so that any version with it fits and its types need not be installed.
 */
export interface PdfJs {
  getDocument(parameters: PdfParameters): PdfLoadingTask;
  /** Takes `{ port, verbosity }`; its own types say that the port can only be null. */
  readonly PDFWorker: new (
    parameters: never,
  ) => PdfWorker;
}

/** Further parameters of pdf.js' `getDocument`. */
export interface PdfParameters {
  readonly [name: string]: unknown;
}

export interface PdfWorker {
  destroy(): void;
}

export interface PdfLoadingTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(pageNumber: number): Promise<PdfPage>;
  /** An object up to version 5, a Map from 6 on; null where there are none. */
  getAttachments(): Promise<unknown>;
  /** From version 6 on: what is in the file with this key; before, it stands beside its name. */
  getAttachmentContent?(key: string): Promise<unknown>;
}

export interface PdfPage {
  getViewport(parameters: { scale: number }): PdfViewport;
  render(parameters: { canvas: HTMLCanvasElement | null; viewport: PdfViewport }): PdfRenderTask;
  streamTextContent(): ReadableStream<PdfTextChunk>;
  cleanup(): unknown;
}

export interface PdfViewport {
  readonly width: number;
  readonly height: number;
}

export interface PdfRenderTask {
  readonly promise: Promise<void>;
  cancel(): void;
}

export interface PdfTextChunk {
  readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
}

/** Where pdf.js comes from: the host brings it, so that its version is the host's. */
export interface PdfSource {
  /** Loads pdf.js when it is first needed: a function that imports `pdfjs-dist/legacy/build/pdf.mjs`. */
  readonly load: () => Promise<PdfJs>;
  /** Address of its worker, on the page's own origin: `pdfjs-dist/legacy/build/pdf.worker.min.mjs`. */
  readonly workerSrc: string;
  /**
   * Further parameters of `getDocument`: `cMapUrl`, `standardFontDataUrl`, `wasmUrl`.
   *
   * @default {}
   */
  readonly parameters?: PdfParameters | undefined;
}
