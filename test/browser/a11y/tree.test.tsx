import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { renderStatus } from './support/renderStatus.js';

afterEach(cleanup);

const group = page.getByRole('group', { name: 'Original invoice' });

describe('the accessibility tree', () => {
  it('of the empty component', async () => {
    renderStatus('empty', { maxSize: 10_000_000 });
    await expect.element(group).toMatchAriaInlineSnapshot(`
      - group "Original invoice":
        - text: Original invoice
        - alert
        - text: Add the invoice
        - button "Choose file"
        - text: or drop or paste the invoice here PDF, JPEG, PNG, GIF or BMP, up to 10 MB
    `);
  });

  it('of the component while it uploads', async () => {
    renderStatus('uploading');
    await expect.element(group).toMatchAriaInlineSnapshot(`
      - group "Original invoice":
        - text: Original invoice PDF scan-0042.pdf 4.7 MB Uploading…
        - progressbar "Upload of scan-0042.pdf"
        - text: 50% 2.4 MB of 4.7 MB 1.2 MB/s 2 seconds left
        - alert
        - button "Cancel upload"
    `);
  });

  it('of the component that failed', async () => {
    renderStatus('failed');
    await expect.element(group).toMatchAriaInlineSnapshot(`
      - group "Original invoice":
        - text: Original invoice PDF invoice-103118.pdf 47 kB
        - alert: The service failed. Try again. If it keeps failing, please tell support. The invoice may have been stored all the same; sending it again replaces it.
        - button "Try again"
        - button "Choose another file"
        - button "Remove file"
        - button "Show preview"
        - button "Copy details"
    `);
  });

  it('of the component with an invoice stored', async () => {
    renderStatus('uploaded');
    await expect.element(group).toMatchAriaInlineSnapshot(`
      - group "Original invoice":
        - text: Original invoice PNG invoice-103118.png 48 kB Stored
        - alert
        - link "Open invoice":
          - /url: /invoice-103118\\.png$/
        - button "Replace file"
        - figure "Preview of invoice-103118.png":
          - img "Preview of invoice-103118.png"
    `);
  });
});
