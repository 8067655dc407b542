import { type MediaUploadClient, MediaUploadError } from '../../src/index.js';

const ANSWER_AFTER_MS = 150;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A network that a story takes away and gives back. */
export interface Outage {
  readonly client: MediaUploadClient;
  readonly begin: () => void;
  readonly end: () => void;
}

/**
 * Makes a network of its own for one story. While it is gone the browser says so; what has left is
 * answered when it is back, as connections outlive a tunnel, and what has not left stands still.
 */
export function createOutage({ upload }: MediaUploadClient): Outage {
  let isOut = false;
  let giveBack = (): void => {};
  let isBack = Promise.resolve();
  return {
    client: {
      upload: async (request) => {
        const { file, signal, onProgress } = request;
        const totalBytes = file.size;
        onProgress?.({ loadedBytes: totalBytes / 2, totalBytes });
        await sleep(ANSWER_AFTER_MS);
        if (isOut) await endOf(signal);
        onProgress?.({ loadedBytes: totalBytes, totalBytes });
        await sleep(ANSWER_AFTER_MS);
        await isBack;
        return upload({ ...request, onProgress: undefined });
      },
    },
    begin: () => {
      isOut = true;
      isBack = new Promise((resolve) => {
        giveBack = resolve;
      });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !isOut });
      window.dispatchEvent(new Event('offline'));
    },
    end: () => {
      isOut = false;
      Reflect.deleteProperty(navigator, 'onLine');
      giveBack();
      window.dispatchEvent(new Event('online'));
    },
  };
}

function endOf(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new MediaUploadError({ code: 'aborted' }));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
}
