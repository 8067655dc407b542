// @ts-nocheck Built with the packages of the benchmark's own folder.
import { QueryClient, useMutation } from '@tanstack/react-query';
import axios from 'axios';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { mountReact } from '../page/mountReact.jsx';

// A host has one client for all of its page.
const client = new QueryClient({ defaultOptions: { mutations: { gcTime: 0 } } });

// axios' own passes on three progress events a second, and waits for the cookie store before it sends.
const adapter = (config) =>
  new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const end = () => {
      const { status, statusText, responseText: data } = xhr;
      const response = { data, status, statusText, headers: {}, config, request: xhr };
      if (config.validateStatus(status)) return resolve(response);
      reject(new axios.AxiosError(`HTTP ${status}`, 'ERR', config, xhr, response));
    };
    xhr.open(config.method.toUpperCase(), axios.getUri(config));
    xhr.upload.onprogress = config.onUploadProgress;
    xhr.onload = end;
    xhr.onerror = end;
    config.headers.setContentType(undefined);
    for (const [name, value] of Object.entries(config.headers.toJSON())) {
      xhr.setRequestHeader(name, value);
    }
    xhr.send(config.data);
  });

function Uploader({ url, auto, previews, onDone, onError, api }) {
  const [files, setFiles] = useState([]);
  const [src, setSrc] = useState(null);
  const bar = useRef(null);
  const text = useRef(null);
  const frame = useRef(0);
  const latest = useRef(0);
  const paint = useCallback((fraction) => {
    latest.current = fraction;
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      if (!bar.current) return;
      bar.current.value = latest.current;
      text.current.data = `${Math.round(latest.current * 100)}%`;
    });
  }, []);
  const { mutate, reset, status } = useMutation(
    {
      mutationFn: (file) => {
        const form = new FormData();
        form.append('file', file);
        return axios.post(url, form, {
          adapter,
          withXSRFToken: false,
          onUploadProgress: ({ loaded, total }) => paint(loaded / total),
        });
      },
      onSuccess: () => onDone(),
      onError: (error) => onError(error),
    },
    client,
  );
  const onDrop = useCallback(
    (accepted) => {
      if (auto && accepted[0]) mutate(accepted[0]);
      setFiles(accepted);
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
      reset();
    };
  }, [api, reset]);
  const setText = useCallback((element) => {
    if (element) text.current = element.firstChild ?? element.appendChild(new Text());
  }, []);
  return (
    <div>
      <div {...getRootProps()} data-over={isDragActive}>
        <input {...getInputProps()} />
        Drop a file here
      </div>
      <progress max={1} ref={bar} />
      <span ref={setText} />
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

/** The same three packages used with care: progress past React, one client, an adapter of its own. */
export function mount(container, options) {
  const api = {};
  const root = mountReact(container, <Uploader {...options} api={api} />);
  return {
    ...root,
    reset: () => api.reset(),
    dropTarget: () => container.querySelector('[role=presentation],[tabindex]'),
  };
}
