import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type ReactElement, useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import './seams.css';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export interface PdfViewerProps {
  readonly url: string;
  readonly title: string;
  /** Told where the document cannot be loaded. */
  readonly onError: () => void;
}

/** A host's own viewer, by react-pdf: pages drawn in the page, no frame, no plug-in. */
export function PdfViewer({ url, title, onError }: PdfViewerProps): ReactElement {
  const [pages, setPages] = useState(0);
  const [page, setPage] = useState(1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="pdf-viewer" aria-label={title} tabIndex={0}>
      <div className="pdf-viewer-bar">
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          Previous page
        </button>
        <span>
          Page {page} of {pages || '…'}
        </span>
        <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          Next page
        </button>
      </div>
      <Document
        file={url}
        loading="Loading the invoice…"
        error=""
        onLoadSuccess={({ numPages }) => setPages(numPages)}
        onLoadError={onError}
        onSourceError={onError}
      >
        <Page pageNumber={page} width={480} renderAnnotationLayer={false} />
      </Document>
    </section>
  );
}
