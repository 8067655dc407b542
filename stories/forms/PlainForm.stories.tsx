import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { PlainForm } from './PlainForm.js';

/**
 * In a form the uploader is a control like any other.
 *
 * - `required` blocks the submission until an invoice is stored. The sentence stands in the uploader, and
 *   the focus goes to its first button unless a field before it is invalid too.
 * - `name` puts the stored invoice's signed URL into the form's data. **It dies in an hour: do not save
 *   it.** It tells that there is an invoice; what your server keeps is the case's id.
 * - A reset withdraws a choice that is not sent, also one that failed. What is stored stays, and an upload
 *   that runs goes on: React 19 resets a form after each action.
 * - `disabled`, its own or a fieldset's, takes it out of use, out of the data and out of the check.
 *
 * The invoice is stored when it is uploaded, not when the form is sent. Where it must not be stored
 * before, the case has to exist before anyway: upload on the next page.
 */
const meta: Meta<typeof PlainForm> = {
  title: 'Forms/Plain form',
  component: PlainForm,
  args: {
    referenceId: '6867da7788b9226bb78d716c',
    client,
    name: 'invoice',
    required: true,
    preview: 'click',
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

const send = (canvasElement: HTMLElement): Promise<void> =>
  userEvent.click(within(canvasElement).getByRole('button', { name: 'Register' }));

/** Press "Register" before and after an invoice is stored. */
export const RequiredInvoice: Story = {};

/** Played: blocked, with the sentence inline and the focus on "Choose file". */
export const Blocked: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await send(canvasElement);
    const alert = await canvas.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('File is a required attribute.'));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Choose file' })).toHaveFocus());
    await expect(canvas.getByText('Nothing is sent yet.')).toBeVisible();
  },
};

/** Played: stored, and sent with the URL. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    const link = await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await send(canvasElement);
    const url = link.getAttribute('href') ?? '';
    await expect(await canvas.findByText(`invoice: ${url}`)).toBeVisible();
  },
};

/** Played: stored, and then started over. The invoice stays. */
export const StartedOver: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'png');
    await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }));
    await expect(canvas.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  },
};

/** Disabled by its own prop: nothing can be chosen, and nothing is demanded. */
export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeDisabled();
    await send(canvasElement);
    await expect(await canvas.findByText('debtor: A. Lindqvist')).toBeVisible();
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement();
  },
};

/** Disabled by the fieldset around it, with all other fields. */
export const DisabledFieldset: Story = {
  args: { isLocked: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeDisabled();
    await expect(canvas.getByRole('group', { name: 'Original invoice' })).toBeVisible();
  },
};
