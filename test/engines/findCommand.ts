import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these that is there: a path as it is, a name wherever `PATH` has it. */
export function findCommand(...candidates: readonly (string | undefined)[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = candidates
    .filter((candidate) => candidate !== undefined && candidate !== '')
    .flatMap((candidate = '') =>
      /[/\\]/.test(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate)),
    );
  return paths.find((path) => existsSync(path)) ?? null;
}
