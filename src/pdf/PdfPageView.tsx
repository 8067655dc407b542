import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { PreviewRenderProps } from '../core/previewRender.js';
import type { PdfMessages } from '../locales/pdf/messages.js';
import { drawPage, release } from './drawPage.js';
import type { PdfDocument } from './pdfJs.js';
import { usePageBox } from './usePageBox.js';

export interface PdfPageViewProps {
  readonly pdf: PdfDocument;
  /** From 1. */
  readonly pageNumber: number;
  /** 1 fills the width. */
  readonly zoom: number;
  /** Width by height, until the page itself is known. */
  readonly ratio: number;
  readonly words: PdfMessages;
  readonly onFirstPage: PreviewRenderProps['onFirstPage'];
}

/** One page: drawn while it is in view, the first at once; its text beside it for whoever cannot see it. */
export function PdfPageView(props: PdfPageViewProps): ReactElement {
  const { pdf, pageNumber, zoom, ratio, words, onFirstPage } = props;
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const { pixels, isNear } = usePageBox(box);
  const isShown = (isNear || pageNumber === 1) && pixels > 0;

  useEffect(() => {
    if (!box.current || !place.current) return;
    box.current.style.inlineSize = `${zoom * 100}%`;
    // What is not drawn yet takes the room it will need, so that nothing moves when it is.
    place.current.style.aspectRatio = `${ratio}`;
  }, [zoom, ratio]);

  useEffect(() => {
    const element = place.current;
    if (!isShown || !element) return;
    const controller = new AbortController();
    const { signal } = controller;
    drawPage(pdf, pageNumber, pixels, signal).then(
      ({ canvas, text: found }) => {
        canvas.style.display = 'block';
        canvas.style.inlineSize = '100%';
        element.style.aspectRatio = `${canvas.width / canvas.height}`;
        clear(element);
        element.append(canvas);
        onFirstPage?.(canvas);
        setText(found.trim() || words.noText);
      },
      () => {
        if (!signal.aborted) setText(words.notShown);
      },
    );
    return () => controller.abort();
  }, [pdf, pageNumber, pixels, isShown, words, onFirstPage]);

  useEffect(() => {
    const element = place.current;
    return () => {
      if (isShown && element) clear(element);
    };
  }, [isShown]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no field set
    <div
      ref={box}
      className="ciu-pdf-page"
      data-part="pdf-page"
      role="group"
      aria-label={words.pageOf(pageNumber, pdf.numPages)}
    >
      <div ref={place} />
      {text && <div className="ciu-hidden">{text}</div>}
    </div>
  );
}

/** What is out of view, or drawn anew, gives its pixels back. */
function clear(place: HTMLElement): void {
  for (const canvas of place.querySelectorAll('canvas')) release(canvas);
  place.replaceChildren();
}
