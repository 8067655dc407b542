// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseInvoiceUploader } from '../../src/index.js';

const invoice = {
  url: 'https://storage.example/invoice.pdf?Expires=4102444800',
  referenceId: 'my-case',
  fileName: 'invoice-103118.pdf',
};

afterEach(cleanup);

it('asks for an invoice where the case has none', () => {
  render(<CaseInvoiceUploader referenceId="my-case" preview={false} />);
  expect(screen.getByRole('group', { name: 'Original invoice' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Choose file' })).toBeDefined();
});

it('shows the invoice that the case has', () => {
  const onUploaded = vi.fn();
  render(
    <CaseInvoiceUploader
      referenceId="my-case"
      media={invoice}
      preview={false}
      onUploaded={onUploaded}
    />,
  );
  const link = screen.getByRole('link', { name: 'Open invoice' });
  expect(link.getAttribute('href')).toBe(invoice.url);
  expect(onUploaded).not.toHaveBeenCalled();
});
