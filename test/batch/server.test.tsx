import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseInvoiceBatch } from '../../src/batch/index.js';
import { sv } from '../../src/locales/index.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it('is rendered on a server without a complaint, a style attribute or a folder to choose', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const html = renderToString(
    <CaseInvoiceBatch
      cases={[{ referenceId: 'a', invoiceNumber: '103118' }]}
      theme={{ accent: 'rebeccapurple' }}
    />,
  );
  expect(html).toContain('data-part="batch"');
  expect(html).toContain('data-status="empty"');
  expect(html).toContain('Choose files');
  // Whether a browser can choose a folder is known in the browser alone.
  expect(html).not.toContain('Choose a folder');
  expect(html).not.toContain('style=');
  expect(complaints).not.toHaveBeenCalled();
});

it('speaks the language that it is given', () => {
  const html = renderToString(<CaseInvoiceBatch messages={sv} label="Dagens fakturor" />);
  expect(html).toContain('Välj filer');
  expect(html).toContain('Dagens fakturor');
  expect(html).not.toContain('Choose');
});
