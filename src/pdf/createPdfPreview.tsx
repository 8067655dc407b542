import type { ReactElement } from 'react';
import type { PreviewRenderProps } from '../core/previewRender.js';
import type { LanguagePack } from '../locales/languagePack.js';
import { PdfView } from './PdfView.js';
import type { PdfSource } from './pdfJs.js';
import { pdfWordsOf } from './pdfWordsOf.js';

/** What {@link createPdfPreview} takes. */
export interface PdfPreviewOptions extends PdfSource {
  /**
   * The language, `sv`, or any of its words.
   *
   * @default English
   */
  readonly messages?: LanguagePack | undefined;
}

/** A `preview` for the uploader and the batch. */
export interface PdfPreview {
  (props: PreviewRenderProps): ReactElement | null;
  /** PDF, and what may be one by its name; pictures are left to whoever shows them otherwise. */
  readonly contentTypes: readonly string[];
}

/**
 * Makes a `preview` that draws the pages of a PDF itself, the same on phones and desktops: from the copy in
 * memory, else from the signed URL where the storage allows it (CORS). Of anything else that it is asked for
 * there is the link, or the picture. Call it once, outside of components.
 */
export function createPdfPreview({ messages, ...source }: PdfPreviewOptions): PdfPreview {
  const words = pdfWordsOf(messages?.pdf);
  const preview = (props: PreviewRenderProps): ReactElement | null => {
    const { url, title, contentType, fileName, onError } = props;
    if (contentType.startsWith('image/'))
      return <img src={url} alt={title} referrerPolicy="no-referrer" onError={onError} />;
    const isPdf = contentType === 'application/pdf' || (!contentType && /\.pdf$/i.test(fileName));
    return isPdf ? <PdfView {...props} source={source} words={words} /> : null;
  };
  return Object.assign(preview, { contentTypes: ['application/pdf', ''] });
}
