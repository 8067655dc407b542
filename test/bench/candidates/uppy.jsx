// @ts-nocheck Built with the packages of the benchmark's own folder.
import Uppy from '@uppy/core';
import Dashboard from '@uppy/react/dashboard';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import { mountReact } from '../page/mountReact.jsx';

export function mount(container, { url, auto, previews, onDone, onError }) {
  const uppy = new Uppy({ autoProceed: auto, restrictions: { maxNumberOfFiles: 1 } });
  const endpoint = new URL(url, location.href).href;
  uppy.use(XHRUpload, { endpoint, fieldName: 'file', formData: true });
  uppy.on('upload-success', () => onDone());
  uppy.on('upload-error', (_file, error) => onError(error));
  uppy.on('error', (error) => onError(error));
  const root = mountReact(
    container,
    <Dashboard
      uppy={uppy}
      width={600}
      height={400}
      proudlyDisplayPoweredByUppy={false}
      disableThumbnailGenerator={!previews}
    />,
  );
  return {
    unmount() {
      root.unmount();
      uppy.destroy();
    },
    // As its own button does; `clear()` would leave the URLs of the thumbnails behind.
    reset() {
      for (const { id } of uppy.getFiles()) uppy.removeFile(id);
    },
    dropTarget: () =>
      container.querySelector('.uppy-Dashboard-AddFiles') ??
      container.querySelector('.uppy-Dashboard'),
  };
}
