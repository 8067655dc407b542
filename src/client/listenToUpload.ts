import type { AxiosProgressEvent } from 'axios';

/** Hears how far a request's body got; see {@link listenToUpload}. */
export interface UploadListener {
  /** For the request's config. */
  readonly onUploadProgress: (event: AxiosProgressEvent) => void;
  /** Leaves no listener behind. */
  close(): void;
}

/**
 * Listens to the browser's own events from the first one on, because axios passes on three a second, and
 * not the one that says the body is out. Outside of a browser axios' events have to do.
 */
export function listenToUpload(
  onMoved: (loadedBytes: number, bodyBytes: number) => void,
  onBodyOut: () => void,
): UploadListener {
  let upload: EventTarget | undefined;
  const onMove = ({ loaded, total = 0 }: Pick<AxiosProgressEvent, 'loaded' | 'total'>): void => {
    onMoved(loaded, total);
    // Firefox fires `load` only with the answer; that all has been sent it tells by this alone.
    if (total > 0 && loaded >= total) onBodyOut();
  };
  const onNative = (event: Event): void => onMove(event as ProgressEvent);
  return {
    onUploadProgress(progress) {
      if (upload) return;
      const target: unknown = progress.event?.target;
      // First of all, because whoever is told may stop the upload.
      if (target instanceof EventTarget) {
        upload = target;
        upload.addEventListener('progress', onNative);
        upload.addEventListener('load', onBodyOut);
      }
      onMove(progress);
    },
    close() {
      upload?.removeEventListener('progress', onNative);
      upload?.removeEventListener('load', onBodyOut);
    },
  };
}
