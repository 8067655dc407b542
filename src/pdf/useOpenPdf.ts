import { useEffect, useRef, useState } from 'react';
import { openPdf } from './openPdf.js';
import type { PdfDocument, PdfSource } from './pdfJs.js';
import { untilAborted } from './untilAborted.js';

/** How far a document is. */
export type OpenedPdf =
  | { readonly status: 'loading' }
  | {
      readonly status: 'open';
      readonly pdf: PdfDocument;
      /** Width by height of the first page. */
      readonly ratio: number;
    }
  | { readonly status: 'locked' | 'notShown' };

/**
 * Opens a document for as long as the component is there: from the copy in memory, else from the URL.
 *
 * @param onUnreachable The URL cannot be read.
 */
export function useOpenPdf(
  source: PdfSource,
  file: File | null,
  url: string,
  onUnreachable: () => void,
): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ status: 'loading' });
  const latest = useRef({ source, onUnreachable });
  useEffect(() => {
    latest.current = { source, onUnreachable };
  });
  // A host that renders anew, or gets a fresh link, draws nothing anew.
  const address = file ? null : url;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const open = async (): Promise<void> => {
      const data = file ?? (await download(address ?? '', signal));
      if (signal.aborted) return;
      if (!data) {
        setOpened({ status: 'notShown' });
        latest.current.onUnreachable();
        return;
      }
      await openPdf(latest.current.source, data, signal, async (pdf, ended) => {
        const page = await untilAborted(pdf.getPage(1), ended);
        const { width, height } = page.getViewport({ scale: 1 });
        setOpened({ status: 'open', pdf, ratio: width / height });
        // It is closed when this is over: when the component goes, or the worker does.
        await untilAborted(new Promise<never>(() => {}), ended);
      });
    };
    setOpened({ status: 'loading' });
    open().catch((error: unknown) => {
      if (signal.aborted) return;
      const isLocked = error instanceof Error && error.name === 'PasswordException';
      setOpened({ status: isLocked ? 'locked' : 'notShown' });
    });
    return () => controller.abort();
  }, [file, address]);
  return opened;
}

/** Null where the URL gives nothing that may be read: no CORS, no connection, another answer. */
async function download(url: string, signal: AbortSignal): Promise<Blob | null> {
  const answer = await fetch(url, {
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}
