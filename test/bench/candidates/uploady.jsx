// @ts-nocheck Built with the packages of the benchmark's own folder.
import UploadDropZone from '@rpldy/upload-drop-zone';
import UploadPreview from '@rpldy/upload-preview';
import Uploady, {
  useBatchAddListener,
  useItemErrorListener,
  useItemFinishListener,
  useItemProgressListener,
  useUploady,
} from '@rpldy/uploady';
import { useRef, useState } from 'react';
import { mountReact } from '../page/mountReact.jsx';

function Status({ onDone, onError }) {
  const item = useItemProgressListener();
  const [status, setStatus] = useState('idle');
  const [items, setItems] = useState([]);
  useBatchAddListener((batch) => {
    setItems(batch.items);
    setStatus('uploading');
  });
  useItemFinishListener(() => {
    setStatus('done');
    onDone();
  });
  useItemErrorListener(({ uploadResponse }) => {
    setStatus('error');
    onError(new Error(String(uploadResponse?.data ?? 'error')));
  });
  const done = (item?.completed ?? 0) / 100;
  return (
    <>
      <progress max={1} value={done} />
      <span>{status === 'uploading' ? `${Math.round(done * 100)}%` : status}</span>
      <ul>
        {items.map(({ id, file }) => (
          <li key={id}>{file.name}</li>
        ))}
      </ul>
    </>
  );
}

/** Uploady wires its own hidden input only while its file dialog is open; this one is chosen on without. */
function Input() {
  const { upload } = useUploady();
  return <input type="file" onChange={(event) => upload(event.target.files)} />;
}

function Preview({ api }) {
  const methods = useRef(null);
  api.reset = () => methods.current?.clear();
  return <UploadPreview previewMethodsRef={methods} maxPreviewImageSize={2e8} />;
}

export function mount(container, { url, auto, previews, onDone, onError }) {
  const api = {};
  const root = mountReact(
    container,
    <Uploady
      destination={{ url, filesParamName: 'file' }}
      multiple={false}
      autoUpload={auto}
      customInput
    >
      <Input />
      <UploadDropZone onDragOverClassName="over">
        <div>Drop a file here</div>
      </UploadDropZone>
      <Status onDone={onDone} onError={onError} />
      {previews && <Preview api={api} />}
    </Uploady>,
  );
  return {
    ...root,
    reset: () => api.reset?.(),
    dropTarget: () => container.querySelector('input').nextElementSibling,
  };
}
