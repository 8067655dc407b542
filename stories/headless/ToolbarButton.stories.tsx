import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { AttachInvoice } from './AttachInvoice.js';

/**
 * `useCaseInvoiceUpload` the size of a button. The words are shorter than ours, by `messages`; the ring is
 * painted from the hook's `progress` store; the rest is prop getters. Dropping and pasting work on it too.
 */
const meta: Meta<typeof AttachInvoice> = {
  title: 'Headless/Toolbar button',
  component: AttachInvoice,
  args: { referenceId: '6867da7788b9226bb78d716c', client },
  render: (args) => (
    <div className="toolbar">
      <button type="button" className="toolbar-button">
        Print
      </button>
      <button type="button" className="toolbar-button">
        Assign
      </button>
      <AttachInvoice {...args} />
    </div>
  ),
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose a file of your own. */
export const Toolbar: Story = {};

/** A slow line: choose a file of some megabytes. */
export const SlowLine: Story = { args: { referenceId: 'scenario-slow' } };

/** Played: attached, and to be opened from where the button was. */
export const Attached: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const attach = canvas.getByRole('button', { name: 'Attach invoice' });
    await expect(attach).toHaveAccessibleDescription('Original invoice PDF or picture');
    await chooseSample(canvasElement, 'pdf');
    const link = await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await expect(link).toHaveAccessibleDescription('Original invoice invoice-103118.pdf');
    await expect(canvas.getByRole('button', { name: 'Replace invoice' })).toBeVisible();
  },
};

/** Played: the case is gone; what to do stands below the buttons. */
export const Failed: Story = {
  args: { referenceId: 'scenario-not-found' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'png');
    const alert = await canvas.findByRole('alert', undefined, { timeout: 8000 });
    await waitFor(() => expect(alert).toHaveTextContent('Resource Document Not Found'), {
      timeout: 8000,
    });
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
