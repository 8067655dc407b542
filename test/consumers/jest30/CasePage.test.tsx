import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MediaUploadClient } from 'case-invoice-uploader';
import { CasePage } from './CasePage';

const client: MediaUploadClient = {
  upload: async ({ file, referenceId }) => ({
    url: 'https://storage.example/invoice.pdf',
    expiresAt: new Date(Date.now() + 3_600_000),
    referenceId,
    fileName: 'invoice.pdf',
    contentType: file.type,
    size: file.size,
    warnings: [],
  }),
};

it('shows the stored invoice', async () => {
  render(<CasePage caseId="my-case" client={client} />);
  const invoice = new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, invoice);
  const link = await screen.findByRole('link', { name: 'Open invoice' });
  expect(link.getAttribute('href')).toBe('https://storage.example/invoice.pdf');
});
