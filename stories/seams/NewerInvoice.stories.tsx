import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { AskBeforeUpload } from './AskBeforeUpload.js';

/**
 * `beforeUpload` has the last word before a file is sent. Sending replaces what is stored, and only the
 * host knows whether a colleague stored a newer invoice meanwhile. It may take its time: the uploader
 * waits, and can be cancelled. Answered `false`, the file stays chosen and unsent.
 */
const meta: Meta<typeof AskBeforeUpload> = {
  title: 'Seams/Ask before upload',
  component: AskBeforeUpload,
  decorators: [inColumn],
  args: {
    referenceId: '6867da7788b9226bb78d716c',
    client,
    preview: 'click',
    onUploaded: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose a file. */
export const NewerInvoice: Story = {};

/** Played: no, and the file stays; then yes. */
export const NoThenYes: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('dialog', { name: 'A newer invoice exists' });
    await userEvent.click(canvas.getByRole('button', { name: 'Keep it' }));
    const upload = await canvas.findByRole('button', { name: 'Upload' });
    await expect(args.onUploaded).not.toHaveBeenCalled();
    await expect(args.onError).not.toHaveBeenCalled();
    // A press this soon would be taken for one that was meant for what stood here before.
    await new Promise((resolve) => setTimeout(resolve, 320));
    await userEvent.click(upload);
    await canvas.findByRole('dialog');
    await userEvent.click(canvas.getByRole('button', { name: 'Replace it' }));
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), { timeout: 8000 });
  },
};
