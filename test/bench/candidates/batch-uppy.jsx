// @ts-nocheck Built with the packages of the benchmark's own folder.
import Uppy from '@uppy/core';
import Dashboard from '@uppy/react/dashboard';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import { mountReact } from '../page/mountReact.jsx';

export function mountBatch(container, { url, concurrency, onDone, onError }) {
  const uppy = new Uppy({ autoProceed: false });
  const endpoint = new URL(url, location.href).href;
  uppy.use(XHRUpload, { endpoint, fieldName: 'file', formData: true, limit: concurrency });
  uppy.on('complete', () => onDone());
  uppy.on('upload-error', (_file, error) => onError(error));
  const root = mountReact(
    container,
    <Dashboard
      uppy={uppy}
      width={600}
      height={400}
      proudlyDisplayPoweredByUppy={false}
      disableThumbnailGenerator
    />,
  );
  return {
    added: () => uppy.getFiles().length,
    upload: () => uppy.upload(),
    unmount() {
      root.unmount();
      uppy.destroy();
    },
  };
}
