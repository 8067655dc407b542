import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import pngUrl from '../../test/support/samples/invoice-103118.png?url';
import { client } from '../support/backend.js';
import { inColumn } from '../support/inColumn.js';

const referenceId = '6867da7788b9226bb78d716c';
const url = new URL(pngUrl, location.href).href;

/**
 * What the host knows and we cannot: `media`, the invoice that is stored already, and `refreshUrl`, the
 * way to a fresh signed URL when the hour is over. Only `url` and `referenceId` are needed; what else you
 * have is shown. An invoice of another case is not shown, and nothing is called back for one you told of.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Seams/Known invoice',
  component: CaseInvoiceUploader,
  decorators: [inColumn],
  args: {
    referenceId,
    client,
    onUploaded: fn(),
    media: {
      url,
      referenceId,
      fileName: 'invoice-103118.png',
      contentType: 'image/png',
      size: 24_000,
    },
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** With all that a host may know. */
export const Known: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const link = canvas.getByRole('link', { name: 'Open invoice' });
    await expect(link).toHaveAttribute('href', url);
    await expect(canvas.getByRole('img', { name: 'Preview of invoice-103118.png' })).toBeVisible();
    await expect(args.onUploaded).not.toHaveBeenCalled();
  },
};

/** The URL alone: the label stands for the name, and there is the link. */
export const UrlAlone: Story = { args: { media: { url, referenceId } } };

/** An invoice of another case is not shown, whatever the host mixed up. */
export const OfAnotherCase: Story = {
  args: { media: { url, referenceId: 'another' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeVisible();
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

/** Played: the hour is over, and the host is asked for a fresh URL. */
export const FreshLink: Story = {
  args: {
    media: {
      url: `${url}?Expires=1`,
      referenceId,
      fileName: 'invoice-103118.png',
      contentType: 'image/png',
      expiresAt: new Date(0),
    },
    refreshUrl: fn(async () => url),
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const fresh = await canvas.findByRole('button', { name: 'Get a new link' });
    await userEvent.click(fresh);
    await waitFor(() => expect(canvasElement.querySelector('[data-part=expiry]')).toBeNull());
    await expect(args.refreshUrl).toHaveBeenCalledTimes(1);
    await expect(canvas.getByRole('link', { name: 'Open invoice' })).toHaveAttribute('href', url);
    await expect(canvas.getByRole('img', { name: 'Preview of invoice-103118.png' })).toBeVisible();
  },
};
