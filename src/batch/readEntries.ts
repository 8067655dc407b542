/** What came with a drop, a paste or a choice: files, and entries that gave none. */
export interface ReadFiles {
  readonly files: readonly File[];
  /** Names of entries that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether something was meant as a file and came without one, as mail programs do. */
  readonly isIncomplete: boolean;
}

/** What file managers leave in folders; nobody means to send it. */
const LEFT_BEHIND = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*)$/i;
/** Folders in folders, so deep that something goes in a circle. */
const MOST_LEVELS = 32;

/**
 * All files of a drop or a paste, those in folders too. Must be called inside the event, since a drag's
 * data is gone afterwards; what is in folders comes later. An entry that cannot be read costs itself alone.
 */
export function readTransfer(transfer: DataTransfer): Promise<ReadFiles> {
  const found: (File | FileSystemEntry)[] = [];
  let isIncomplete = false;
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.() ?? null;
    const got = entry?.isDirectory ? entry : item.getAsFile();
    if (got) found.push(got);
    else isIncomplete = true;
  }
  // Some programs list files and no items.
  if (found.length === 0) found.push(...transfer.files);
  return readAll(found, isIncomplete);
}

async function readAll(
  found: readonly (File | FileSystemEntry)[],
  isIncomplete: boolean,
): Promise<ReadFiles> {
  const files: File[] = [];
  const unreadable: string[] = [];

  async function readEntry(entry: FileSystemEntry, level: number): Promise<void> {
    try {
      if (entry.isFile) {
        files.push(await fileOf(entry as FileSystemFileEntry));
      } else if (level < MOST_LEVELS) {
        const inside = await entriesOf(entry as FileSystemDirectoryEntry);
        for (const one of inside) {
          if (!LEFT_BEHIND.test(one.name)) await readEntry(one, level + 1);
        }
      }
    } catch {
      unreadable.push(entry.name);
    }
  }

  for (const one of found) {
    if (one instanceof File) files.push(one);
    else await readEntry(one, 0);
  }
  return { files, unreadable, isIncomplete };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A browser gives a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The files of an input, less what file managers leave in folders. */
export function filesOf(list: FileList | null): readonly File[] {
  return [...(list ?? [])].filter(
    (file) => !file.webkitRelativePath || !LEFT_BEHIND.test(file.name),
  );
}
