import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { readHeic } from './readHeic.js';

/**
 * Chromium and Firefox decode no HEIC. A `prepareFile` with a decoder of the host's choice (here
 * `heic-to`) makes a JPEG of the photo before it is checked; the person is told what it was made from.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Seams/HEIC photos',
  component: CaseInvoiceUploader,
  decorators: [inColumn],
  args: { referenceId: '6867da7788b9226bb78d716c', client, prepareFile: readHeic },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop a photo of an iPhone, as it lies in its Files app or in a mail. */
export const HeicToJpeg: Story = {};

/** Played: the photo is converted, stored as a JPEG and shown. */
export const Played: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'heic');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 30_000 });
    await expect(canvas.getByText(/Converted from invoice-103118\.heic/)).toBeVisible();
    const picture = await canvas.findByRole<HTMLImageElement>('img', {
      name: 'Preview of invoice-103118.jpg',
    });
    await waitFor(() => expect(picture.naturalWidth).toBe(820), { timeout: 8000 });
  },
};

/** Played: any other file passes unchanged, and no decoder is loaded for it. */
export const OtherFiles: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'png');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await expect(canvas.queryByText(/Converted from/)).toBeNull();
  },
};
