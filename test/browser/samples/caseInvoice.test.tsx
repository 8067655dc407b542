import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CaseInvoiceUploader } from '../../../src/index.js';

const invoice = new File(['%PDF-1.7\n%%EOF'], 'invoice.pdf', { type: 'application/pdf' });

function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no uploader on the page.');
  return input;
}

afterEach(cleanup);

it('stores the invoice that is chosen', async () => {
  const onUploaded = vi.fn();
  render(<CaseInvoiceUploader referenceId="scenario-stored~sample" onUploaded={onUploaded} />);
  await userEvent.upload(fileInput(), invoice);
  await expect.element(page.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  expect(onUploaded).toHaveBeenCalledOnce();
});

it('keeps the file where the case is gone', async () => {
  render(<CaseInvoiceUploader referenceId="scenario-not-found" />);
  await userEvent.upload(fileInput(), invoice);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Resource Document Not Found');
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
