/** Words of the preview that draws a PDF itself. */
export interface PdfMessages {
  /** Until the first page is there. */
  readonly loading: string;
  /** Name of a page for whoever does not see it. */
  readonly pageOf: (page: number, pages: number) => string;
  /** In the place of a page's text, where it has none: a scan. */
  readonly noText: string;
  /** Below the last page shown, where there are more. */
  readonly morePages: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly locked: string;
  /** The file or a page is damaged, or the storage does not let a script read it. */
  readonly notShown: string;
}
