import { isSameFile } from './fileDigest.js';

/** Knows which files are in the list already. */
export interface Doubles {
  /**
   * Whether one that came before has the same bytes. From now on this one counts for those that come later, so
   * that of two that are looked at together one stays.
   */
  readonly has: (id: string, file: File, digest: string, signal: AbortSignal) => Promise<boolean>;
  readonly remove: (id: string) => void;
}

/** Makes what knows the files of one batch by their digests; equal ones are compared byte by byte. */
export function createDoubles(): Doubles {
  const known = new Map<string, { readonly file: File; readonly digest: string }>();
  return {
    has: async (id, file, digest, signal) => {
      known.set(id, { file, digest });
      for (const [other, before] of known) {
        if (other === id) break;
        if (before.digest === digest && (await isSameFile(before.file, file, signal))) return true;
      }
      return false;
    },
    remove: (id) => known.delete(id),
  };
}
