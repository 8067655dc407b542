import { render, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CaseInvoiceBatch } from '../../src/batch/index.js';
import { caseOf, chooseFiles, expectRow, pdfOf } from './support/batch.js';
import { createHeldClient } from './support/heldClient.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';
/** What a translator makes of every text. */
const SIGN = '¤';

const translator = new MutationObserver(() => translate());

afterEach(async () => {
  translator.disconnect();
  await clearStandIn();
});

/** As browsers translate a page: each text gives way to elements with other words, also later ones. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('font, [translate="no"]')) continue;
    const font = document.createElement('font');
    font.textContent = `${SIGN}${text.data}`;
    text.replaceWith(font);
  }
}

function startTranslating(): void {
  translate();
  translator.observe(document.body, { childList: true, subtree: true, characterData: true });
}

const textOf = (element: Element): string =>
  (element.textContent ?? '').replaceAll(SIGN, '').replaceAll('\u00a0', ' ');

it('a page that the browser translates keeps the words of each status, and the file’s name as it is', async () => {
  const client = createHeldClient();
  renderUploader({ referenceId, client });
  startTranslating();
  choose(await sampleFile('pdf', 'Faktura 103118 för juni.pdf'));
  (await client.next()).fail({
    code: 'rate-limited',
    status: 429,
    retryAfter: 3,
    outcome: 'refused',
  });
  await expectStatus('waiting');
  await waitFor(() => expect(textOf(part('status'))).toContain('Trying again in 2 seconds'), {
    timeout: 8000,
  });
  await press(`${SIGN}Try now`);
  (await client.next()).fail({ code: 'resource-not-found', status: 404, outcome: 'refused' });
  await expectStatus('failed');
  expect(textOf(part('problem'))).toContain('Resource Document Not Found');
  await press(`${SIGN}Try again`);
  (await client.next()).store();
  await expectStatus('uploaded');
  await waitFor(() => expect(textOf(part('status'))).toBe('Stored'));
  expect(textOf(root())).not.toContain('Not Found');
  expect(root().textContent).toContain(SIGN);
  expect(part('file-name').textContent).not.toContain(SIGN);
});

it('a batch on such a page goes on, with names of files and cases as they are', async () => {
  const client = createHeldClient();
  const { title, ...one } = { ...caseOf('103118'), title: 'Elektriker Åberg' };
  render(<CaseInvoiceBatch cases={[{ ...one, title }, caseOf('200200')]} client={client} />);
  startTranslating();
  chooseFiles(pdfOf('103118 juni.pdf'), pdfOf('letter.pdf'));
  await expectRow('103118 juni.pdf', 'matched');
  await press(`${SIGN}Upload 1 invoice`);
  (await client.next()).store();
  await expectRow('103118 juni.pdf', 'uploaded');
  for (const name of document.querySelectorAll('bdi')) expect(name.textContent).not.toContain(SIGN);
  expect(textOf(part('summary'))).toContain('1 stored');
  expect(textOf(part('missing'))).toContain('200200');
});
