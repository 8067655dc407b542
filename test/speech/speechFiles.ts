import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfTextOf } from '../support/fortyFiles.js';

let folder: string | undefined;

/** Paths of small files of these names, no two of the same bytes: PDFs, and plain text where the name says so. */
export function speechFiles(...names: readonly string[]): readonly string[] {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'uploader-speech-files-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const within = folder;
  return names.map((name) => {
    const path = join(within, name);
    writeFileSync(
      path,
      name.endsWith('.txt') ? `Only the words of ${name}.` : pdfTextOf(name, 2000),
    );
    return path;
  });
}
