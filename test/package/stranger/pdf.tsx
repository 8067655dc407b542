import { CaseInvoiceUploader } from 'case-invoice-uploader';
import type { FileContent } from 'case-invoice-uploader/core';
import { createPdfPreview, createPdfReader } from 'case-invoice-uploader/pdf';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

const source = {
  load: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  workerSrc: new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href,
};
const reader = createPdfReader(source);
const preview = createPdfPreview(source);

/** What the reader says of a file, for whoever drives the page. */
async function contentOf(file: File): Promise<FileContent | null> {
  return reader(file, { signal: AbortSignal.timeout(20_000) });
}

const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <>
      <label>
        Look into <input type="file" onChange={({ currentTarget }) => look(currentTarget)} />
      </label>
      <output />
      <CaseInvoiceUploader referenceId="6867da7788b9226bb78d716c" preview={preview} />
    </>,
  );
}

function look({ files }: HTMLInputElement): void {
  const output = document.querySelector('output');
  const [file] = files ?? [];
  if (!file || !output) return;
  output.textContent = '';
  contentOf(file).then(
    (content) => {
      output.textContent = JSON.stringify(content);
    },
    (error: unknown) => {
      output.textContent = `Failed: ${String(error)}`;
    },
  );
}
