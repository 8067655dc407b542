import type { MediaUploadClient } from '../../src/index.js';
import { MediaUploadError } from '../../src/index.js';

const LINE_MS = 8000;
const STEP_MS = 100;

/**
 * A line on which any file takes some eight seconds. A small invoice lies in the buffers of the operating
 * system at once, whatever the server does, so the line is played; what answers is the client behind it.
 */
export function slowClient(client: MediaUploadClient): MediaUploadClient {
  return {
    async upload(request) {
      const { file, referenceId, signal, onProgress } = request;
      const totalBytes = file.size;
      for (let passedMs = 0; passedMs < LINE_MS; passedMs += STEP_MS) {
        if (signal?.aborted) {
          throw new MediaUploadError({ code: 'aborted', outcome: 'not-sent', referenceId });
        }
        const loadedBytes = Math.floor((totalBytes * passedMs) / LINE_MS);
        onProgress?.({ loadedBytes, totalBytes });
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      }
      onProgress?.({ loadedBytes: totalBytes, totalBytes });
      return client.upload({ ...request, onProgress: undefined });
    },
  };
}
