import { type MediaUploadClient, MediaUploadError } from '../../src/index.js';

/** Where an upload stays, by what its case's id ends with. */
const ENDS: Readonly<Record<string, (signal: AbortSignal) => Promise<never>>> = {
  held: never,
  slow: async () => {
    throw new MediaUploadError({ code: 'rate-limited', status: 429, outcome: 'refused' });
  },
  failed: async () => {
    throw new MediaUploadError({
      code: 'network',
      outcome: 'unknown',
      message: 'The connection was lost.',
    });
  },
};

/** A client that keeps a row where a story wants to show it; every other one is stored. */
export const heldClient: MediaUploadClient = {
  upload: async ({ file, referenceId, signal, onProgress }) => {
    const [, kind = ''] = referenceId.split('~');
    const loadedBytes = kind === 'held-half' ? file.size / 2 : file.size;
    if (kind !== 'slow') onProgress?.({ loadedBytes, totalBytes: file.size });
    const end = ENDS[kind.replace(/-.*/, '')];
    if (end) return end(signal ?? new AbortController().signal);
    return {
      url: `https://storage.example/${referenceId}.pdf?Expires=9999999999&Signature=x`,
      expiresAt: new Date(Date.now() + 3_600_000),
      referenceId,
      fileName: file.name,
      contentType: file.type,
      size: file.size,
      warnings: [],
    };
  },
};

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new MediaUploadError({ code: 'aborted' })));
  });
}
