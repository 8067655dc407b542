/** One uploader that is measured. */
export interface Candidate {
  readonly name: string;
  /** Heading of its column. */
  readonly title: string;
  /** Packages whose versions the report names. */
  readonly packages: readonly string[];
  /** The smallest import of it, for its size; without one the page's own module is weighed. */
  readonly imports?: string;
  /** Takes seconds for each upload: measured fewer times. */
  readonly isSlow?: boolean;
  /** Sends many files, a few at a time; its module is `batch-NAME`. */
  readonly hasBatch?: boolean;
}

const THE_THREE = `
  export { useDropzone } from 'react-dropzone';
  export { default as axios } from 'axios';
  export { useMutation } from '@tanstack/react-query';`;

/** In the order of the table's columns. Each is a module of that name in `candidates/`. */
export const candidates: readonly Candidate[] = [
  { name: 'bare', title: 'bare XHR', packages: [], hasBatch: true },
  {
    name: 'ours',
    title: 'ours',
    packages: ['case-invoice-uploader'],
    hasBatch: true,
    imports: `
      export { CaseInvoiceUploader } from 'case-invoice-uploader';
      import 'case-invoice-uploader/styles.css';`,
  },
  // The one line shows the stored PDF, in a viewer with a process of its own; nothing else here does.
  { name: 'alike', title: 'ours, preview as the others', packages: [] },
  {
    name: 'floor',
    title: 'floor',
    packages: ['react-dropzone', 'axios', '@tanstack/react-query'],
    imports: THE_THREE,
  },
  { name: 'tuned', title: 'floor, with care', packages: [] },
  {
    name: 'uploady',
    title: 'Uploady',
    packages: ['@rpldy/uploady'],
    hasBatch: true,
    imports: `
      export { default, useItemProgressListener, useItemFinishListener } from '@rpldy/uploady';
      export { default as UploadDropZone } from '@rpldy/upload-drop-zone';
      export { default as UploadPreview } from '@rpldy/upload-preview';`,
  },
  {
    name: 'mantine',
    title: 'Mantine',
    packages: ['@mantine/dropzone'],
    imports: `
      export { Dropzone } from '@mantine/dropzone';
      export { MantineProvider, Progress } from '@mantine/core';
      import '@mantine/core/styles/baseline.css';
      import '@mantine/core/styles/default-css-variables.css';
      import '@mantine/core/styles/Progress.css';
      import '@mantine/core/styles/Overlay.css';
      import '@mantine/core/styles/LoadingOverlay.css';
      import '@mantine/core/styles/Loader.css';
      import '@mantine/dropzone/styles.css';`,
  },
  {
    name: 'uppy',
    title: 'Uppy Dashboard',
    packages: ['@uppy/core', '@uppy/dashboard', '@uppy/xhr-upload'],
    hasBatch: true,
    imports: `
      export { default as Uppy } from '@uppy/core';
      export { default as Dashboard } from '@uppy/react/dashboard';
      export { default as XHRUpload } from '@uppy/xhr-upload';
      import '@uppy/core/css/style.min.css';
      import '@uppy/dashboard/css/style.min.css';`,
  },
  { name: 'antd', title: 'antd', packages: ['antd'], imports: `export { Upload } from 'antd';` },
  {
    name: 'filepond',
    title: 'FilePond',
    packages: ['filepond'],
    isSlow: true,
    hasBatch: true,
    imports: `
      export { FilePond, registerPlugin } from 'react-filepond';
      export { default as Preview } from 'filepond-plugin-image-preview';
      export { default as Validate } from 'filepond-plugin-file-validate-type';
      import 'filepond/dist/filepond.min.css';
      import 'filepond-plugin-image-preview/dist/filepond-plugin-image-preview.min.css';`,
  },
];

/** The pages of a candidate: its own, and that with many files. */
export function pagesOf({ name, hasBatch }: Candidate): readonly string[] {
  return hasBatch ? [name, `batch-${name}`] : [name];
}

/** The same page as `bare` once more: how far it is from 1.00 is the noise of the machine. */
export const CONTROL = 'bare#2';
