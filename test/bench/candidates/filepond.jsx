// @ts-nocheck Built with the packages of the benchmark's own folder.
import ValidateType from 'filepond-plugin-file-validate-type';
import ImagePreview from 'filepond-plugin-image-preview';
import { createRef } from 'react';
import { FilePond, registerPlugin } from 'react-filepond';
import 'filepond/dist/filepond.min.css';
import 'filepond-plugin-image-preview/dist/filepond-plugin-image-preview.min.css';
import { mountReact } from '../page/mountReact.jsx';

registerPlugin(ImagePreview, ValidateType);

export function mount(container, { url, auto, previews, onDone, onError }) {
  const ref = createRef();
  const root = mountReact(
    container,
    <FilePond
      ref={ref}
      name="file"
      credits={false}
      allowMultiple={false}
      maxFiles={null}
      instantUpload={auto}
      allowProcess={auto}
      allowImagePreview={previews}
      allowFileTypeValidation={false}
      server={{ process: { url, method: 'POST' }, revert: null }}
      onprocessfile={(error) => (error ? onError(error) : onDone())}
    />,
  );
  return {
    ...root,
    reset: () => ref.current.removeFiles(),
    dropTarget: () => container.querySelector('.filepond--root'),
  };
}
