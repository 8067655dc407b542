// @ts-nocheck Built with the packages of the benchmark's own folder.
import ValidateType from 'filepond-plugin-file-validate-type';
import { createRef } from 'react';
import { FilePond, registerPlugin } from 'react-filepond';
import 'filepond/dist/filepond.min.css';
import { mountReact } from '../page/mountReact.jsx';

registerPlugin(ValidateType);

export function mountBatch(container, { url, concurrency, onDone, onError }) {
  const ref = createRef();
  let stored = 0;
  const told = (error) => {
    if (error) return onError(error);
    stored += 1;
    if (stored === ref.current.getFiles().length) onDone();
  };
  const { unmount } = mountReact(
    container,
    <FilePond
      ref={ref}
      name="file"
      credits={false}
      allowMultiple
      maxFiles={null}
      instantUpload={false}
      maxParallelUploads={concurrency}
      allowFileTypeValidation={false}
      server={{ process: { url, method: 'POST' }, revert: null }}
      onprocessfile={told}
    />,
  );
  return {
    unmount,
    upload: () => ref.current.processFiles(),
    added: () => ref.current.getFiles().length,
  };
}
