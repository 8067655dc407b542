import { ONE_HOUR_MS, readSignedUrl } from '../core/signedUrl.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import type { StoredInvoice } from '../core/uploadState.js';

/** Where the page is, or undefined outside of one. */
export function pageOf(): Pick<Location, 'protocol' | 'origin'> | undefined {
  return globalThis.location;
}

/** The host's `media`, where it belongs to the case; what it does not tell is empty. */
export function readKnownMedia(
  media: KnownMedia | null | undefined,
  referenceId: string,
): UploadedMedia | null {
  if (!media?.url || media.referenceId !== referenceId) return null;
  const expiresAtMs = readSignedUrl(media.url, pageOf())?.expiresAtEpochMs;
  return {
    url: media.url,
    referenceId,
    expiresAt: new Date(media.expiresAt ?? expiresAtMs ?? Date.now() + ONE_HOUR_MS),
    fileName: media.fileName ?? '',
    contentType: media.contentType ?? '',
    size: media.size ?? 0,
    warnings: media.warnings ?? [],
  };
}

/** What the host is told of a stored invoice. */
export function mediaOf(stored: StoredInvoice): UploadedMedia {
  const { link: _link, perhapsReplaced: _perhapsReplaced, copy: _copy, ...media } = stored;
  return media;
}
