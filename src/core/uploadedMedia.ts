import type { FileFacts } from './fileFacts.js';

/** A stored invoice, as the API's answer and the file that was sent describe it. */
export interface UploadedMedia extends FileFacts {
  /** The signed URL. It opens the invoice for whoever has it: do not log or save it. */
  readonly url: string;
  /** When the signed URL dies, by this computer's clock. */
  readonly expiresAt: Date;
  /** The case it is stored on. */
  readonly referenceId: string;
  /** Empty where the host gave a `media` without it. */
  readonly fileName: string;
  /** Canonical media type; empty where unknown. */
  readonly contentType: string;
  /** Bytes; 0 where unknown. */
  readonly size: number;
}

/** An invoice the host already knows of: `url` and `referenceId`, and as much of the rest as it has. */
export type KnownMedia = Pick<UploadedMedia, 'url' | 'referenceId'> & {
  readonly [Key in keyof UploadedMedia]?: UploadedMedia[Key] | undefined;
};
