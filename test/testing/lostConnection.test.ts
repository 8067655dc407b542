import { chromium } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { createMediaUploadApi } from '../../src/testing/index.js';
import { chromiumLaunchOptions } from '../support/browser.mjs';
import { serve } from '../support/standInServer.js';

it('shows Chromium a lost connection once, also on one it reuses', async () => {
  const api = createMediaUploadApi();
  const { origin, close } = await serve(async (request) =>
    api.handles(request.url) ? api.fetch(request) : new Response('a page'),
  );
  onTestFinished(close);
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin);
  for (const id of ['scenario-connection-lost', 'scenario-connection-cut']) {
    const answer = await page.evaluate(async (referenceId) => {
      await (await fetch('/keeps-the-connection-alive')).text();
      const body = new FormData();
      body.append('file', new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }));
      return fetch(`/media--upload/${referenceId}`, { method: 'POST', body }).then(
        (response) => response.status,
        (error) => error.name,
      );
    }, id);
    expect(answer).toBe('TypeError');
    expect(api.uploads.filter(({ referenceId }) => referenceId === id)).toHaveLength(1);
  }
});
