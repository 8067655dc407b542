import { useEffect, useState } from 'react';
import type { ChosenPage, UploadState } from '../core/uploadState.js';
import type { UploadPage } from './caseInvoiceUpload.js';
import type { Thumbnails } from './createThumbnails.js';

const NONE: readonly ChosenPage[] = [];

/**
 * The pages that are being arranged, with small pictures of them. What makes those is loaded when there
 * is a first page.
 */
export function usePageThumbnails(state: UploadState): readonly UploadPage[] {
  const chosen = state.status === 'arranging' ? state.pages : NONE;
  const hasPages = chosen.length > 0;
  const [thumbnails, setThumbnails] = useState<Thumbnails | null>(null);
  const [, redraw] = useState(0);

  useEffect(() => {
    if (!hasPages) return;
    let made: Thumbnails | null = null;
    let isOver = false;
    import('./createThumbnails.js').then(
      ({ createThumbnails }) => {
        if (isOver) return;
        made = createThumbnails(() => redraw((times) => times + 1));
        setThumbnails(made);
      },
      // Without pictures the pages have their names.
      () => {},
    );
    return () => {
      isOver = true;
      made?.close();
      setThumbnails(null);
    };
  }, [hasPages]);

  useEffect(() => thumbnails?.keep(chosen.map(({ file }) => file.file)), [thumbnails, chosen]);

  return chosen.map(({ id, file, turn }) => ({
    id,
    fileName: file.fileName,
    thumbnailUrl: thumbnails?.urlOf(file.file) ?? null,
    turn,
  }));
}
