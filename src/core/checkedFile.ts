import type { FileFacts } from './fileFacts.js';

/** What a field takes. */
export interface FileRules {
  /** Allowed media types; `image/*` style wildcards are understood. */
  readonly accept: readonly string[];
  /** Bytes; larger files are refused. */
  readonly maxSize?: number | undefined;
}

/** A host's limit in bytes; one that is missing in its settings, and reads as 0 or no number, is none. */
export function sizeLimitOf(maxSize: number | undefined): number | undefined {
  const sizeBytes = Number(maxSize);
  return sizeBytes > 0 ? sizeBytes : undefined;
}

/** A file that passed the check, ready to be sent. */
export interface CheckedFile extends FileFacts {
  /** Exactly what goes on the wire: bytes as chosen, canonical content type, name as chosen. */
  readonly file: File;
  readonly fileName: string;
  /** Canonical media type, decided by the first bytes. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Pixels, for images whose header tells; used to decide whether a preview is affordable. */
  readonly dimensions?: { readonly width: number; readonly height: number } | undefined;
  /**
   * Resolves to true while the bytes are those that were checked. Files taken into memory always are;
   * larger ones are sampled again.
   */
  readonly isUnchanged: () => Promise<boolean>;
}
