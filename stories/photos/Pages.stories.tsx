import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { combineImages } from '../../src/images/index.js';
import { CaseInvoiceUploader } from '../../src/index.js';
import { client } from '../support/backend.js';
import { chooseSamples } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';

/**
 * A paper invoice of several pages, a photo each: the pictures are put in order, turned and sent as one
 * PDF. A single page that was not turned is sent as the picture it is.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Photos/Pages of paper',
  component: CaseInvoiceUploader,
  args: { referenceId: '6867da7788b9226bb78d716c', client, combine: combineImages },
  decorators: [inColumn],
};

export default meta;

/** The code of the list comes when it is needed. */
const SLOWLY = { timeout: 8000 };
type Story = StoryObj<typeof meta>;

/** Try it: choose or drop several pictures. */
export const TakeYourOwn: Story = {};

/** Three pages: the last one comes first, one is turned, and they are stored as one PDF. */
export const ThreePages: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = canvas.getByRole('group', { name: 'Original invoice' });
    await chooseSamples(canvasElement, ['png', 'jpg', 'png']);
    const list = await canvas.findByRole('list', { name: 'Pages of the invoice' }, SLOWLY);
    await waitFor(() => expect(within(list).getAllByRole('img')).toHaveLength(3));
    const rows = within(list).getAllByRole('listitem');
    const [first, , last] = rows;
    if (!first || !last) throw new Error('There are three pages.');
    await expect(within(first).getByRole('button', { name: 'Move up' })).toBeDisabled();
    await expect(within(last).getByRole('button', { name: 'Move down' })).toBeDisabled();
    await userEvent.click(within(last).getByRole('button', { name: 'Move up' }));
    await userEvent.click(within(first).getByRole('button', { name: 'Turn page' }));
    await expect(first).toHaveAttribute('data-turn', '90');
    await userEvent.click(canvas.getByRole('button', { name: 'Use as one invoice' }));
    await waitFor(() => expect(group).toHaveAttribute('data-status', 'uploaded'), SLOWLY);
    await expect(canvas.getByText('invoice-103118.pdf')).toBeVisible();
  },
};

/** As they stand while they are put in order. */
export const Arranging: Story = {
  play: async ({ canvasElement }) => {
    await chooseSamples(canvasElement, ['png', 'jpg', 'png']);
    const canvas = within(canvasElement);
    const list = await canvas.findByRole('list', { name: 'Pages of the invoice' }, SLOWLY);
    await waitFor(() => expect(within(list).getAllByRole('img')).toHaveLength(3));
  },
};
