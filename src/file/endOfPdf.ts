import { latin1Of } from './latin1Of.js';

/** Gives the bytes from `start` to before `end` of a file, or to where it ends; what it throws is passed on. */
export type ReadRange = (start: number, end: number) => Promise<Uint8Array>;

const MARK = '%%EOF';
/** Each block asks the disk once more, and is made a text by one call. */
const BLOCK_BYTES = 61_440;
/** How far back an end mark is looked for behind other things than padding, and in all. */
const CONTENT_BYTES = 1024 * 1024;
const FARTHEST_BYTES = 16 * CONTENT_BYTES;

const PADDING = /^[\0\s]*$/;
/** After the mark the file goes on as a PDF: it was the mark of an earlier part, and the rest is cut. */
const GOES_ON =
  /^(?:[\0\s]|%[^\r\n]*[\r\n])*(?:\d+\s+\d+\s+obj|xref|trailer|startxref|endstream)\b/;

/**
 * Where a PDF ends, just behind its last `%%EOF`, or null where it is cut short. Servers, scanners and mail
 * filters put padding, pages or signatures behind that mark.
 *
 * @param tail The last bytes of the file, as text.
 */
export async function endOfPdf(
  size: number,
  tail: string,
  read: ReadRange,
): Promise<number | null> {
  let text = tail;
  let start = size - tail.length;
  let contentBytes = 0;
  for (;;) {
    const at = text.lastIndexOf(MARK);
    if (at >= 0) {
      const end = start + at + MARK.length;
      const rest = await read(end, end + 1024);
      return GOES_ON.test(latin1Of(rest)) ? null : end;
    }
    if (!PADDING.test(text)) contentBytes += text.length;
    if (start <= 0 || contentBytes > CONTENT_BYTES || size - start > FARTHEST_BYTES) return null;
    // A mark may lie across two blocks.
    const end = start + MARK.length - 1;
    start = Math.max(0, start - BLOCK_BYTES);
    text = latin1Of(await read(start, end));
  }
}
