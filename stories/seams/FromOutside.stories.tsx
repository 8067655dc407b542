import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { inColumn } from '../support/inColumn.js';
import { OutsideButtons } from './OutsideButtons.js';

/**
 * `ref` is a handle for buttons of your own: `open()`, `upload()`, `cancel()`, `reset()` and `focus()` do
 * what the uploader's buttons do. `open()` has to be called from a press: browsers open a picker from
 * nothing else. `reset()` empties the uploader; what is stored stays stored, for the API has no way to
 * remove it.
 *
 * `onStateChange` tells each change of status, with all that the status has: the log below. It does not
 * fire for progress.
 */
const meta: Meta<typeof OutsideButtons> = {
  title: 'Seams/From outside',
  component: OutsideButtons,
  decorators: [inColumn],
  args: { referenceId: '6867da7788b9226bb78d716c', client, uploadOn: 'confirm', preview: 'click' },
};

export default meta;
type Story = StoryObj<typeof meta>;

const log = (canvasElement: HTMLElement): string[] =>
  [...canvasElement.querySelectorAll('.seam-log li')].map((item) => item.textContent ?? '');
const press = (canvasElement: HTMLElement, name: string): Promise<void> =>
  userEvent.click(within(canvasElement).getByRole('button', { name }));

/** All buttons, and a log of what happens. */
export const HandleAndLog: Story = {};

/** Played: sent, emptied and found again by the host's buttons alone. */
export const Played: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await press(canvasElement, 'focus()');
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toHaveFocus();
    await press(canvasElement, 'upload()');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'File is a required attribute.',
    );
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('button', { name: 'Upload' });
    await press(canvasElement, 'upload()');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await press(canvasElement, 'reset()');
    await waitFor(() =>
      expect(log(canvasElement)).toEqual([
        'refused',
        'checking',
        'ready',
        'uploading',
        'saving',
        'uploaded',
        'empty',
      ]),
    );
  },
};

/** Played: cancelled from outside while the service is answering; the file is kept. */
export const Cancelled: Story = {
  args: { referenceId: 'scenario-slow-answer', uploadOn: 'select' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await canvas.findByRole('button', { name: 'Cancel upload' });
    await press(canvasElement, 'cancel()');
    await expect(await canvas.findByRole('button', { name: 'Upload' })).toBeVisible();
    await expect(canvas.getByText('invoice-103118.pdf')).toBeVisible();
  },
};
