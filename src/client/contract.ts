import type { UploadedMedia } from '../core/uploadedMedia.js';

/** One request to attach a file to a field of a resource. */
export interface MediaUploadRequest {
  /** Sent as it is: its name, its bytes, its `type` as the part's content type. */
  file: File;
  /** The resource, most often a case. Percent-encoded into the path. */
  referenceId: string;
  /** @default 'cases' */
  domain?: string | undefined;
  /** Not sent where `domain` is `media--files`. @default 'original_invoice' */
  dottedPath?: string | undefined;
  /**
   * Aborts the upload, wherever it is; the promise rejects at once, with code `aborted` and an `outcome` that
   * says what became of the file, as far as anybody can know.
   */
  signal?: AbortSignal | undefined;
  /**
   * Bytes of the file that have left, at most about ten times a second: 0 at the beginning, where bytes
   * that leave will be told; `loadedBytes` equals `totalBytes` once, when the whole body is out and only the
   * answer is missing. A repeat after a 401 begins anew. As long as it is not called (behind a service
   * worker nothing may be heard of a body), no numbers are shown.
   */
  onProgress?: ((progress: SentBytes) => void) | undefined;
}

/** How much of the file has left; bytes of the file, without the multipart envelope. */
export interface SentBytes {
  loadedBytes: number;
  totalBytes: number;
}

/** Whatever can put a file on a case. `createMediaUploadClient` makes the real one. */
export interface MediaUploadClient {
  /**
   * Sends the file once (and once more after a 401, with a fresh token) and resolves when it is stored.
   *
   * @throws {MediaUploadError} for everything that is not the documented success.
   */
  upload(request: MediaUploadRequest): Promise<UploadedMedia>;
}

/** The resource type an upload goes to where the host names none. */
export const DEFAULT_DOMAIN = 'cases';
/** The field an upload goes to where the host names none. */
export const DEFAULT_DOTTED_PATH = 'original_invoice';
/** The one domain that takes no `dotted_path`. */
export const MEDIA_FILES_DOMAIN = 'media--files';

/** Form field names, as documented. */
export const FIELD: {
  readonly file: 'file';
  readonly domain: 'domain';
  readonly dottedPath: 'dotted_path';
} = {
  file: 'file',
  domain: 'domain',
  dottedPath: 'dotted_path',
};

/** The header that carries the access token. */
export const ACCESS_TOKEN_HEADER = 'x-api-key';

/**
 * Whether an id may be put into the path: not empty, not a dot segment (percent-encoding does not stop
 * those from climbing), no control characters, no half of a surrogate pair (it cannot be encoded), and not
 * what JavaScript makes of an id that is not there. Everything else is only text and is encoded.
 */
export function isReferenceIdSendable(referenceId: string): boolean {
  return !/^(?:\.{0,2}|undefined|null|NaN|\[object .*)$|[\p{Cc}\p{Cs}]/u.test(referenceId);
}

/** The upload's path below the API's base address. */
export function uploadPathOf(referenceId: string): string {
  return `/media--upload/${encodeURIComponent(referenceId)}`;
}
