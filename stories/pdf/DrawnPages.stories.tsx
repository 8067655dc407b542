import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { createPdfPreview } from '../../src/pdf/index.js';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { pdfSource } from './pdfSource.js';

/**
 * `createPdfPreview` draws the pages itself, the same on phones and desktops, with the text beside each for
 * whoever cannot see it. It reads the copy in memory, so that the storage need not allow scripts.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'PDF/Drawn pages',
  component: CaseInvoiceUploader,
  decorators: [inColumn],
  args: {
    referenceId: '6867da7788b9226bb78d716c',
    client,
    preview: createPdfPreview(pdfSource),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose a PDF. */
export const TakeYourOwn: Story = {};

/** Played: the invoice is stored and drawn, made larger, and its text can be read. */
export const Played: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 12_000 });
    const page = await canvas.findByRole('group', { name: 'Page 1 of 1' }, { timeout: 12_000 });
    await waitFor(() => expect(page).toHaveTextContent(/103118/), { timeout: 12_000 });
    const widthOf = (): number => page.querySelector('canvas')?.width ?? 0;
    const before = widthOf();
    await expect(before).toBeGreaterThan(0);
    await userEvent.click(canvas.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(widthOf()).toBeGreaterThan(before), { timeout: 12_000 });
  },
};

/** Played: a link that no script may read, and no copy in memory: a sentence, and the link. */
export const OnlyTheLink: Story = {
  args: {
    media: {
      url: 'https://127.0.0.1:1/original_invoice.pdf?Expires=4102444800',
      referenceId: '6867da7788b9226bb78d716c',
      contentType: 'application/pdf',
      fileName: 'invoice-103118.pdf',
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/cannot be shown here/, {}, { timeout: 12_000 });
    await expect(canvas.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  },
};
