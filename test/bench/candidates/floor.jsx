// @ts-nocheck Built with the packages of the benchmark's own folder.
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import axios from 'axios';
import { useCallback, useEffect, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { mountReact } from '../page/mountReact.jsx';

function Uploader({ url, auto, previews, onDone, onError, api }) {
  const [files, setFiles] = useState([]);
  const [progress, setProgress] = useState(0);
  const [src, setSrc] = useState(null);
  const upload = useMutation({
    mutationFn: (file) => {
      const form = new FormData();
      form.append('file', file);
      return axios.post(url, form, {
        onUploadProgress: (event) => setProgress(event.progress ?? 0),
      });
    },
    onSuccess: () => onDone(),
    onError: (error) => onError(error),
  });
  const { mutate, reset } = upload;
  const onDrop = useCallback(
    (accepted) => {
      setFiles(accepted);
      if (auto && accepted[0]) mutate(accepted[0]);
    },
    [auto, mutate],
  );
  const { getRootProps, getInputProps, isDragActive } = useDropzone({ onDrop, multiple: false });
  const first = files[0];
  useEffect(() => {
    if (!previews || !first) return;
    const made = URL.createObjectURL(first);
    setSrc(made);
    return () => {
      URL.revokeObjectURL(made);
      setSrc(null);
    };
  }, [previews, first]);
  useEffect(() => {
    api.reset = () => {
      setFiles([]);
      setProgress(0);
      reset();
    };
  }, [api, reset]);
  return (
    <div>
      <div {...getRootProps()} data-over={isDragActive}>
        <input {...getInputProps()} />
        Drop a file here
      </div>
      <progress max={1} value={progress} />
      <span>{upload.isPending ? `${Math.round(progress * 100)}%` : upload.status}</span>
      {src && <img alt="" src={src} width={64} height={64} />}
      <ul>
        {files.map((file) => (
          <li key={file.name}>{file.name}</li>
        ))}
      </ul>
    </div>
  );
}

/** react-dropzone, useMutation and axios used the ordinary way, and nothing else. */
export function mount(container, options) {
  const api = {};
  const root = mountReact(
    container,
    <QueryClientProvider client={new QueryClient()}>
      <Uploader {...options} api={api} />
    </QueryClientProvider>,
  );
  return {
    ...root,
    reset: () => api.reset(),
    dropTarget: () => container.querySelector('[role=presentation],[tabindex]'),
  };
}

/** As many of them on one page. */
export function mountMany(container, count) {
  const queryClient = new QueryClient();
  const ids = Array.from({ length: count }, (_, at) => at);
  const table = (round) => (
    <QueryClientProvider client={queryClient}>
      {ids.map((id) => (
        <Uploader key={id} url="/upload" auto onDone={() => round} onError={() => round} api={{}} />
      ))}
    </QueryClientProvider>
  );
  const { unmount, render } = mountReact(container, table(0));
  return { unmount, renderAgain: (round) => render(table(round)) };
}
