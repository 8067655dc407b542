import { useState } from 'react';
import { readSignedUrl } from '../core/signedUrl.js';
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

/**
 * A picture of the invoice where one is at hand, to stand in the place of its type: the copy in memory, or
 * the signed URL that the preview has loaded. Nothing is downloaded for it. Null where there is none.
 */
export function useThumbnailUrl(
  subject: PreviewSubject | null,
  { preview, isBusy, isShown }: ThumbnailOptions,
): string | null {
  const page = usePage();
  const isPicture = subject !== null && preview !== false && isSmallPicture(subject);
  const file = (isPicture && subject.copy?.file) || null;
  // What was drawn before the upload began stays.
  const [drawn, setDrawn] = useState<File | null>(null);
  if (!isBusy && drawn !== file) setDrawn(file);
  const copyUrl = useObjectUrl(drawn === file ? file : null);
  if (!isPicture || file) return copyUrl;
  const isLoaded = isShown && !viewerFor(subject, preview);
  return (isLoaded && page && readSignedUrl(subject.url, page)?.url) || null;
}
