import { useState } from 'react';
import { readSignedUrl } from '../core/signedUrl.js';
import { toSmallPicture } from '../dom/toSmallPicture.js';
import { useLatestCallback } from '../hooks/useLatestCallback.js';
import { useObjectUrl } from '../hooks/useObjectUrl.js';
import { usePage } from '../hooks/usePage.js';
import {
  isSmallPicture,
  type PreviewOption,
  type PreviewSubject,
  viewerFor,
} from './previewSubject.js';

export interface ThumbnailOptions {
  readonly preview: PreviewOption;
  /** An upload is running, which has better things to do than to decode a picture. */
  readonly isBusy: boolean;
  /** The invoice itself is shown below: its signed URL is loaded in any case. */
  readonly isShown: boolean;
}

/** A small picture of an invoice, to stand in the place of its type. */
export interface Thumbnail {
  /** Null where there is none. */
  readonly url: string | null;
  /** For a viewer that has drawn the first page. */
  readonly onFirstPage: (canvas: HTMLCanvasElement) => void;
}

/**
 * A picture of the invoice where one is at hand: the copy in memory, the page that a viewer has drawn, or
 * the signed URL that the preview has loaded. Nothing is downloaded or opened for it.
 */
export function useThumbnail(
  subject: PreviewSubject | null,
  { preview, isBusy, isShown }: ThumbnailOptions,
): Thumbnail {
  const page = usePage();
  const isPicture = !!subject && preview !== false && isSmallPicture(subject);
  const file = (isPicture && subject.copy?.file) || null;
  // What was drawn before the upload began stays.
  const [drawn, setDrawn] = useState<File | null>(null);
  if (!isBusy && drawn !== file) setDrawn(file);

  const key = subject?.copy ?? subject?.url;
  const [first, setFirst] = useState<{ readonly of: unknown; readonly page: Blob } | null>(null);
  const onFirstPage = useLatestCallback((canvas: HTMLCanvasElement): void => {
    toSmallPicture(canvas).then((small) => small && setFirst({ of: key, page: small }));
  });

  const inMemory = isPicture ? drawn === file && file : first?.of === key && first?.page;
  const memoryUrl = useObjectUrl(inMemory || null);
  const isLoaded = isPicture && !file && isShown && !viewerFor(subject, preview);
  const signed = isLoaded && page ? readSignedUrl(subject.url, page) : null;
  return { url: signed?.url ?? memoryUrl, onFirstPage };
}
