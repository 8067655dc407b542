import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CaseInvoiceUploader,
  type MediaUploadClient,
  MediaUploadError,
  type UploadedMedia,
} from 'case-invoice-uploader';
import { isMediaUploadError } from 'case-invoice-uploader/core';
import { sv } from 'case-invoice-uploader/locales';
import { createMediaUploadApi } from 'case-invoice-uploader/testing';

/** What Jest's jsdom lacks, and what stands on it. */

const stored: UploadedMedia = {
  url: 'https://storage.example/invoice.png',
  expiresAt: new Date(Date.now() + 3_600_000),
  referenceId: 'my-case',
  fileName: 'invoice.png',
  contentType: 'image/png',
  size: 8,
  warnings: [],
};
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const statusOf = (): string | null => screen.getByRole('group').getAttribute('data-status');
const choose = (file: File): Promise<void> =>
  userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file, {
    applyAccept: false,
  });
const clientOf = (upload: MediaUploadClient['upload']): MediaUploadClient => ({ upload });

beforeEach(() => {
  expect(Blob.prototype.arrayBuffer).toBeUndefined();
});

it('hands on every byte of a picture', async () => {
  let sent: Blob | undefined;
  const client = clientOf(async ({ file }) => {
    sent = file;
    return stored;
  });
  render(<CaseInvoiceUploader referenceId="my-case" client={client} />);
  await choose(new File([PNG], 'invoice.png', { type: 'image/png' }));
  await screen.findByRole('link', { name: 'Open invoice' });
  expect(statusOf()).toBe('uploaded');
  expect(sent?.size).toBe(8);
  expect(sent?.type).toBe('image/png');
});

it('refuses what is no invoice, and says why', async () => {
  const client = clientOf(async () => stored);
  render(<CaseInvoiceUploader referenceId="my-case" client={client} />);
  await choose(new File(['<html>'], 'invoice.pdf', { type: 'application/pdf' }));
  expect((await screen.findByRole('alert')).textContent).toContain('content type is not allowed');
  expect(statusOf()).toBe('refused');
});

it('tells of a file that is empty', async () => {
  const client = clientOf(async () => stored);
  render(<CaseInvoiceUploader referenceId="my-case" client={client} />);
  await choose(new File([], 'invoice.pdf', { type: 'application/pdf' }));
  await screen.findByRole('alert');
  expect(statusOf()).toBe('refused');
});

it.each(['onStateChange', 'onUploaded'] as const)(
  'stores an invoice although %s throws, and tells of that',
  async (name) => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('a mistake of the page');
    const client = clientOf(async () => stored);
    const callbacks = {
      [name]: () => {
        throw mistake;
      },
    };
    render(<CaseInvoiceUploader referenceId="my-case" client={client} {...callbacks} />);
    await choose(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
    await screen.findByRole('link', { name: 'Open invoice' });
    expect(told.mock.calls.flat()).toContain(mistake);
    told.mockRestore();
  },
);

it('shows in Swedish what the API refused, and keeps the file', async () => {
  const errors: unknown[] = [];
  const client = clientOf(async () => {
    throw new MediaUploadError({ code: 'resource-not-found', status: 404, outcome: 'refused' });
  });
  render(
    <CaseInvoiceUploader
      referenceId="my-case"
      client={client}
      messages={sv}
      onError={(error) => errors.push(error)}
    />,
  );
  await choose(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
  await screen.findByRole('alert');
  expect(statusOf()).toBe('failed');
  expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  expect(errors.map(isMediaUploadError)).toEqual([true]);
});

it('withdraws an upload that is cancelled', async () => {
  const client = clientOf(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  render(<CaseInvoiceUploader referenceId="my-case" client={client} />);
  await choose(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
  const cancel = await screen.findByRole('button', { name: 'Cancel upload' });
  // A control that has just taken another's place ignores presses for 300 ms.
  await new Promise((resolve) => setTimeout(resolve, 350));
  await userEvent.click(cancel);
  await screen.findByRole('button', { name: 'Upload' });
  expect(statusOf()).toBe('ready');
});

it('can import the stand-in API', () => {
  expect(typeof createMediaUploadApi).toBe('function');
});
