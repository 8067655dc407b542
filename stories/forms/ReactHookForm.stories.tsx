import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { playEmptied, playStartedOver } from './formPlays.js';
import { HookForm } from './HookForm.js';

/**
 * With react-hook-form, by its `Controller`.
 *
 * - `ref={field.ref}`: our handle has `focus()`, so that the library can put the focus on the uploader.
 * - `onStateChange` gives the field what is stored: the URL, or nothing.
 * - `noValidate` on the form leaves the check to the library's rules; without it, `required` on the
 *   uploader works as in a plain form, and the browser blocks before the library is asked.
 * - `reset(values)` gives the field what is stored, and the uploader's own `reset()` withdraws a choice
 *   that is not sent.
 */
const meta: Meta<typeof HookForm> = {
  title: 'Forms/react-hook-form',
  component: HookForm,
  args: { referenceId: '6867da7788b9226bb78d716c', client, preview: 'click' },
};

export default meta;
type Story = StoryObj<typeof meta>;

const send = (canvasElement: HTMLElement): Promise<void> =>
  userEvent.click(within(canvasElement).getByRole('button', { name: 'Register' }));

/** Press "Register" at once, and again when an invoice is stored. */
export const Controlled: Story = {};

/** Played: both fields are wanting; the focus goes to the first, then to the uploader. */
export const Blocked: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await send(canvasElement);
    await expect(await canvas.findByText('Upload the invoice first.')).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus());
    await userEvent.type(canvas.getByRole('textbox'), 'A. Lindqvist');
    await send(canvasElement);
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Choose file' })).toHaveFocus());
    await expect(canvas.getByText('Nothing is sent yet.')).toBeVisible();
  },
};

/** Played: stored, sent, and started over. The invoice is on the case, so it still counts. */
export const StartedOver: Story = { play: playStartedOver };

/** Played: chosen, and started over before it is sent. */
export const Emptied: Story = { args: { uploadOn: 'confirm' }, play: playEmptied };
