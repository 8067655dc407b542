import type { AxiosProgressEvent } from 'axios';

/** Hears how far a request's body got; see {@link createUploadEar}. */
export interface UploadEar {
  /** For the request's config. */
  readonly onUploadProgress: (event: AxiosProgressEvent) => void;
  /** Leaves no listener behind. */
  close(): void;
}

/**
 * Listens to the browser's own events from the first one on, because axios passes on three a second, and
 * not the one that says the body is out. Outside of a browser axios' events have to do.
 */
export function createUploadEar(
  onMoved: (loadedBytes: number, bodyBytes: number) => void,
  onBodyOut: () => void,
): UploadEar {
  let upload: EventTarget | undefined;
  const onNative = (event: Event): void => {
    const { loaded, total } = event as ProgressEvent;
    onMoved(loaded, total);
    // Firefox fires `load` only with the answer; that all has been sent it tells by this alone.
    if (total > 0 && loaded >= total) onBodyOut();
  };
  return {
    onUploadProgress({ event, loaded, total = 0 }) {
      if (upload) return;
      const target: unknown = event?.target;
      // First of all, because whoever is told may stop the upload.
      if (target instanceof EventTarget) {
        upload = target;
        upload.addEventListener('progress', onNative);
        upload.addEventListener('load', onBodyOut);
      }
      onMoved(loaded, total);
      if (total > 0 && loaded >= total) onBodyOut();
    },
    close() {
      upload?.removeEventListener('progress', onNative);
      upload?.removeEventListener('load', onBodyOut);
    },
  };
}
