import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import { client, isSimulated, readInvoiceUrl } from '../support/backend.js';
import { CasePage } from '../support/CasePage.js';
import { chooseSample } from '../support/chooseSample.js';
import { slowClient } from '../support/slowClient.js';

const referenceId = '6867da7788b9226bb78d716c';

/** The case, whose status follows what is stored on it. */
function CaseOf(props: CaseInvoiceUploaderProps): ReactElement {
  const [hasInvoice, setHasInvoice] = useState(false);
  return (
    <CasePage referenceId={props.referenceId} hasInvoice={hasInvoice}>
      {isSimulated && (
        <p className="case-page-note">
          Simulated backend: this page has no server. Files stay in the browser, only the slow line
          shows progress, and the link leads nowhere.
        </p>
      )}
      <CaseInvoiceUploader
        {...props}
        onStateChange={(state) => {
          setHasInvoice(state.stored !== null);
          props.onStateChange?.(state);
        }}
      />
    </CasePage>
  );
}

/**
 * The whole way, through the stand-in API: drop a file of your own, watch it arrive, see it back. Started
 * by `npm run storybook` it goes over real HTTP; in a Storybook built to static files the API runs inside
 * the page.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Flows/Upload an invoice',
  component: CaseInvoiceUploader,
  args: {
    referenceId,
    client,
    refreshUrl: async () => (await readInvoiceUrl(referenceId)) ?? '',
    onUploaded: fn(),
    onError: fn(),
    onStateChange: fn(),
  },
  render: (args) => <CaseOf {...args} />,
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop an invoice of your own here. It is stored as soon as it is chosen. */
export const DropYourOwn: Story = {};

/** With `uploadOn="confirm"` the file can be looked at first, and nothing leaves before a press. */
export const ConfirmFirst: Story = { args: { uploadOn: 'confirm' } };

/** A slow line: bytes, speed and time left, and a way out. Any file takes some eight seconds. */
export const SlowLine: Story = { args: { client: slowClient(client) } };

/** The bytes are out and the answer takes its time: sent is not stored. */
export const SlowAnswer: Story = { args: { referenceId: 'scenario-slow-answer' } };

/** The service asks to slow down: the upload waits and goes on by itself. */
export const AskedToSlowDown: Story = { args: { referenceId: 'scenario-429' } };

/** A link that lives for twenty seconds: wait, and get a new one. */
export const LinkThatExpires: Story = { args: { referenceId: 'scenario-expires-soon' } };

/** The main path, played: a PDF is chosen, stored, and shown back. */
export const Played: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('group', { name: 'Original invoice' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeVisible();
    await expect(canvas.getByText('Awaiting invoice')).toBeVisible();
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), { timeout: 8000 });
    await expect(canvas.getByRole('link', { name: 'Open invoice' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Replace file' })).toBeVisible();
    await expect(canvas.getByText('Invoice received')).toBeVisible();
    await expect(args.onError).not.toHaveBeenCalled();
  },
};

/** The slow line, played: an ordinary invoice shows how far it is, and can be stopped. */
export const PlayedSlowLine: Story = {
  args: { client: slowClient(client) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    const bar = await canvas.findByRole('progressbar', undefined, { timeout: 8000 });
    await waitFor(() => expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(5), {
      timeout: 8000,
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel upload' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Upload' })).toBeVisible());
  },
};

/** A failure, played: what happened, what to do, and the same file again. */
export const PlayedFailure: Story = {
  args: { referenceId: 'scenario-not-found' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'png');
    const alert = await canvas.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('Resource Document Not Found'), {
      timeout: 8000,
    });
    await expect(args.onError).toHaveBeenCalledTimes(1);
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  },
};
