import { type ReactElement, useState } from 'react';
import type { PreviewRenderProps } from '../core/previewRender.js';
import type { PdfMessages } from '../locales/pdf/messages.js';
import { PdfPageView } from './PdfPageView.js';
import type { PdfSource } from './pdfJs.js';
import { useOpenPdf } from './useOpenPdf.js';

export interface PdfViewProps extends PreviewRenderProps {
  readonly source: PdfSource;
  readonly words: PdfMessages;
}

/** Steps of the zoom; 1 fills the width. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const FITTING = ZOOMS.indexOf(1);

/** Nobody looks at more pages of an invoice here; each takes room even where it is not drawn. */
const MOST_PAGES = 100;

/** The pages of a PDF, drawn one below the other. */
export function PdfView(props: PdfViewProps): ReactElement {
  const { source, words, file, url, title, onError, onFirstPage } = props;
  const opened = useOpenPdf(source, file, url, onError);
  const [step, setStep] = useState(FITTING);
  if (opened.status !== 'open')
    return <div className="ciu-preview-note ciu-pdf-bar">{words[opened.status]}</div>;
  const { pdf, ratio } = opened;
  const zoom = ZOOMS[step] ?? 1;
  const shown = Math.min(pdf.numPages, MOST_PAGES);
  return (
    <div data-part="pdf">
      <div className="ciu-pdf-bar">
        {/* Not disabled at the ends: the one that has the focus would lose it. */}
        <button
          className="ciu-action ciu-own"
          type="button"
          aria-disabled={step === 0}
          onClick={() => setStep(Math.max(0, step - 1))}
        >
          {words.zoomOut}
        </button>
        <output>{`${zoom * 100}\u00a0%`}</output>
        <button
          className="ciu-action ciu-own"
          type="button"
          aria-disabled={step === ZOOMS.length - 1}
          onClick={() => setStep(Math.min(ZOOMS.length - 1, step + 1))}
        >
          {words.zoomIn}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="ciu-pdf-pages" aria-label={title} tabIndex={0}>
        {Array.from({ length: shown }, (_, index) => (
          <PdfPageView
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            pdf={pdf}
            pageNumber={index + 1}
            zoom={zoom}
            ratio={ratio}
            words={words}
            onFirstPage={index === 0 ? onFirstPage : undefined}
          />
        ))}
        {pdf.numPages > shown && (
          <div className="ciu-preview-note ciu-pdf-bar">{words.morePages}</div>
        )}
      </section>
    </div>
  );
}
