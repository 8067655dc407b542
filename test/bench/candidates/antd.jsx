// @ts-nocheck Built with the packages of the benchmark's own folder.
import { Upload } from 'antd';
import { useEffect, useState } from 'react';
import { mountReact } from '../page/mountReact.jsx';

function Uploader({ url, auto, previews, onDone, onError, api }) {
  const [fileList, setFileList] = useState([]);
  useEffect(() => {
    api.reset = () => setFileList([]);
  }, [api]);
  return (
    <Upload.Dragger
      name="file"
      action={url}
      fileList={fileList}
      multiple={false}
      maxCount={1}
      beforeUpload={auto ? undefined : () => false}
      listType={previews ? 'picture' : 'text'}
      onChange={({ file, fileList: next }) => {
        setFileList(next);
        if (file.status === 'done') onDone();
        if (file.status === 'error') onError(file.error);
      }}
    >
      <p className="ant-upload-text">Drop a file here</p>
    </Upload.Dragger>
  );
}

export function mount(container, options) {
  const api = {};
  const root = mountReact(container, <Uploader {...options} api={api} />);
  return {
    ...root,
    reset: () => api.reset(),
    dropTarget: () => container.querySelector('.ant-upload-btn, .ant-upload'),
  };
}
