import { smallCopyOf } from './smallCopyOf.js';

/** Small pictures of files, as long as they are wanted; see {@link createThumbnails}. */
export interface Thumbnails {
  /** The picture's `blob:` URL; null until it is made, or where it cannot be. */
  readonly urlOf: (file: File) => string | null;
  /** Makes what is missing, one after the other, and forgets what is not among these any more. */
  readonly keep: (files: readonly File[]) => void;
  readonly close: () => void;
}

/** Pixels: a page's shape can be told, and fifty of them are small. */
const LONG_SIDE_PX = 320;

/**
 * Makes small pictures of photos: fifty of them, drawn as they are, would take some 2 GB of memory.
 *
 * @param onMade Called when another one is there.
 */
export function createThumbnails(onMade: () => void): Thumbnails {
  const urls = new Map<File, string | null>();
  let wanted: readonly File[] = [];
  let isBusy = false;

  async function makeMissing(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const file = wanted.find((one) => !urls.has(one));
      if (!file) break;
      urls.set(file, null);
      const small = await smallCopyOf(file, LONG_SIDE_PX, 0.8).catch(() => null);
      if (small && wanted.includes(file)) {
        urls.set(file, URL.createObjectURL(small));
        onMade();
      }
    }
    isBusy = false;
  }

  const keep = (files: readonly File[]): void => {
    wanted = files;
    for (const [file, url] of urls) {
      if (files.includes(file)) continue;
      if (url) URL.revokeObjectURL(url);
      urls.delete(file);
    }
    void makeMissing();
  };

  return { urlOf: (file) => urls.get(file) ?? null, keep, close: () => keep([]) };
}
