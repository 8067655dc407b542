// @ts-nocheck Built with the packages of the benchmark's own folder.
import ValidateType from 'filepond-plugin-file-validate-type';
import { createRef } from 'react';
import { FilePond, registerPlugin } from 'react-filepond';
import 'filepond/dist/filepond.min.css';
import { mountReact } from '../page/mountReact.jsx';

registerPlugin(ValidateType);

/**
 * At its best, which its manual does not have for so many: without the 0.75 to 1.5 seconds that it gives
 * each upload at least, and with its list out of sight while it sends. The next upload begins only when
 * every animation of the list has come to rest, and in sight those of 200 files do not within minutes
 * (https://github.com/pqina/filepond/issues/241: "not suitable to handle that many files").
 */
export function mountBatch(container, { url, concurrency, onDone, onError }) {
  const ref = createRef();
  let stored = 0;
  let count = 0;
  const told = (error) => {
    if (error) return onError(error);
    stored += 1;
    if (stored === count) onDone();
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
      allowMinimumUploadDuration={false}
      allowFileTypeValidation={false}
      server={{ process: { url, method: 'POST' }, revert: null }}
      onprocessfile={told}
    />,
  );
  return {
    unmount,
    added: () => ref.current.getFiles().length,
    upload: () => {
      count = ref.current.getFiles().length;
      // It writes the `style` of its elements itself.
      container.append(
        Object.assign(document.createElement('style'), {
          textContent: '.filepond--list-scroller { display: none }',
        }),
      );
      ref.current.processFiles().catch(onError);
    },
  };
}
