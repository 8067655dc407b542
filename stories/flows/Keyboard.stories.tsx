import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader, type MediaUploadClient } from '../../src/index.js';
import { client } from '../support/backend.js';
import { CasePage } from '../support/CasePage.js';
import { chooseSample } from '../support/chooseSample.js';

const referenceId = '6867da7788b9226bb78d716c';

/** Each attempt meets another situation: a slow answer to cancel, a failure, and then all is well. */
function clientOfTheStory(): MediaUploadClient {
  const situations = ['scenario-slow-answer', 'scenario-not-found'];
  return {
    async upload(request) {
      const situation = situations.shift() ?? request.referenceId;
      const media = await client.upload({ ...request, referenceId: situation });
      return { ...media, referenceId: request.referenceId };
    },
  };
}

/** The whole life of an upload by keyboard: after each step the focus is on the next thing to do. */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Flows/Keyboard only',
  component: CaseInvoiceUploader,
  args: { referenceId, onUploaded: fn(), onError: fn() },
};

export default meta;

/** Played: choose, cancel, upload, fail, try again, stored, replace. */
export const WholeLife: StoryObj<typeof meta> = {
  loaders: [() => ({ client: clientOfTheStory() })],
  render: (args, { loaded }) => (
    <CasePage referenceId={args.referenceId}>
      <CaseInvoiceUploader {...args} client={loaded['client']} />
    </CasePage>
  ),
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const focusIsOn = (name: string): Promise<void> =>
      waitFor(() => expect(canvas.getByRole('button', { name })).toHaveFocus(), { timeout: 8000 });
    const press = (key: '{Enter}' | ' '): Promise<unknown> => userEvent.keyboard(key);

    await step('Tab reaches the one tab stop', async () => {
      await userEvent.tab();
      await focusIsOn('Choose file');
    });
    await step('A chosen file is sent, and the focus is on the way out', async () => {
      await chooseSample(canvasElement, 'png');
      await focusIsOn('Cancel upload');
    });
    await step('Cancelled, the file is kept', async () => {
      await press('{Enter}');
      await focusIsOn('Upload');
      await expect(canvas.getByText('invoice-103118.png')).toBeVisible();
    });
    await step('Sent again, it fails', async () => {
      await press(' ');
      await waitFor(() => expect(canvas.getByRole('alert')).not.toBeEmptyDOMElement(), {
        timeout: 8000,
      });
      await focusIsOn('Try again');
    });
    await step('Tried again, it is stored', async () => {
      await press('{Enter}');
      await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), { timeout: 8000 });
      await focusIsOn('Replace file');
    });
    await step('It is replaced', async () => {
      await chooseSample(canvasElement, 'pdf');
      await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(2), { timeout: 8000 });
      await focusIsOn('Replace file');
      await expect(args.onError).toHaveBeenCalledTimes(1);
    });
    await step('The link and the button are reached by Tab, back and forth', async () => {
      await userEvent.tab({ shift: true });
      await expect(canvas.getByRole('link', { name: 'Open invoice' })).toHaveFocus();
      await userEvent.tab();
      await focusIsOn('Replace file');
    });
  },
};
