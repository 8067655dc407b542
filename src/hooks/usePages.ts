import { useEffect, useMemo, useState } from 'react';
import { type ChosenPage, is, type UploadState } from '../core/uploadState.js';
import type { Thumbnails } from '../dom/createThumbnails.js';
import type { LanguagePack } from '../locales/languagePack.js';
import type { PagesMessages } from '../locales/pages/messages.js';
import type { UploadPage } from './caseInvoiceUpload.js';
import { createLazyPart, type LazyPart } from './createLazyPart.js';
import type { PagesPart } from './pagesPart.js';
import { useLazyPart } from './useLazyPart.js';

/** Pages with small pictures of them, and the words to arrange them with. */
export interface Pages {
  readonly pages: readonly UploadPage[];
  /** Null until they are loaded. */
  readonly pagesWords: PagesMessages | null;
}

const NONE: readonly never[] = [];

const lazyPagesPart: LazyPart<PagesPart> = /* @__PURE__ */ createLazyPart(() =>
  import('./pagesPart.js').then(({ pagesPart }) => pagesPart),
);

/** What a person needs who arranges pages; nothing of it is loaded before a file is chosen. */
export function usePages(
  state: UploadState,
  isCombining: boolean,
  pack: LanguagePack | undefined,
): Pages {
  const part = useLazyPart(lazyPagesPart, isCombining && !is(state, 'empty', 'uploaded'));
  const chosen = is(state, 'arranging') ? state.pages : NONE;
  const thumbnails = useThumbnails(part, chosen);
  const pagesWords = useMemo(() => part?.wordsOf(pack) ?? null, [part, pack]);
  const toPage = ({ id, file, turn }: ChosenPage): UploadPage => ({
    id,
    fileName: file.fileName,
    thumbnailUrl: thumbnails?.urlOf(file.file) ?? null,
    turn,
  });
  return { pages: chosen.length > 0 ? chosen.map(toPage) : NONE, pagesWords };
}

function useThumbnails(part: PagesPart | null, chosen: readonly ChosenPage[]): Thumbnails | null {
  const [thumbnails, setThumbnails] = useState<Thumbnails | null>(null);
  const [, redraw] = useState(0);
  const hasPages = chosen.length > 0;
  useEffect(() => {
    if (!part || !hasPages) return;
    const made = part.createThumbnails(() => redraw((times) => times + 1));
    setThumbnails(made);
    return () => {
      made.close();
      setThumbnails(null);
    };
  }, [part, hasPages]);
  useEffect(() => thumbnails?.keep(chosen.map(({ file }) => file.file)), [thumbnails, chosen]);
  return thumbnails;
}
