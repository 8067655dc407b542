import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { expect, inject, it, onTestFinished } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { encodeJpeg } from '../images/support/encodeJpeg.js';
import type { Scene } from '../images/support/scene.js';
import { chromiumLaunchOptions } from '../support/browser.mjs';

const { stranger } = inject('packed');

/** A stranger's page that judges and combines photos, built by Vite. */
async function buildPage(): Promise<string> {
  const root = join(stranger, 'photos');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
  writeFileSync(
    join(root, 'main.js'),
    `import * as images from '${manifest.name}/images';\nwindow.images = images;`,
  );
  await build({ root, configFile: false, logLevel: 'error', build: { target: 'esnext' } });
  return root;
}

async function openPage(root: string, policy: string): Promise<{ page: Page; asked: string[] }> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
  });
  onTestFinished(() => server.close());
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('response', (response) => asked.push(new URL(response.url()).pathname));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction('window.images');
  return { page, asked };
}

/** Sharp, bright and large enough. */
const lines: Scene = {
  width: 1200,
  height: 1000,
  colorAt: (_, y) => (y % 16 < 8 ? [255, 255, 255, 255] : [0, 0, 0, 255]),
};
const photo = Buffer.from(encodeJpeg(lines, { colors: 'grey' })).toString('base64');
const withPhoto = (call: string): string => `(async () => {
  const bytes = Uint8Array.from(atob('${photo}'), (letter) => letter.charCodeAt(0));
  const file = new File([bytes], 'photo.jpg', { type: 'image/jpeg' });
  const { signal } = new AbortController();
  return ${call};
})()`;
const judging = withPhoto('await images.judgeScan(file, { signal })');
const combining = withPhoto('(await images.combineImages([file, file], { signal })).name');

const SCRIPTS_ONLY = "default-src 'none'; script-src 'self'";
const FINE = { blurred: false, dark: false, blank: false, small: false };

it('judges photos in a worker that the host’s bundler brought along', async () => {
  const root = await buildPage();
  const { page, asked } = await openPage(root, `${SCRIPTS_ONLY}; worker-src 'self'`);
  expect(await page.evaluate(judging)).toEqual(FINE);
  expect(asked.filter((path) => path.includes('scanWorker'))).toHaveLength(1);
});

it('judges photos on the page, and combines them, where a policy forbids workers and pictures', async () => {
  const root = await buildPage();
  const { page, asked } = await openPage(root, `${SCRIPTS_ONLY}; worker-src 'none'`);
  expect(await page.evaluate(judging)).toEqual(FINE);
  expect(await page.evaluate(combining)).toBe('photo.pdf');
  expect(asked.filter((path) => path.includes('scanWorker'))).toEqual([]);
});

it('judges photos on the page where the worker cannot be loaded', async () => {
  const root = await buildPage();
  const { page } = await openPage(root, SCRIPTS_ONLY);
  await page.route('**/*scanWorker*', (route) => route.fulfill({ status: 404 }));
  expect(await page.evaluate(judging)).toEqual(FINE);
});
