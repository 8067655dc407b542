import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** A page that a person looks at, and the uploader on it. */
export interface Visit {
  readonly page: Page;
  readonly uploader: Locator;
  readonly choose: (sample: string) => Promise<void>;
  readonly untilStatus: (status: string) => Promise<void>;
  /** Names of the headers that the browser sent. */
  readonly sentHeaders: ReadonlySet<string>;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
}

const samples = fileURLToPath(new URL('../../support/samples/', import.meta.url));

/** Opens a page until the end of the test. */
export async function visitPage(
  browser: Browser,
  address: string,
  locale = 'en-GB',
): Promise<Visit> {
  const context = await browser.newContext({ locale });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const sentHeaders = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => {
    for (const name of Object.keys(request.headers())) sentHeaders.add(name);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const uploader = page.locator('[data-part=root]');
  return {
    page,
    uploader,
    sentHeaders,
    complaints,
    choose: (sample) => uploader.locator('input[type=file]').setInputFiles(samples + sample),
    untilStatus: (status) => page.locator(`[data-part=root][data-status=${status}]`).waitFor(),
  };
}
