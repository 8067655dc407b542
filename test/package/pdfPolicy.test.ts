import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { ciiOf } from '../pdf/eInvoices.js';
import { makePdf } from '../pdf/makePdf.js';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { startStandIn } from '../support/standInServer.js';

const { stranger } = inject('packed');
const outDir = join(stranger, 'built-for-pdf');
const app = { root: stranger, configFile: false, logLevel: 'error' } as const;
const sample = fileURLToPath(new URL('../support/samples/invoice-103118.pdf', import.meta.url));
const eInvoice = Buffer.from(
  makePdf({
    pages: [['Rechnung RE-1']],
    attachments: [{ fileName: 'factur-x.xml', content: ciiOf('RE-1') }],
  }),
);

beforeAll(async () => {
  await build({
    ...app,
    build: { outDir, rolldownOptions: { input: join(stranger, 'pdf.html') } },
  });
});

/** The built page under the manual's policy, and what of it was violated. */
async function openPage(workers: string): Promise<{ page: Page; violations: string[] }> {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `worker-src ${workers}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
  ].join('; ');
  const server = await preview({
    ...app,
    build: { outDir },
    preview: {
      port: 0,
      host: '127.0.0.1',
      proxy: { '/media--upload': standIn.origin },
      headers: { 'Content-Security-Policy': policy },
    },
  });
  onTestFinished(() => server.close());
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    tellViolation(event.effectiveDirective + ' ' + event.blockedURI))`);
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}pdf.html`);
  return { page, violations };
}

it('reads and draws PDFs under a policy that allows scripts and workers of the page alone', async () => {
  const { page, violations } = await openPage("'self'");
  const input = page.getByLabel('Look into');
  await input.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: eInvoice });
  await expect
    .poll(() => page.locator('output').textContent(), { timeout: 60_000 })
    .toBe('{"text":"Rechnung RE-1","pageCount":1,"isLocked":false,"eInvoice":{"number":"RE-1"}}');

  const uploader = page.getByRole('group', { name: 'Original invoice' });
  await uploader.locator('input[type=file]').setInputFiles(sample);
  const shown = uploader.getByRole('group', { name: 'Page 1 of 1' });
  await expect.poll(() => shown.textContent(), { timeout: 60_000 }).toContain('103118');
  expect(await shown.locator('canvas').count()).toBe(1);
  await uploader.getByRole('link', { name: 'Open invoice' }).waitFor();
  expect(await shown.locator('canvas').count()).toBe(1);
  expect(violations).toEqual([]);
});

it('says that it cannot where the policy blocks the worker, and holds up nothing', async () => {
  const { page, violations } = await openPage("'none'");
  const input = page.getByLabel('Look into');
  await input.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: eInvoice });
  await expect
    .poll(() => page.locator('output').textContent(), { timeout: 60_000 })
    .toContain('Failed: Error: The worker');
  const uploader = page.getByRole('group', { name: 'Original invoice' });
  await uploader.locator('input[type=file]').setInputFiles(sample);
  await uploader.getByRole('link', { name: 'Open invoice' }).waitFor();
  await uploader.getByText('The pages cannot be shown here. Open the invoice instead.').waitFor();
  expect(new Set(violations.map((what) => what.split(' ')[0]))).toEqual(new Set(['worker-src']));
});
