import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { packPackage } from './support/packPackage.js';
import { runPlaywrightSample } from './support/runPlaywrightSample.js';
import { type RunningExample, startExample } from './support/startExample.js';
import { type Visit, visitPage } from './support/visitPage.js';

const KNOWN_CASE = '6867da7788b9226bb78d716c';

let browser: Browser;
beforeAll(async () => {
  await packPackage();
  browser = await chromium.launch(chromiumLaunchOptions());
}, 60_000);
afterAll(() => browser?.close());
const visit = (address: string, locale = 'en-GB'): Promise<Visit> =>
  visitPage(browser, address, locale);

describe.each(['vite-hono', 'nextjs'] as const)('the example %s', (name) => {
  let example: RunningExample;
  beforeAll(async () => {
    example = await startExample(name);
  }, 240_000);
  afterAll(() => example?.close());

  const addressOf = (caseId: string): string => `${example.origin}/cases/${caseId}`;
  const statusesOf = (caseId: string): (number | null)[] =>
    example.api.api.uploads
      .filter((upload) => upload.referenceId === caseId)
      .map((upload) => upload.status);

  it('sends to an API that stores nothing without an access token', async () => {
    const body = new FormData();
    body.append('file', new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
    const url = `${example.api.origin}/media--upload/${KNOWN_CASE}`;
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
  });

  it('stores a PDF through its backend and shows it back, with no key in the browser', async () => {
    const caseId = `scenario-stored~${name}`;
    const { uploader, choose, untilStatus, sentHeaders, complaints } = await visit(
      addressOf(caseId),
    );
    await choose('invoice-103118.pdf');
    await untilStatus('uploaded');
    const link = uploader.getByRole('link', { name: 'Open invoice' });
    const href = (await link.getAttribute('href')) ?? '';
    expect(href.startsWith(example.api.storageOrigin)).toBe(true);
    expect(await uploader.locator('[data-part=preview] iframe').count()).toBe(1);
    expect((await fetch(href)).headers.get('content-type')).toBe('application/pdf');
    expect(statusesOf(caseId)).toEqual([201]);
    expect(sentHeaders).not.toContain('x-api-key');
    expect(complaints).toEqual([]);
  });

  it('previews a stored picture from its signed URL', async () => {
    const { uploader, choose, untilStatus } = await visit(addressOf(`scenario-stored~${name}-2`));
    await choose('invoice-103118.png');
    await untilStatus('uploaded');
    const picture = uploader.locator('[data-part=preview] img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });

  it('tells the API’s documented error word for word', async () => {
    const { uploader, choose, untilStatus } = await visit(addressOf('scenario-not-found'));
    await choose('invoice-103118.pdf');
    await untilStatus('failed');
    const problem = await uploader.getByRole('alert').textContent();
    expect(problem).toContain('Resource Document Not Found');
  });

  it('keeps a file that the API failed on, and stores it on “Try again”', async () => {
    const caseId = 'scenario-fails-once';
    const { uploader, choose, untilStatus } = await visit(addressOf(caseId));
    await choose('invoice-103118.pdf');
    await untilStatus('failed');
    await uploader.getByRole('button', { name: 'Try again' }).click();
    await untilStatus('uploaded');
    expect(statusesOf(caseId)).toEqual([500, 201]);
  });

  it('stores an invoice although the API refuses the access token once', async () => {
    const caseId = `scenario-token-expired~${name}`;
    const { choose, untilStatus } = await visit(addressOf(caseId));
    await choose('invoice-103118.jpg');
    await untilStatus('uploaded');
    expect(statusesOf(caseId)).toEqual([401, 201]);
  });

  it('speaks Swedish, also of a case that this person may not write to', async () => {
    const { uploader, choose, untilStatus } = await visit(
      addressOf('case-of-a-colleague'),
      'sv-SE',
    );
    await uploader.getByRole('button', { name: 'Välj fil', exact: true }).waitFor();
    await choose('invoice-103118.pdf');
    await untilStatus('failed');
    const problem = await uploader.getByRole('alert').textContent();
    expect(problem).toContain('Du har inte behörighet att spara filer i det här ärendet.');
    expect(statusesOf('case-of-a-colleague')).toEqual([]);
  });

  it('passes the test for Playwright that the guide shows', async () => {
    expect(await runPlaywrightSample(example.origin)).toContain('2 passed');
  });

  if (name === 'vite-hono') return;

  it('stores an invoice from a server component that renders the uploader directly', async () => {
    const html = await (await fetch(`${example.origin}/`)).text();
    expect(html).toContain('Originalfaktura');
    const { uploader, choose, untilStatus, complaints } = await visit(`${example.origin}/`);
    await choose('invoice-103118.pdf');
    await untilStatus('uploaded');
    await uploader.getByRole('link', { name: 'Öppna fakturan' }).waitFor();
    expect(statusesOf(KNOWN_CASE).at(-1)).toBe(201);
    expect(complaints).toEqual([]);
  });
});
