/** What a host's own viewer is given. */
export interface PreviewRenderProps {
  /** The signed URL, or a `blob:` URL of the copy in memory. */
  readonly url: string;
  /** Whether `url` is the copy in memory. */
  readonly isCopy: boolean;
  /** The copy in memory, where there is one: it can be read without the storage's leave (CORS). */
  readonly file: File | null;
  readonly fileName: string;
  /** Canonical media type; empty where unknown. */
  readonly contentType: string;
  /** Bytes; 0 where unknown. */
  readonly size: number;
  /** Name for a frame, or alternative text: "Preview of invoice.pdf". */
  readonly title: string;
  /** To be called where `url` cannot be shown: the copy in memory is tried next. */
  readonly onError: () => void;
  /** May be called with the first page once it is drawn: it is shown small beside the file's name. */
  readonly onFirstPage?: ((canvas: HTMLCanvasElement) => void) | undefined;
}
