import { canonicalTypeOf } from '../core/contentTypes.js';
import { ONE_HOUR_MS, readSignedUrl } from '../core/signedUrl.js';
import { toText } from '../core/toText.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import { isRunning } from '../core/uploadState.js';
import type { UploadStore } from './createUploadStore.js';
import type { Page } from './page.js';
import type { UploadOptions } from './uploadOptions.js';
import { objectOf } from './uploadTarget.js';

/**
 * The host's `media`, or what a client of its own answers, where it belongs to the case; what it does not tell
 * is empty. Most often it is JSON that no compiler has looked at.
 */
export function readHostMedia(
  media: KnownMedia | null | undefined,
  referenceId: string,
  page: Page,
): UploadedMedia | null {
  const url: unknown = media?.url;
  if (!media || typeof url !== 'string' || !url || media.referenceId !== referenceId) return null;
  // An invalid date counts as a missing one.
  const endMs =
    new Date(media.expiresAt ?? Number.NaN).getTime() ||
    readSignedUrl(url, page.location())?.expiresAtEpochMs ||
    Date.now() + ONE_HOUR_MS;
  const { warnings } = media;
  const size = Number(media.size);
  return {
    ...media,
    url,
    referenceId,
    expiresAt: new Date(endMs),
    fileName: toText(media.fileName),
    contentType: canonicalTypeOf(toText(media.contentType)),
    size: Number.isFinite(size) ? size : 0,
    warnings: Array.isArray(warnings) ? warnings : [],
    convertedFrom: toText(media.convertedFrom) || undefined,
  };
}

/** What the host's `media` means, beside what was uploaded here; see {@link createHostMedia}. */
export interface HostMedia {
  /** What is known of a case that is opened now. */
  readonly knownOf: (options: UploadOptions) => UploadedMedia | null;
  /** The host's options changed; the case is the same. */
  readonly changed: (next: UploadOptions, before: UploadOptions) => void;
}

/** Follows what uploads of ours replaced: a host's cache may still tell of it. */
export function createHostMedia(store: UploadStore, page: Page): HostMedia {
  const replaced = new Set<string>();
  store.subscribe((state, before) => {
    if (state.status !== 'uploaded' || !isRunning(before) || !before.stored) return;
    const old = objectOf(before.stored.url);
    if (old !== objectOf(state.stored.url)) replaced.add(old);
  });

  return {
    knownOf: ({ media, referenceId }) => {
      const known = readHostMedia(media, referenceId, page);
      return known && replaced.has(objectOf(known.url)) ? null : known;
    },
    changed: (next, before) => {
      const { stored } = store.getState();
      const url = next.media?.url;
      // The same value again never overrides a newer upload, nor does the host's echo of what was just stored.
      if (url === before.media?.url || url === stored?.url) return;
      const media = readHostMedia(next.media, next.referenceId, page);
      if (!media) {
        const gone = readHostMedia(before.media, before.referenceId, page);
        if (gone && gone.url === stored?.url) store.dispatch({ type: 'mediaForgotten' });
        return;
      }
      // A fresh signature of what is stored tells nothing new of it; one of what an upload replaced is old.
      const object = objectOf(media.url);
      if (object === objectOf(stored?.url)) {
        store.dispatch({ type: 'linkRefreshed', url: media.url, expiresAt: media.expiresAt });
      } else if (!replaced.has(object)) store.dispatch({ type: 'mediaLearnt', media });
    },
  };
}
