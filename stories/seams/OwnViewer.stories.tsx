import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { PdfViewer } from './PdfViewer.js';

/**
 * `preview` takes a render function: here a viewer of the host's, by react-pdf. It is given the URL to
 * show, name, type, size and title, and an `onError` to call where the URL cannot be loaded; the copy in
 * memory is handed to it next.
 *
 * That is what happens here: a viewer that reads the file by script needs CORS of the storage, which a
 * frame does not, and the stand-in's storage grants none, as a bucket does by default.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Seams/Own viewer',
  component: CaseInvoiceUploader,
  decorators: [inColumn],
  // The tags of the PDF itself, as whoever wrote it set them: nothing of ours or of the viewer's.
  parameters: { a11y: { context: { exclude: ['.react-pdf__Page__structTree'] } } },
  args: {
    referenceId: '6867da7788b9226bb78d716c',
    client,
    preview: ({ url, title, contentType, onError }) =>
      contentType === 'application/pdf' ? (
        <PdfViewer key={url} url={url} title={title} onError={onError} />
      ) : (
        <img src={url} alt={title} onError={onError} style={{ maxInlineSize: '100%' }} />
      ),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose a PDF. */
export const ReactPdf: Story = {};

/** Played: the invoice is stored, and its text can be read in the page. */
export const Played: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    const viewer = (): HTMLElement =>
      canvas.getByRole('region', { name: 'Preview of invoice-103118.pdf' });
    await waitFor(() => expect(viewer()).toHaveTextContent(/Page 1 of \d/), { timeout: 8000 });
    await waitFor(() => expect(viewer().querySelector('.textLayer')).toHaveTextContent(/103118/), {
      timeout: 8000,
    });
    await expect(viewer().querySelector('canvas')?.width).toBeGreaterThan(0);
    await expect(canvas.getByText('Shown from the copy on this computer.')).toBeVisible();
  },
};

/** Played: a chosen file can be looked at by the same viewer before it is sent. */
export const BeforeSending: Story = {
  args: { uploadOn: 'confirm' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await userEvent.click(await canvas.findByRole('button', { name: 'Show preview' }));
    const viewer = await canvas.findByRole('region', { name: 'Preview of invoice-103118.pdf' });
    await waitFor(() => expect(viewer).toHaveTextContent(/Page 1 of \d/), { timeout: 8000 });
    await expect(canvas.getByRole('button', { name: 'Upload' })).toBeVisible();
  },
};
