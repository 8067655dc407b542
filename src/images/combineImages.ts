import { MediaUploadError } from '../core/MediaUploadError.js';
import type { PageTurn } from '../core/prepareFile.js';
import { createPdf } from './createPdf.js';
import { encodePicture } from './encodePicture.js';
import { fileNameWith } from './fileNameWith.js';

/** Pages of one PDF, at most. */
const MAX_PAGES = 50;

/**
 * Makes one PDF of pictures, an A4 page each, named after the first. Photos lie as the eye sees them, a
 * JPEG's pixels are not coded anew, and what a photo tells beside its picture (place, device,
 * thumbnail) does not come along.
 *
 * @param options.turns How far each page was turned by hand; a page without an entry is not.
 * @throws MediaUploadError `file-unreadable` with the `fileName` of a page that this browser cannot
 *   decode; `too-many-files` for more than 50, `file-required` for none.
 * @throws The signal's reason, as soon as it is aborted.
 */
export async function combineImages(
  files: readonly File[],
  { signal, turns = [] }: { signal: AbortSignal; turns?: readonly PageTurn[] | undefined },
): Promise<File> {
  signal.throwIfAborted();
  const [first] = files;
  if (!first) throw new MediaUploadError({ code: 'file-required' });
  if (files.length > MAX_PAGES) {
    throw new MediaUploadError({ code: 'too-many-files', reason: 'too-many-pages' });
  }
  const pdf = createPdf();
  // One after the other: no more than one picture is in memory, however many there are.
  for (const [index, file] of files.entries()) {
    const picture = await encodePicture(file, signal).catch(() => {
      signal.throwIfAborted();
      const reason = 'page-unreadable';
      throw new MediaUploadError({ code: 'file-unreadable', reason, fileName: file.name });
    });
    pdf.addPage(picture, turns[index] ?? 0);
  }
  return new File([pdf.end()], fileNameWith('.pdf', first.name), { type: 'application/pdf' });
}
