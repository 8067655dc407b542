import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { expect, inject, it, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { startStandIn } from '../support/standInServer.js';

const { stranger, strangerWithReact18 } = inject('packed');
const invoice = fileURLToPath(new URL('../support/samples/invoice-103118.pdf', import.meta.url));

it.each([
  { major: '19', root: stranger, resolve: {} },
  { major: '18', root: strangerWithReact18, resolve: { preserveSymlinks: true } },
])(
  'uploads an invoice in a stranger’s built Vite app with the one-line use under React $major',
  async ({ major, root, resolve }) => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const built = join(root, 'built');
    const app = { root, resolve, configFile: false, logLevel: 'error' } as const;
    await build({ ...app, build: { outDir: built } });
    const assets = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
    const code = assets.map((name) => readFileSync(join(built, 'assets', name), 'utf8')).join('');
    expect(code).toMatch(new RegExp(`["'\`]${major}\\.\\d+\\.\\d+["'\`]`));
    const proxy = { '/media--upload': standIn.origin };
    const server = await preview({
      ...app,
      build: { outDir: built },
      preview: { port: 0, host: '127.0.0.1', proxy },
    });
    onTestFinished(() => server.close());
    const browser = await chromium.launch(chromiumLaunchOptions());
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });

    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const uploader = page.getByRole('group', { name: 'Original invoice' });
    await uploader.locator('input[type=file]').setInputFiles(invoice);
    await page.locator('[data-part=root][data-status=uploaded]').waitFor();

    const link = uploader.getByRole('link', { name: 'Open invoice' });
    expect(await link.getAttribute('href')).toContain(standIn.storageOrigin);
    expect(await uploader.locator('[data-part=preview] iframe').count()).toBe(1);
    expect(standIn.api.uploads.map((upload) => upload.status)).toEqual([201]);
    expect(complaints).toEqual([]);
  },
);
