// @ts-nocheck Built with the packages of the benchmark's own folder.
import Uploady, {
  useAllAbortListener,
  useBatchAddListener,
  useBatchFinishListener,
  useItemErrorListener,
  useItemFinishListener,
  useItemStartListener,
  useUploady,
} from '@rpldy/uploady';
import { memo, useState } from 'react';
import { mountReact } from '../page/mountReact.jsx';

/** As its manual has it: each line listens to its own item. */
const Line = memo(function Line({ id, name }) {
  const [status, setStatus] = useState('queued');
  useItemStartListener(() => setStatus('uploading'), id);
  useItemFinishListener(() => setStatus('stored'), id);
  return (
    <li>
      {name}: {status}
    </li>
  );
});

function List({ api, onDone, onError }) {
  const { upload, processPending } = useUploady();
  const [items, setItems] = useState([]);
  api.upload = () => processPending();
  useBatchAddListener((batch) => setItems(batch.items));
  useBatchFinishListener(() => onDone());
  useAllAbortListener(() => onError(new Error('aborted')));
  useItemErrorListener(({ uploadResponse }) =>
    onError(new Error(String(uploadResponse?.data ?? 'error'))),
  );
  return (
    <>
      <input type="file" multiple onChange={(event) => upload(event.target.files)} />
      <ul>
        {items.map(({ id, file }) => (
          <Line key={id} id={id} name={file.name} />
        ))}
      </ul>
    </>
  );
}

export function mountBatch(container, { url, concurrency, onDone, onError }) {
  const api = {};
  const { unmount } = mountReact(
    container,
    <Uploady
      destination={{ url, filesParamName: 'file' }}
      multiple
      autoUpload={false}
      concurrent
      maxConcurrent={concurrency}
      customInput
    >
      <List api={api} onDone={onDone} onError={onError} />
    </Uploady>,
  );
  return {
    unmount,
    upload: () => api.upload(),
    added: () => container.querySelector('ul').childElementCount,
  };
}
