import { vi } from 'vitest';
import {
  type MediaUploadClient,
  MediaUploadError,
  type MediaUploadErrorInit,
  type MediaUploadRequest,
} from '../../../src/index.js';

/** One upload that goes on when the test says so. */
export interface HeldUpload {
  readonly request: MediaUploadRequest;
  /** The whole body is out. */
  readonly send: () => void;
  /** Ends it as stored, under a signed URL of the case unless told otherwise. */
  readonly store: (url?: string) => void;
  /** Ends it with an error of these facts. */
  readonly fail: (facts: MediaUploadErrorInit) => void;
}

/** A client as a host may write one; nothing of it goes over a network. */
export interface HeldClient extends MediaUploadClient {
  /** Every upload that was asked for, oldest first. */
  readonly uploads: readonly HeldUpload[];
  /** The first upload that was not handed out yet, as soon as it is there. */
  readonly next: () => Promise<HeldUpload>;
}

/**
 * Makes a client that holds each upload until the test settles it.
 *
 * @param abortedAs What an aborted upload rejects with; by default the documented `aborted`.
 */
export function createHeldClient(
  abortedAs: () => unknown = () => new MediaUploadError({ code: 'aborted' }),
): HeldClient {
  const uploads: HeldUpload[] = [];
  let handedOut = 0;
  return {
    uploads,
    upload: (request) =>
      new Promise((resolve, reject) => {
        const { file, referenceId, signal, onProgress } = request;
        signal?.addEventListener('abort', () => reject(abortedAs()));
        uploads.push({
          request,
          send: () => onProgress?.({ loadedBytes: file.size, totalBytes: file.size }),
          store: (url = signedUrlOf(referenceId)) =>
            resolve({
              url,
              expiresAt: new Date(Date.now() + 3_600_000),
              referenceId,
              fileName: file.name,
              contentType: file.type,
              size: file.size,
              warnings: [],
            }),
          fail: (facts) => reject(new MediaUploadError(facts)),
        });
      }),
    next: async () => {
      const upload = await vi.waitFor(
        () => {
          const found = uploads[handedOut];
          if (!found) throw new Error(`Upload ${handedOut + 1} has not begun`);
          return found;
        },
        { timeout: 30_000, interval: 5 },
      );
      handedOut += 1;
      return upload;
    },
  };
}

/** A signed URL of an invoice; the signature alone does not make it another one. */
export function signedUrlOf(referenceId: string, object = 'new', signature = 'x'): string {
  return `https://files.test/cases/${referenceId}-${object}?Expires=9999999999&Signature=${signature}`;
}
