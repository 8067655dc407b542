import { describe, expect, it } from 'vitest';
import { readTransfer } from '../../src/batch/readEntries.js';

/** What a browser gives for a file on its disk; one that is broken cannot be read. */
function fileEntry(name: string, isBroken = false): FileSystemFileEntry {
  return {
    isFile: true,
    isDirectory: false,
    name,
    file: (resolve: (file: File) => void, reject: (error: DOMException) => void) => {
      if (isBroken) reject(new DOMException('gone', 'NotFoundError'));
      else resolve(new File(['x'], name));
    },
  } as unknown as FileSystemFileEntry;
}

/** A folder whose reader gives at most a hundred at a time, as browsers do. */
function folderEntry(name: string, inside: readonly FileSystemEntry[]): FileSystemDirectoryEntry {
  return {
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      let from = 0;
      return {
        readEntries: (resolve: (entries: readonly FileSystemEntry[]) => void) => {
          resolve(inside.slice(from, from + 100));
          from += 100;
        },
      };
    },
  } as unknown as FileSystemDirectoryEntry;
}

function transferOf(...entries: readonly (FileSystemEntry | null)[]): DataTransfer {
  return {
    files: [],
    items: entries.map((entry) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry,
      getAsFile: () => (entry ? new File(['x'], entry.name) : null),
    })),
  } as unknown as DataTransfer;
}

const namesOf = (files: readonly File[]): string[] => files.map(({ name }) => name);

describe('reading a drop', () => {
  it('takes files as they are', async () => {
    const came = await readTransfer(transferOf(fileEntry('a.pdf'), fileEntry('b.pdf')));
    expect(namesOf(came.files)).toEqual(['a.pdf', 'b.pdf']);
  });

  it('reads a folder to its end, and folders in it', async () => {
    const many = Array.from({ length: 250 }, (_, index) => fileEntry(`${index}.pdf`));
    const came = await readTransfer(
      transferOf(
        fileEntry('first.pdf'),
        folderEntry('all', [...many, folderEntry('deep', [fileEntry('deep.pdf')])]),
      ),
    );
    expect(came.files).toHaveLength(252);
    expect(came.files.at(-1)?.name).toBe('deep.pdf');
  });

  it('loses nothing but the entry that cannot be read', async () => {
    const came = await readTransfer(
      transferOf(
        folderEntry('all', [fileEntry('a.pdf'), fileEntry('bad.pdf', true), fileEntry('c.pdf')]),
      ),
    );
    expect(namesOf(came.files)).toEqual(['a.pdf', 'c.pdf']);
    expect(came.unreadable).toEqual(['bad.pdf']);
  });

  it('leaves out what file managers leave in folders, and nothing that a person dropped', async () => {
    const left = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._103118.pdf', '~$invoice.docx'];
    const came = await readTransfer(
      transferOf(
        fileEntry('Thumbs.db'),
        folderEntry('all', [...left.map((name) => fileEntry(name)), fileEntry('a.pdf')]),
      ),
    );
    expect(namesOf(came.files)).toEqual(['Thumbs.db', 'a.pdf']);
  });

  it('says that something came without its file', async () => {
    const came = await readTransfer(transferOf(null, fileEntry('a.pdf')));
    expect(came).toMatchObject({ isIncomplete: true });
    expect(namesOf(came.files)).toEqual(['a.pdf']);
  });

  it('ends in folders that go in a circle', async () => {
    const inside: FileSystemEntry[] = [fileEntry('a.pdf')];
    const circle = folderEntry('circle', inside);
    inside.push(circle);
    const came = await readTransfer(transferOf(circle));
    expect(came.files.length).toBeLessThan(50);
  });
});
