import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { build, preview } from 'vite';
import { expect, inject, it, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { startStandIn } from '../support/standInServer.js';

const { stranger } = inject('packed');

/** The stranger's app, built for production as Vite does by default, in a page of this direction. */
async function openBuilt(direction: 'ltr' | 'rtl'): Promise<Page> {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const input = join(stranger, `${direction}.html`);
  const html = readFileSync(join(stranger, 'index.html'), 'utf8');
  // The language says nothing of the direction: English words in a page that reads from the right.
  writeFileSync(input, html.replace('<html lang="en">', `<html lang="en" dir="${direction}">`));
  const outDir = join(stranger, `built-${direction}`);
  const app = { root: stranger, configFile: false, logLevel: 'error' } as const;
  await build({ ...app, build: { outDir, rolldownOptions: { input } } });
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
  await page.goto(`${server.resolvedUrls?.local[0]}${direction}.html`);
  return page;
}

/** Where along the bar its filling is seen, from 0 at the left to 1 at the right; null where nowhere. */
async function fillingOf(bar: Locator): Promise<readonly [from: number, to: number] | null> {
  const picture = (await bar.screenshot()).toString('base64');
  return bar.page().evaluate(async (data) => {
    const bytes = await (await fetch(`data:image/png;base64,${data}`)).blob();
    const bitmap = await createImageBitmap(bytes);
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const row = canvas?.getImageData(0, Math.floor(height / 2), width, 1).data ?? [];
    // The accent is #1f5f8b, its track far lighter.
    const filled = Array.from({ length: width }, (_, x) => x).filter(
      (x) => (row[4 * x] ?? 255) < 90,
    );
    const [first, last] = [filled[0], filled.at(-1)];
    return first === undefined || last === undefined ? null : [first / width, (last + 1) / width];
  }, picture);
}

it.each(['ltr', 'rtl'] as const)(
  'in a built page that reads %s the bar fills from where a line begins, and never leaves its track',
  async (direction) => {
    const page = await openBuilt(direction);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 400_000,
    });
    const bytes = Buffer.alloc(8_000_000, '%PDF-1.7\n');
    const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: bytes };
    await page.locator('input[type=file]').setInputFiles(file);
    const bar = page.getByRole('progressbar');
    const fraction = (): Promise<number> =>
      bar.first().evaluate((element) => Number(element.getAttribute('aria-valuenow')) / 100);
    await expect.poll(fraction, { timeout: 60_000 }).toBeGreaterThan(0.2);
    const filling = await fillingOf(bar.first());
    const [from, to] = filling ?? [Number.NaN, Number.NaN];
    expect(from).toBeCloseTo(direction === 'ltr' ? 0 : 1 - (to - from), 1);
    expect(direction === 'ltr' ? from : 1 - to).toBeLessThan(0.02);
    expect(to - from).toBeGreaterThan(0.1);
    expect(to - from).toBeLessThan(0.95);

    // While it is saved a piece goes to and fro.
    await page.evaluate(() => {
      const progress = document.querySelector('[data-part=progress]');
      const saving = progress?.cloneNode(true) as HTMLElement;
      saving.dataset['indeterminate'] = '';
      progress?.after(saving);
    });
    const savingBar = bar.nth(1);
    const places: number[] = [];
    for (let look = 0; look < 8; look += 1) {
      const piece = await fillingOf(savingBar);
      expect(piece).not.toBeNull();
      if (piece) places.push(piece[0]);
      await page.waitForTimeout(170);
    }
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(0.2);
  },
);
