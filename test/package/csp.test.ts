import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { expect, inject, it, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { startStandIn } from '../support/standInServer.js';

const { stranger } = inject('packed');
const sample = (name: string): string =>
  fileURLToPath(new URL(`../support/samples/${name}`, import.meta.url));

/** The manual's policy, with the stand-in's storage for Google's. */
const policyFor = (storage: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `img-src 'self' blob: ${storage}`,
    `frame-src blob: ${storage}`,
  ].join('; ');

it('uploads and previews, styled, under the strict policy of the manual', async () => {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const outDir = join(stranger, 'built-for-policy');
  const app = { root: stranger, configFile: false, logLevel: 'error', build: { outDir } } as const;
  await build(app);
  const server = await preview({
    ...app,
    preview: {
      port: 0,
      host: '127.0.0.1',
      proxy: { '/media--upload': standIn.origin },
      headers: { 'Content-Security-Policy': policyFor(standIn.storageOrigin) },
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

  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const uploader = page.getByRole('group', { name: 'Original invoice' });
  const input = uploader.locator('input[type=file]');
  const chooseFile = uploader.getByRole('button', { name: 'Choose file' });
  const paint = await chooseFile.evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(paint).toBe('rgb(31, 95, 139)');

  // A failure first: what is looked at then is the copy in memory.
  await page.route('**/media--upload/**', (route) => route.fulfill({ status: 500 }), { times: 1 });
  await input.setInputFiles(sample('invoice-103118.pdf'));
  await uploader.getByRole('button', { name: 'Show preview' }).click();
  const frame = uploader.locator('[data-part=preview] iframe');
  expect(await frame.getAttribute('src')).toMatch(/^blob:/);
  // A control that takes another's place ignores presses for a moment.
  await page.waitForTimeout(350);
  await uploader.getByRole('button', { name: 'Try again' }).click();

  const link = uploader.getByRole('link', { name: 'Open invoice' });
  await link.waitFor();
  expect(await frame.getAttribute('src')).toContain(`${await link.getAttribute('href')}#`);

  await input.setInputFiles(sample('invoice-103118.png'));
  const picture = uploader.locator('[data-part=preview] img');
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(standIn.api.uploads.map((upload) => upload.status)).toEqual([201, 201]);
  // The icon of the page, which the stranger has as data.
  expect(violations.filter((what) => what !== 'img-src data')).toEqual([]);
});
