/** Words of the preview that draws a PDF itself. */
export type PdfMessages = Record<never, never>;
