import { render, waitFor } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type BatchReport,
  CaseInvoiceBatch,
  type CaseInvoiceBatchHandle,
} from '../../../src/batch/index.js';
import { CaseInvoiceUploads } from '../../../src/index.js';
import {
  batchRoot,
  caseOf,
  chooseFiles,
  chooseMatched,
  countOf,
  expectBatch,
  expectRow,
  numbersFrom,
  pdfOf,
  pressIn,
  renderBatch,
  rowOf,
  rowsOf,
  statuses,
  summary,
} from '../support/batch.js';
import { catchReported } from '../support/catchReported.js';
import { createHeldClient } from '../support/heldClient.js';
import { knownMedia } from '../support/knownMedia.js';
import { clearStandIn, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

const numbers = (count: number, first = 103_118): string[] => numbersFrom(first, count);

describe('sending', () => {
  it('sends three at once unless told otherwise, each to its own case', async () => {
    const client = createHeldClient();
    const all = numbers(7);
    const { rerenderWith } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 7 invoices');
    const first = await client.next();
    await client.next();
    await client.next();
    await waitFor(() => expect(countOf('uploading')).toBe(3));
    expect(countOf('queued')).toBe(4);
    expect(client.uploads).toHaveLength(3);
    rerenderWith({ client, cases: all.map((number) => caseOf(number)), concurrency: 1 });
    first.store();
    await waitFor(() => expect(countOf('uploaded')).toBe(1));
    expect(client.uploads).toHaveLength(3);
    expect(client.uploads.map(({ request }) => request.referenceId)).toEqual(
      all.slice(0, 3).map((number) => caseOf(number).referenceId),
    );
  });

  it('sends what is ready before it reads another file', async () => {
    const held = createHeldClient();
    const all = numbers(3);
    const log: string[] = [];
    renderBatch({
      client: {
        upload: (request) => {
          log.push(`sent ${request.file.name}`);
          return held.upload(request);
        },
      },
      prepareFile: (file) => {
        log.push(`read ${file.name}`);
        return file;
      },
      concurrency: 1,
      cases: all.map((number) => caseOf(number)),
    });
    await chooseMatched(all);
    log.length = 0;
    await pressIn('Upload 3 invoices');
    const first = await held.next();
    await waitFor(() => expect(log).toHaveLength(3));
    first.store();
    await held.next();
    await waitFor(() => expect(log).toHaveLength(5));
    const [one, two, three] = all.map((number) => `${number}.pdf`);
    const order = [`read ${one}`, `sent ${one}`, `read ${two}`, `sent ${two}`, `read ${three}`];
    expect(log).toEqual(order);
  });

  it('takes everything back on "Cancel all", and says nothing was finished', async () => {
    const client = createHeldClient();
    const all = numbers(5);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 5 invoices');
    (await client.next()).store();
    (await client.next()).send();
    await client.next();
    await waitFor(() => expect(countOf('saving')).toBe(1));
    await pressIn('Cancel all');
    await expectBatch('reviewing');
    expect(countOf('matched')).toBe(4);
    expect(countOf('uploaded')).toBe(1);
    expect(told.errors).toEqual([]);
    expect(told.reports).toEqual([]);
    // All of it had left: whoever sends it again is told.
    expect(rowOf(`${all[1]}.pdf`).textContent).toContain('may have been stored already');
    expect(rowOf(`${all[2]}.pdf`).textContent).not.toContain('may have been stored already');
    expect(client.uploads.filter(({ request }) => request.signal?.aborted).length).toBeGreaterThan(
      1,
    );
  });

  it('goes on when one fails, and sends that one again on a press', async () => {
    const client = createHeldClient();
    const all = numbers(2);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 2 invoices');
    (await client.next()).fail({ code: 'resource-not-found', status: 404, outcome: 'refused' });
    (await client.next()).store();
    await expectBatch('finished');
    expect(summary()).toBe('1 stored, 1 failed');
    expect(told.errors.map(({ error, row }) => [error.code, row])).toEqual([
      [
        'resource-not-found',
        { fileName: `${all[0]}.pdf`, referenceId: caseOf(all[0] ?? '').referenceId },
      ],
    ]);
    expect(rowOf(`${all[0]}.pdf`).textContent).toContain('Resource Document Not Found');
    await pressIn('Try again (1)');
    (await client.next()).store();
    await expectBatch('finished');
    expect(summary()).toBe('2 stored');
    expect(told.reports.map(({ stored, failed }) => [stored.length, failed.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('stops once when the session has ended', async () => {
    const client = createHeldClient();
    const all = numbers(6);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 6 invoices');
    const held = [await client.next(), await client.next(), await client.next()];
    for (const upload of held) {
      upload.fail({ code: 'unauthorized', status: 401, outcome: 'refused' });
    }
    await expectBatch('reviewing');
    expect(told.errors.map(({ error }) => error.code)).toEqual(['unauthorized']);
    expect(countOf('failed')).toBe(1);
    expect(countOf('matched')).toBe(5);
    expect(client.uploads).toHaveLength(3);
    expect(told.reports).toEqual([]);
    expect(batchRoot().querySelector('[role="alert"]')?.textContent).toContain('signed in');
    await pressIn('Upload 5 invoices');
    expect(batchRoot().querySelector('[role="alert"]')?.textContent).toBe('');
    (await client.next()).store();
    await waitFor(() => expect(countOf('uploaded')).toBe(1));
  });

  it('waits as one when the service asks to slow down', async () => {
    const client = createHeldClient();
    const all = numbers(5);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 5 invoices');
    const one = await client.next();
    (await client.next()).store();
    (await client.next()).store();
    await client.next();
    one.fail({ code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 1 });
    await waitFor(() => expect(countOf('waiting')).toBe(1));
    client.uploads[3]?.store();
    await waitFor(() => expect(countOf('uploaded')).toBeGreaterThan(2));
    expect(batchRoot().textContent).toContain('There are too many requests right now.');
    const before = client.uploads.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.uploads).toHaveLength(before);
    await waitFor(() => expect(client.uploads.length).toBeGreaterThan(before), { timeout: 30_000 });
    expect(told.errors).toEqual([]);
  });

  it('sends on when a pause is longer than a single upload would wait', async () => {
    const client = createHeldClient();
    renderBatch({ client, cases: [caseOf('103118')] });
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    (await client.next()).fail({
      code: 'rate-limited',
      status: 429,
      outcome: 'refused',
      retryAfter: 90,
    });
    await expectRow('103118.pdf', 'waiting');
    await pressIn('Cancel all');
    await expectRow('103118.pdf', 'matched');
  });

  it('leaves what the host does not want ready and unsent', async () => {
    const client = createHeldClient();
    const beforeUpload = vi.fn((_file: File, { invoiceNumber }: { invoiceNumber: string }) =>
      Promise.resolve(invoiceNumber !== '103118'),
    );
    const { told } = renderBatch({
      client,
      beforeUpload,
      cases: numbers(2).map((number) => caseOf(number)),
    });
    await chooseMatched(numbers(2));
    await pressIn('Upload 2 invoices');
    (await client.next()).store();
    await expectBatch('reviewing');
    expect(statuses()).toEqual({ '103118.pdf': 'matched', '103119.pdf': 'uploaded' });
    expect(told.errors).toEqual([]);
    expect(beforeUpload.mock.calls.map(([file]) => file.name)).toEqual([
      '103118.pdf',
      '103119.pdf',
    ]);
  });

  it('says so where the host’s word on a file is a mistake, and sends the others', async () => {
    const reported = catchReported();
    const client = createHeldClient();
    const mistake = new Error('A mistake of the host');
    const { told } = renderBatch({
      client,
      beforeUpload: (_file, { invoiceNumber }) => {
        if (invoiceNumber === '103118') throw mistake;
        return true;
      },
      cases: numbers(2).map((number) => caseOf(number)),
    });
    await chooseMatched(numbers(2));
    await pressIn('Upload 2 invoices');
    (await client.next()).store();
    await expectBatch('finished');
    reported.stop();
    expect(reported.errors).toEqual([mistake]);
    expect(statuses()).toEqual({ '103118.pdf': 'failed', '103119.pdf': 'uploaded' });
    expect(told.errors).toMatchObject([
      { error: { code: 'unknown', outcome: 'not-sent' }, row: { fileName: '103118.pdf' } },
    ]);
    expect(told.reports.map(({ failed }) => failed.length)).toEqual([1]);
  });

  it('sends no file of which the host forgets to say whether it may go, and says so', async () => {
    // What a host in JavaScript can write.
    const beforeUpload = (() => undefined) as unknown as () => boolean;
    const { told } = renderBatch({ beforeUpload, cases: [caseOf('103118')] });
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    await expectBatch('finished');
    expect(statuses()).toEqual({ '103118.pdf': 'failed' });
    expect(told.errors).toMatchObject([{ error: { code: 'unknown', outcome: 'not-sent' } }]);
  });

  it('fails no row that is cancelled while the host thinks about its file', async () => {
    const { told } = renderBatch({
      beforeUpload: () => new Promise<boolean>(() => {}),
      cases: [caseOf('103118')],
    });
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    await expectBatch('uploading');
    await pressIn('Cancel all');
    await expectRow('103118.pdf', 'matched');
    expect(told.errors).toEqual([]);
  });

  it('sends more at once as soon as the host says so', async () => {
    const client = createHeldClient();
    const cases = numbers(4).map((number) => caseOf(number));
    const { rerenderWith } = renderBatch({ client, cases, concurrency: 1 });
    await chooseMatched(numbers(4));
    await pressIn('Upload 4 invoices');
    const first = await client.next();
    rerenderWith({ client, cases, concurrency: 3 });
    const [second, third] = [await client.next(), await client.next()];
    for (const upload of [first, second, third]) upload.store();
    (await client.next()).store();
    await expectBatch('finished');
  });

  it('refuses a file that is another one when its turn comes', async () => {
    const client = createHeldClient();
    let isChanged = false;
    const prepareFile = (file: File): File =>
      isChanged ? new File([pdfOf('other.pdf', 3000)], file.name, { type: file.type }) : file;
    const { told } = renderBatch({ client, prepareFile, cases: [caseOf('103118')] });
    await chooseMatched(['103118']);
    isChanged = true;
    await pressIn('Upload 1 invoice');
    await expectRow('103118.pdf', 'refused');
    expect(told.errors.map(({ error }) => [error.code, error.reason])).toEqual([
      ['file-unreadable', 'changed'],
    ]);
    expect(client.uploads).toHaveLength(0);
    await expectBatch('finished');
    expect(told.reports[0]?.unsent).toEqual([{ fileName: '103118.pdf', reason: 'refused' }]);
  });
});

describe('the host', () => {
  it('may write media back, which changes nothing of the row it came from', async () => {
    const client = createHeldClient();
    const all = numbers(2);
    const cases = all.map((number) => caseOf(number));
    const { rerenderWith, told } = renderBatch({ client, cases });
    await chooseMatched(all);
    await pressIn('Upload 2 invoices');
    (await client.next()).store();
    await waitFor(() => expect(told.uploaded).toHaveLength(1));
    const media = told.uploaded[0] ?? null;
    rerenderWith({ client, cases: cases.map((one, index) => (index ? one : { ...one, media })) });
    expect(statuses()[`${all[0]}.pdf`]).toBe('uploaded');
    (await client.next()).store();
    await expectBatch('finished');
    expect(summary()).toBe('2 stored');
    expect(rowsOf().map((row) => row.dataset['status'])).toEqual(['uploaded', 'uploaded']);
  });

  it('may take a case away: what is queued needs one again, what is under way comes to its end', async () => {
    const client = createHeldClient();
    const all = numbers(3);
    const cases = all.map((number) => caseOf(number));
    const { rerenderWith, told } = renderBatch({ client, cases, concurrency: 1 });
    await chooseMatched(all);
    await pressIn('Upload 3 invoices');
    const first = await client.next();
    rerenderWith({ client, cases: cases.slice(2), concurrency: 1 });
    await expectRow(`${all[1]}.pdf`, 'unmatched');
    expect(statuses()[`${all[0]}.pdf`]).toBe('uploading');
    first.store();
    (await client.next()).store();
    await expectBatch('finished');
    expect(told.uploaded).toHaveLength(2);
    expect(told.reports[0]?.unsent).toEqual([{ fileName: `${all[1]}.pdf`, reason: 'unmatched' }]);
  });

  it('may learn of an invoice while a row is queued: it is not replaced unasked', async () => {
    const client = createHeldClient();
    const all = numbers(2);
    const cases = all.map((number) => caseOf(number));
    const { rerenderWith } = renderBatch({ client, cases, concurrency: 1 });
    await chooseMatched(all);
    await pressIn('Upload 2 invoices');
    const first = await client.next();
    const [one = caseOf(''), other = caseOf('')] = cases;
    const taken = { ...other, media: knownMedia(other.referenceId) };
    rerenderWith({ client, cases: [one, taken], concurrency: 1 });
    first.store();
    await expectRow(`${all[1]}.pdf`, 'conflict');
    expect(client.uploads).toHaveLength(1);
    await pressIn('Replace the stored invoice', rowOf(`${all[1]}.pdf`));
    await pressIn('Upload 1 invoice');
    (await client.next()).store();
    await expectRow(`${all[1]}.pdf`, 'uploaded');
  });

  it('may throw in its callbacks', async () => {
    const listen = (event: ErrorEvent): void => event.preventDefault();
    addEventListener('error', listen);
    renderBatch({
      cases: [caseOf('103118'), caseOf('103119')],
      onUploaded: () => {
        throw new Error('The host is broken');
      },
    });
    await chooseMatched(numbers(2));
    await pressIn('Upload 2 invoices');
    await expectBatch('finished');
    expect(summary()).toBe('2 stored');
    removeEventListener('error', listen);
  });

  it('opens, sends, cancels and empties it by a ref', async () => {
    const client = createHeldClient();
    const ref = createRef<CaseInvoiceBatchHandle>();
    renderBatch({ client, cases: [caseOf('103118')], ref });
    await chooseMatched(['103118']);
    ref.current?.upload();
    await expectRow('103118.pdf', 'uploading');
    ref.current?.cancel();
    await expectRow('103118.pdf', 'matched');
    ref.current?.reset();
    await expectBatch('empty');
    ref.current?.focus();
    expect(document.activeElement?.textContent).toBe('Choose files');
  });
});

describe('a batch that goes', () => {
  it('ends what runs, and calls nobody back', async () => {
    const client = createHeldClient();
    const { unmount, told } = renderBatch({ client, cases: [caseOf('103118')] });
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    const upload = await client.next();
    unmount();
    expect(upload.request.signal?.aborted).toBe(true);
    upload.store();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told.uploaded).toEqual([]);
    expect(told.errors).toEqual([]);
  });

  it('works under StrictMode, with one POST a press', async () => {
    const cases = numbers(3).map((number) => caseOf(number));
    const reports: BatchReport[] = [];
    render(
      <StrictMode>
        <CaseInvoiceBatch cases={cases} onFinished={(report) => reports.push(report)} />
      </StrictMode>,
    );
    await chooseMatched(numbers(3));
    await pressIn('Upload 3 invoices');
    await expectBatch('finished');
    for (const { referenceId } of cases) expect(await seenUploads(referenceId)).toHaveLength(1);
    expect(reports).toHaveLength(1);
  });

  it('leaves to the keeper what is under way', async () => {
    const client = createHeldClient();
    const onUploaded = vi.fn();
    const page = (isShown: boolean) => (
      <CaseInvoiceUploads onUploaded={onUploaded}>
        {isShown && <CaseInvoiceBatch client={client} cases={[caseOf('103118')]} />}
      </CaseInvoiceUploads>
    );
    const { rerender } = render(page(true));
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    const upload = await client.next();
    rerender(page(false));
    expect(upload.request.signal?.aborted).toBe(false);
    upload.store();
    await waitFor(() => expect(onUploaded).toHaveBeenCalledTimes(1));
  });

  it('never sends a second time what the keeper sends already', async () => {
    const client = createHeldClient();
    const one = caseOf('103118');
    render(
      <CaseInvoiceUploads>
        <CaseInvoiceBatch client={client} cases={[one]} />
        <CaseInvoiceBatch client={client} cases={[one]} label="Second" />
      </CaseInvoiceUploads>,
    );
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-part="batch"]');
    for (const [index, root] of [first, second].entries()) {
      const input = root?.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(pdfOf(`103118 ${'ab'[index]}.pdf`));
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await waitFor(() => {
      expect(second?.querySelector('[data-action="upload"]')).not.toBeNull();
      expect(first?.querySelector('[data-action="upload"]')).not.toBeNull();
    });
    first?.querySelector<HTMLElement>('[data-action="upload"]')?.click();
    const upload = await client.next();
    second?.querySelector<HTMLElement>('[data-action="upload"]')?.click();
    await waitFor(() =>
      expect(second?.querySelector('[data-part="row"]')?.getAttribute('data-status')).toBe(
        'failed',
      ),
    );
    expect(client.uploads).toHaveLength(1);
    upload.store();
    await waitFor(() => expect(first?.dataset['status']).toBe('finished'));
  });
});

describe('what is told', () => {
  it('politely says the beginning, each quarter and the end, and not each file', async () => {
    const client = createHeldClient();
    const all = numbers(8);
    renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    const heard: string[] = [];
    const live = batchRoot().querySelector('[data-part="live"]');
    new MutationObserver(() => heard.push(live?.textContent ?? '')).observe(live ?? document, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await pressIn('Upload 8 invoices');
    for (let count = 0; count < 8; count += 1) {
      (await client.next()).store();
      await waitFor(() => expect(countOf('uploaded')).toBe(count + 1));
    }
    await expectBatch('finished');
    await waitFor(() => expect(heard.at(-1)).toBe('Finished: 8 stored'));
    expect(heard).toEqual([
      'Uploading 8 invoices',
      '2 of 8 invoices uploaded',
      '4 of 8 invoices uploaded',
      '6 of 8 invoices uploaded',
      'Finished: 8 stored',
    ]);
  });

  it('is written into a report for a spreadsheet, without a URL', async () => {
    const cases = [
      caseOf('103118', 'stored', { title: '=HYPERLINK("x")' }),
      caseOf('103119', 'not-found'),
    ];
    renderBatch({ cases });
    await chooseMatched(numbers(2));
    chooseFiles(new File(['text'], 'no;tes".txt'));
    await expectRow('no;tes".txt', 'refused');
    await pressIn('Upload 2 invoices');
    await expectBatch('finished');
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return createObjectURL.call(URL, blob);
    };
    await pressIn('Download report');
    URL.createObjectURL = createObjectURL;
    const bytes = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('"File";"Case";"Case id";"Invoice number";"Status";"Details";"Time"');
    expect(lines[1]).toMatch(
      /^"103118\.pdf";"'=HYPERLINK\(""x""\)";"scenario-stored~103118";"103118";"uploaded";"Stored";"\d{4}-/,
    );
    expect(lines[2]).toContain('"failed";"Resource Document Not Found');
    expect(lines[3]).toMatch(/^"no;tes""\.txt";"";"";"";"refused";"The provided file/);
    expect(text).not.toContain('http');
  });

  it('asks before the page is left, only while something is sent', async () => {
    const client = createHeldClient();
    renderBatch({ client, cases: [caseOf('103118')] });
    const leave = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    await chooseMatched(['103118']);
    expect(leave()).toBe(false);
    await pressIn('Upload 1 invoice');
    const upload = await client.next();
    expect(leave()).toBe(true);
    upload.store();
    await expectBatch('finished');
    expect(leave()).toBe(false);
  });

  it('has the focus on something after every press of its own', async () => {
    const client = createHeldClient();
    renderBatch({ client, cases: [caseOf('103118')] });
    await chooseMatched(['103118']);
    await pressIn('Upload 1 invoice');
    const upload = await client.next();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await userEvent.tab();
    upload.store();
    await expectBatch('finished');
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });
});

describe('a double click on "Upload"', () => {
  it('does not press what takes its place', async () => {
    const client = createHeldClient();
    renderBatch({ client, cases: numbers(2).map((number) => caseOf(number)) });
    await chooseMatched(numbers(2));
    const button = batchRoot().querySelector<HTMLElement>('[data-action="upload"]');
    await userEvent.dblClick(button ?? document.body);
    await client.next();
    await client.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(countOf('uploading')).toBe(2);
  });
});
