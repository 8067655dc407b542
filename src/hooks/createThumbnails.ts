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
      const small = await toSmallPicture(file).catch(() => null);
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

/** The browser decodes to the size that is wanted, and turns the picture as its EXIF says. */
async function toSmallPicture(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, {
    resizeWidth: LONG_SIDE_PX,
    resizeQuality: 'medium',
  });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
      'image/jpeg',
      0.8,
    );
  });
}
