// @ts-nocheck Built with the packages of the benchmark's own folder.
import { MantineProvider, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import axios from 'axios';
import { useEffect, useState } from 'react';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/LoadingOverlay.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/dropzone/styles.css';
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { mountReact } from '../page/mountReact.jsx';

function Uploader({ url, auto, previews, onDone, onError, api }) {
  const [files, setFiles] = useState([]);
  const [progress, setProgress] = useState(0);
  const [src, setSrc] = useState(null);
  const { mutate, reset, status } = useMutation({
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
  const onDrop = (accepted) => {
    setFiles(accepted);
    if (auto && accepted[0]) mutate(accepted[0]);
  };
  return (
    <div>
      <Dropzone multiple={false} onDrop={onDrop}>
        Drop a file here
      </Dropzone>
      <Progress value={progress * 100} />
      <span>{status}</span>
      {src && <img alt="" src={src} width={64} height={64} />}
      <ul>
        {files.map((file) => (
          <li key={file.name}>{file.name}</li>
        ))}
      </ul>
    </div>
  );
}

/** Mantine's Dropzone sends nothing: it gets the same axios and useMutation as the floor. */
export function mount(container, options) {
  const api = {};
  const root = mountReact(
    container,
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <Uploader {...options} api={api} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    ...root,
    reset: () => api.reset(),
    dropTarget: () => container.querySelector('.mantine-Dropzone-root'),
  };
}
