import { isSameFile } from './fileDigest.js';
import type { RowFiles } from './rowFile.js';

/** Knows which files are in the list already. */
export interface Doubles {
  /** Whether another row has the same bytes. */
  readonly has: (id: string, file: File, digest: string) => Promise<boolean>;
  readonly add: (id: string, digest: string) => void;
  readonly remove: (id: string) => void;
}

/** Makes what knows the files of one batch by their digests; equal ones are compared byte by byte. */
export function createDoubles(files: RowFiles): Doubles {
  const byDigest = new Map<string, Set<string>>();
  return {
    has: async (id, file, digest) => {
      for (const other of byDigest.get(digest) ?? []) {
        const known = files.get(other);
        if (other === id || known?.digest !== digest) continue;
        if (await isSameFile(known.file, file)) return true;
      }
      return false;
    },
    add: (id, digest) => {
      byDigest.set(digest, (byDigest.get(digest) ?? new Set()).add(id));
    },
    remove: (id) => {
      const digest = files.get(id)?.digest;
      if (digest) byDigest.get(digest)?.delete(id);
    },
  };
}
