import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { freePort } from './support/freePort.js';
import { consumersFolder, installConsumer, packPackage } from './support/packPackage.js';
import { type RunningCommand, runNpm, startNode } from './support/runCommand.js';
import { type RunningSite, startSite } from './support/startSite.js';
import { untilServed } from './support/untilServed.js';
import { visitPage } from './support/visitPage.js';

const LONGEST_BUILD_MS = 600_000;

let browser: Browser;
beforeAll(async () => {
  await packPackage();
  browser = await chromium.launch(chromiumLaunchOptions());
}, LONGEST_BUILD_MS);
afterAll(() => browser?.close());

/** Bundlers that read `new Worker(new URL(...))`, and bring the worker along. */
const BRINGS_WORKERS: readonly string[] = ['webpack5', 'rspack', 'parcel2'];

describe.each([
  'webpack5',
  'rspack',
  'parcel2',
  'esbuild',
  'rollup',
  'preact',
  'react-compiler',
  'oldest-peers',
])('the packed package in %s', (name) => {
  let site: RunningSite;
  beforeAll(async () => {
    await installConsumer(name);
    await runNpm(['run', 'build'], { cwd: join(consumersFolder, name) });
    site = await startSite(name);
  }, LONGEST_BUILD_MS);
  afterAll(() => site?.close());

  it('stores an invoice, in the page’s own words and with the default look', async () => {
    const address = `${site.origin}/?case=scenario-stored~pdf`;
    const { uploader, choose, untilStatus, complaints } = await visitPage(browser, address);
    await uploader.getByRole('button', { name: 'Välj faktura' }).waitFor();
    const display = await uploader.evaluate((root) => getComputedStyle(root).display);
    expect(display).toBe('grid');
    await choose('invoice-103118.pdf');
    await untilStatus('uploaded');
    await uploader.getByRole('link', { name: 'Öppna fakturan' }).waitFor();
    expect(site.api.uploads.at(-1)).toMatchObject({
      status: 201,
      contentType: 'application/pdf',
    });
    expect(complaints).toEqual([]);
  });

  it('loads lazily what judges a photo, and stores it', async () => {
    const address = `${site.origin}/?case=scenario-stored~png`;
    const { page, choose, untilStatus, complaints } = await visitPage(browser, address);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await choose('invoice-103118.png');
    await untilStatus('uploaded');
    expect(site.api.uploads.at(-1)).toMatchObject({ status: 201, contentType: 'image/png' });
    if (BRINGS_WORKERS.includes(name)) expect(workers).toHaveLength(1);
    // The others leave the worker where it was; then the page itself judges.
    expect(complaints.filter((complaint) => !complaint.includes('scanWorker.js'))).toEqual([]);
  });

  it('tells the API’s documented error', async () => {
    const address = `${site.origin}/?case=scenario-not-found`;
    const { uploader, choose, untilStatus } = await visitPage(browser, address);
    await choose('invoice-103118.jpg');
    await untilStatus('failed');
    expect(await uploader.getByRole('alert').textContent()).toBeTruthy();
  });
});

it('is typed for its oldest peers, all together', () =>
  runNpm(['run', 'types'], { cwd: join(consumersFolder, 'oldest-peers') }));

describe('the packed package in astro', () => {
  let site: RunningSite;
  beforeAll(async () => {
    await installConsumer('astro');
    const env = { ASTRO_TELEMETRY_DISABLED: '1' };
    await runNpm(['run', 'build'], { cwd: join(consumersFolder, 'astro'), env });
    site = await startSite('astro');
  }, LONGEST_BUILD_MS);
  afterAll(() => site?.close());

  it('is drawn while the page is built, in its own words, and stores an invoice in the browser', () =>
    findDrawn(site, site.origin));
});

describe('the packed package in react-router7', () => {
  let site: RunningSite;
  let server: RunningCommand;
  beforeAll(async () => {
    const cwd = join(consumersFolder, 'react-router7');
    await installConsumer('react-router7');
    // The React that tells what it finds otherwise than it was drawn.
    const env = { NODE_ENV: 'development', TZ: 'Pacific/Kiritimati' };
    await runNpm(['run', 'build'], { cwd, env });
    const port = await freePort();
    server = startNode(['server.mjs'], { cwd, env: { ...env, PORT: String(port) } });
    await untilServed(`http://127.0.0.1:${port}/`, server);
    site = await startSite('react-router7', 'dist/client', port);
  }, LONGEST_BUILD_MS);
  afterAll(async () => {
    await site?.close();
    await server?.end();
  });

  it('is drawn by the server at each request, in its own words, and stores an invoice in the browser', () =>
    findDrawn(site, `${site.origin}/?case=scenario-stored`));

  it('is found with the stored invoice as the server drew it, a link on http included', async () => {
    const picture = new URL('/stored.png', site.origin);
    const address = `${site.origin}/?case=scenario-stored&stored=${encodeURIComponent(picture.href)}`;
    const html = await (await fetch(address)).text();
    expect(html).toContain('data-status="uploaded"');
    expect(html).toContain('1,2\u00a0MB');
    const { uploader, complaints } = await visitPage(browser, address);
    const link = uploader.getByRole('link', { name: 'Öppna fakturan' });
    expect(await link.getAttribute('href')).toBe(picture.href);
    // The picture itself is nowhere.
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});

/** A page that a server drew is what the browser finds, and an invoice can be stored on it. */
async function findDrawn(site: RunningSite, address: string): Promise<void> {
  const html = await (await fetch(address)).text();
  expect(html).toContain('Välj faktura');
  expect(html).toContain('data-status="empty"');
  const { uploader, choose, untilStatus, complaints } = await visitPage(browser, address);
  const display = await uploader.evaluate((root) => getComputedStyle(root).display);
  expect(display).toBe('grid');
  await choose('invoice-103118.pdf');
  await untilStatus('uploaded');
  await uploader.getByRole('link', { name: 'Öppna fakturan' }).waitFor();
  expect(site.api.uploads.at(-1)).toMatchObject({ status: 201 });
  expect(complaints).toEqual([]);
}
