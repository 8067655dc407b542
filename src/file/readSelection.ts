/** What a person put in front of us, before any judgement of the file itself. */
export type FileSelection =
  | {
      readonly kind: 'file';
      readonly file: File;
      /**
       * Perhaps no file was meant: text lay beside it, of which it is a picture, as where cells of a
       * spreadsheet are copied; or it is a picture of the page. It waits for a press.
       */
      readonly isDoubtful?: true;
    }
  /** Several, where they may be meant together. */
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'folder' }
  /** A link, text, a page's picture, or an entry whose file the other program kept. */
  | { readonly kind: 'no-file' };

/**
 * Reads a drop, a paste or the picker's choice. Touches no more than two files, whatever their number:
 * the first look at each file's size costs a fifth of a millisecond.
 *
 * @param isMany Whether several files may be meant together: then all of them are handed on.
 * @param isOfPage Whether it was dragged from within the page.
 *
 * Must run inside the event: a drag's data is gone afterwards.
 */
export function readSelection(
  source: DataTransfer | { readonly files: FileList | null },
  isMany = false,
  isOfPage = false,
): FileSelection {
  const items = 'items' in source ? source.items : null;
  let folder = false;
  let entries = 0;
  for (let index = 0; items && index < items.length && entries < 2; index += 1) {
    const item = items[index];
    if (item?.kind !== 'file') continue;
    entries += 1;
    folder ||= item.webkitGetAsEntry?.()?.isDirectory === true;
  }
  const count = Math.max(source.files?.length ?? 0, entries);
  const file = source.files?.[0];
  if (count > 1 && isMany && !folder) return { kind: 'files', files: [...(source.files ?? [])] };
  if (count > 1) return { kind: 'too-many' };
  if (folder) return { kind: 'folder' };
  if (!file) return { kind: 'no-file' };
  const isDoubtful = isOfPage || ('getData' in source && isTextBeside(source, file.name));
  return isDoubtful ? { kind: 'file', file, isDoubtful } : { kind: 'file', file };
}

/** A word processor's styles can be megabytes; what is written comes with plain text beside it anyway. */
const HTML_CHARACTERS = 50_000;

/** Whether there is text that is more than another way to say which file it is. */
function isTextBeside(data: DataTransfer, fileName: string): boolean {
  const plain = data.getData('text/plain').trim();
  if (plain) return !isAddress(plain) && nameIn(plain) !== fileName;
  // "Copy image" in a browser gives a tag with nothing written in it.
  const written = data
    .getData('text/html')
    .slice(0, HTML_CHARACTERS)
    .replace(/<!--.*?(?:-->|$)|<(style|script|title)\b.*?(?:<\/\1\s*>|$)/gis, '')
    .replace(/<[^>]*(?:>|$)|&nbsp;|&#160;/gi, '');
  return written.trim() !== '';
}

/** One address and nothing else: a file manager's, or that of a picture in a page. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(text);
}

/** The last part of a path. */
function nameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
