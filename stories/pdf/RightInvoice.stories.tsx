import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { createPdfReader } from '../../src/pdf/index.js';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { pdfSource } from './pdfSource.js';

/**
 * With `invoiceNumber` each chosen file is looked at: the number in the e-invoice inside beats the text, and
 * the text beats the name. What speaks against the file holds it back until a press.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'PDF/The right invoice',
  component: CaseInvoiceUploader,
  decorators: [inColumn],
  args: {
    referenceId: '6867da7788b9226bb78d716c',
    client,
    invoiceNumber: '103118',
    reader: createPdfReader(pdfSource),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose an invoice of your own: its number is most likely another. */
export const TakeYourOwn: Story = {};

/** Played: the invoice of the case is sent at once, and it is said why. */
export const Found: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 12_000 });
    await expect(canvas.getByText('Invoice number 103118 found in the file.')).toBeVisible();
  },
};

/** Played: the invoice of another case is held back, and sent on a press. */
export const Held: Story = {
  args: { invoiceNumber: '103200' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = canvas.getByRole('group', { name: 'Original invoice' });
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(group).toHaveAttribute('data-status', 'ready'), { timeout: 12_000 });
    // In sight and spoken.
    await waitFor(() =>
      expect(canvas.getAllByText(/^Invoice number 103200 was not found/)).toHaveLength(2),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Upload' }));
    await waitFor(() => expect(group).toHaveAttribute('data-status', 'uploaded'), {
      timeout: 12_000,
    });
  },
};

/** Played: where the host wants no doubt at all, it is refused. */
export const Refused: Story = {
  args: { invoiceNumber: '103200', onNumberMismatch: 'refuse' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = canvas.getByRole('group', { name: 'Original invoice' });
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(group).toHaveAttribute('data-status', 'refused'), {
      timeout: 12_000,
    });
    await expect(canvas.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  },
};

/** Played: a photo has no text to read. Nothing is said, and nothing held up. */
export const Photo: Story = {
  args: { invoiceNumber: '103200' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'jpg');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 12_000 });
    await expect(canvas.queryByText(/103200/)).toBeNull();
  },
};
