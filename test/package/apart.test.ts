import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright';
import { build, preview } from 'vite';
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { type StandIn, startStandIn } from '../support/standInServer.js';

const { stranger } = inject('packed');
const outDir = join(stranger, 'built-apart');
const app = { root: stranger, configFile: false, logLevel: 'error' } as const;
const invoice = fileURLToPath(new URL('../support/samples/invoice-103118.pdf', import.meta.url));
const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };

/** Everything that the page does not load at once. */
const APART = /lookInside|arrangePages|pages(?:Part|View)/;

beforeAll(async () => {
  await build({
    ...app,
    build: { outDir, rolldownOptions: { input: join(stranger, 'apart.html') } },
  });
});

interface OpenedPage {
  readonly page: Page;
  readonly standIn: StandIn;
  readonly uploaderOf: (label: string) => Locator;
  /** Addresses of what was asked for apart, in order. */
  readonly asked: readonly string[];
}

/** The built page; `before` is done ahead of the first request. */
async function openPage(before: (page: Page) => Promise<unknown>): Promise<OpenedPage> {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const proxy = { '/media--upload': standIn.origin };
  const server = await preview({
    ...app,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', proxy },
  });
  onTestFinished(() => server.close());
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (APART.test(request.url())) asked.push(request.url());
  });
  await before(page);
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}apart.html`);
  const uploaderOf = (label: string): Locator => page.getByRole('group', { name: label });
  return { page, standIn, uploaderOf, asked };
}

async function choose(uploader: Locator, file: string | typeof note): Promise<void> {
  await uploader.locator('input[type=file]').setInputFiles(file);
}

const endOf = (page: Page, status: string, label: string): Promise<unknown> =>
  page
    .locator(`[data-part=root][data-status=${status}]`)
    .filter({ has: page.locator('[data-part=label]', { hasText: label }) })
    .waitFor();

it('fetches what some uploads need while the page is idle, before anything is chosen', async () => {
  const { page, uploaderOf, asked } = await openPage(async () => {});
  await expect
    .poll(() => asked.filter((url) => /lookInside|arrangePages/.test(url)))
    .toHaveLength(2);
  await choose(uploaderOf('Numbered'), invoice);
  await endOf(page, 'uploaded', 'Numbered');
  await expect
    .poll(() => uploaderOf('Numbered').textContent())
    .toContain('Invoice number 103118 found');
});

it('stores an invoice although nothing of what is loaded apart ever arrives', async () => {
  const { page, standIn, uploaderOf } = await openPage((opened) =>
    opened.route(APART, (route) => route.abort()),
  );
  for (const label of ['Numbered', 'Paper']) {
    await choose(uploaderOf(label), invoice);
    await endOf(page, 'uploaded', label);
  }
  expect(standIn.api.uploads.map(({ status }) => status)).toEqual([201, 201]);
});

it('tells a refusal in its own words although nothing else ever arrives', async () => {
  const { page, uploaderOf } = await openPage((opened) =>
    opened.route(APART, (route) => route.abort()),
  );
  await choose(uploaderOf('Numbered'), note);
  await endOf(page, 'refused', 'Numbered');
  expect(await uploaderOf('Numbered').getByRole('alert').textContent()).toContain('PDF');
});

it('asks again with the next choice for what did not arrive', async () => {
  const { page, uploaderOf, asked } = await openPage((opened) =>
    opened.route(APART, (route) => route.abort()),
  );
  await choose(uploaderOf('Numbered'), invoice);
  await endOf(page, 'uploaded', 'Numbered');
  const before = asked.filter((url) => url.includes('lookInside')).length;
  await page.unroute(APART);
  await choose(uploaderOf('Numbered'), invoice);
  await expect
    .poll(() => uploaderOf('Numbered').textContent())
    .toContain('Invoice number 103118 found');
  expect(asked.filter((url) => url.includes('lookInside')).length).toBeGreaterThan(before);
});

it('goes on by itself once the network is back, also where it was cut before the choice', async () => {
  const { page, standIn, uploaderOf } = await openPage((opened) =>
    opened.route(APART, (route) => route.abort()),
  );
  await page.context().setOffline(true);
  await choose(uploaderOf('Numbered'), invoice);
  await endOf(page, 'waiting', 'Numbered');
  await page.context().setOffline(false);
  await endOf(page, 'uploaded', 'Numbered');
  expect(standIn.api.uploads.map(({ status }) => status)).toEqual([201]);
});
