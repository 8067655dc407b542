import type { ReactNode } from 'react';
import type { CheckedFile } from '../core/checkedFile.js';
import type { PreviewRenderProps } from '../core/previewRender.js';
import type { StoredInvoice } from '../core/uploadState.js';

/** What is to be looked at. */
export interface PreviewSubject {
  readonly fileName: string;
  /** Canonical media type; empty where unknown. */
  readonly contentType: string;
  /** Bytes; 0 where unknown. */
  readonly size: number;
  /** The signed URL while it is valid. */
  readonly url: string | null;
  /** The bytes, while they are in memory. */
  readonly copy: CheckedFile | null;
  /** Whether it is the invoice that is stored, or one that is only chosen. */
  readonly isStored: boolean;
}

/** A host's own viewer. */
export interface PreviewViewer {
  (props: PreviewRenderProps): ReactNode;
  /**
   * The media types it shows, an empty one where the type is not known; the others are shown as ever.
   *
   * @default all
   */
  readonly contentTypes?: readonly string[] | undefined;
}

/** Shows an invoice at once, on a press, not at all, or by the host's own viewer. */
export type PreviewOption = 'auto' | 'click' | false | PreviewViewer;

/** Ordinary phones take pictures of 50 million pixels; decoding more than this costs half a gigabyte. */
const MOST_PIXELS = 100_000_000;
/** More than this is scaled, so that it is not held in memory at its full size. */
const MOST_PIXELS_AS_IT_IS = 40_000_000;

export function storedSubjectOf(stored: StoredInvoice): PreviewSubject {
  return { ...stored, url: stored.link === 'valid' ? stored.url : null, isStored: true };
}

export function chosenSubjectOf(copy: CheckedFile): PreviewSubject {
  return { ...copy, copy, url: null, isStored: false };
}

/** The host's viewer, where it has one for this; false otherwise. */
export function viewerFor(
  { contentType }: PreviewSubject,
  preview: PreviewOption,
): PreviewViewer | false {
  if (typeof preview !== 'function') return false;
  const { contentTypes } = preview;
  return (!Array.isArray(contentTypes) || contentTypes.includes(contentType)) && preview;
}

/** Whether a picture is too large to be decoded for a look at it. */
export function isTooLarge(subject: PreviewSubject): boolean {
  return pixelsOf(subject) > MOST_PIXELS;
}

/** Whether a picture is shown by a smaller copy of it. */
export function isScaled(subject: PreviewSubject): boolean {
  return pixelsOf(subject) > MOST_PIXELS_AS_IT_IS && !isTooLarge(subject);
}

/** Whether a look at it costs little: a picture that is shown as it is. */
export function isSmallPicture(subject: PreviewSubject): boolean {
  const isPicture = subject.contentType.startsWith('image/');
  return isPicture && pixelsOf(subject) <= MOST_PIXELS_AS_IT_IS;
}

/** Pixels of the copy in memory, as its header tells; 0 where unknown. */
function pixelsOf({ copy }: PreviewSubject): number {
  return (copy?.dimensions?.width ?? 0) * (copy?.dimensions?.height ?? 0);
}

/**
 * Whether there is anything to look at, and a way to show it.
 *
 * @param showsPdf Whether the browser shows a PDF in a frame.
 */
export function canPreview(
  subject: PreviewSubject,
  preview: PreviewOption,
  showsPdf = true,
): boolean {
  const { url, copy, contentType, isStored } = subject;
  if (preview === false || !(url || copy)) return false;
  if (viewerFor(subject, preview)) return true;
  if (!isStored && isTooLarge(subject)) return false;
  return contentType === 'application/pdf' ? showsPdf : contentType.startsWith('image/');
}
