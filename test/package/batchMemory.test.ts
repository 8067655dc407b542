import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright';
import { build, preview } from 'vite';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';

const { stranger } = inject('packed');
const outDir = join(stranger, 'built-for-batch');
const app = { root: stranger, configFile: false, logLevel: 'error' } as const;
const COUNT = 1000;
/** Chosen first, so that what is compiled and made once counts for no row. */
const FIRST = 20;

function invoices(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'invoices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Array.from({ length: COUNT }, (_, index) => {
    const path = join(folder, `Faktura ${500_000 + index}.pdf`);
    writeFileSync(path, `%PDF-1.7\n% ${index}\n${'.'.repeat(50_000)}\nstartxref\n9\n%%EOF\n`);
    return path;
  });
}

async function heapBytes(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 4; turn += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function countOf(session: CDPSession, type: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression: `${type}.prototype` });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const length = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  // The answer would keep what it counted.
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return length.result.value;
}

it('keeps little of a file that waits, and nothing of any after the list has gone', async () => {
  // Else React's development build is taken, whose notes on each element weigh more than a row.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    ...app,
    build: { outDir, rolldownOptions: { input: join(stranger, 'batch.html') } },
  });
  vi.unstubAllEnvs();
  const server = await preview({
    ...app,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  onTestFinished(() => server.close());
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  // Never answered, so that all others wait.
  await page.route('**/media--upload/**', () => {});
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}batch.html`);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const files = invoices();
  const input = page.locator('input[type=file]').first();
  const rows = (status: string) => page.locator(`[data-part=row][data-status=${status}]`);

  await input.setInputFiles(files.slice(0, FIRST));
  await expect.poll(() => rows('matched').count(), { timeout: 60_000 }).toBe(FIRST);
  const before = await heapBytes(session);
  await input.setInputFiles(files.slice(FIRST));
  await expect.poll(() => rows('matched').count(), { timeout: 60_000 }).toBe(COUNT);
  await page.getByRole('button', { name: 'Upload 1,000 invoices' }).click();
  await expect.poll(() => rows('queued').count(), { timeout: 60_000 }).toBe(COUNT - 3);

  const bytesOfRow = ((await heapBytes(session)) - before) / (COUNT - FIRST);
  expect(bytesOfRow).toBeLessThan(20_000);

  await page.getByRole('button', { name: 'Leave' }).click();
  await page.locator('[data-part=batch]').waitFor({ state: 'detached' });
  // What was under way has a second to say how far it got.
  const filesLeft = async (): Promise<unknown> => {
    await heapBytes(session);
    return countOf(session, 'File');
  };
  await expect.poll(filesLeft, { timeout: 60_000, interval: 500 }).toBe(0);
  // React keeps a piece of what it drew last, and no row is in it.
  expect(await countOf(session, 'HTMLInputElement')).toBeLessThan(FIRST);
});
