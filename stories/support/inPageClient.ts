import { type MediaUploadClient, uploadPathOf } from '../../src/client/contract.js';
import { readAnswer } from '../../src/client/readAnswer.js';
import { toFormData } from '../../src/client/toFormData.js';
import type { MediaUploadApi } from '../../src/testing/index.js';

/**
 * A client whose backend is the stand-in API inside this page: a Storybook built to static files has no
 * server. There is nothing to measure on such a way, so it shows no progress and goes straight to saving.
 */
export function createInPageClient(api: MediaUploadApi): MediaUploadClient {
  return {
    async upload(upload) {
      const url = new URL(uploadPathOf(upload.referenceId), location.origin);
      const request = new Request(url, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: toFormData(upload),
        ...(upload.signal && { signal: upload.signal }),
      });
      upload.onProgress?.({ loadedBytes: upload.file.size, totalBytes: upload.file.size });
      const response = await api.fetch(request);
      return readAnswer(
        { status: response.status, headers: response.headers, body: await response.text() },
        upload,
      );
    },
  };
}
