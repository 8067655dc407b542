import { act, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CaseInvoiceBatchHandle } from '../../../src/batch/index.js';
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
  summary,
} from '../support/batch.js';
import { createHeldClient } from '../support/heldClient.js';
import { clearStandIn } from '../support/uploader.js';

afterEach(clearStandIn);

const numbers = (count: number): string[] => numbersFrom(700_100, count);

describe('a batch that goes on', () => {
  it('takes files while others are sent, sends them too, and reports once, of all', async () => {
    const client = createHeldClient();
    const all = numbers(3);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all.slice(0, 2));
    await pressIn('Upload 2 invoices');
    const [first, second] = [await client.next(), await client.next()];
    chooseFiles(pdfOf(`${all[2]}.pdf`));
    await expectRow(`${all[2]}.pdf`, 'matched');
    expect(batchRoot().dataset['status']).toBe('uploading');
    await pressIn('Upload 1 invoice');
    first.store();
    second.store();
    const third = await client.next();
    expect(told.reports).toEqual([]);
    third.store();
    await expectBatch('finished');
    expect(told.reports.map(({ stored }) => stored.length)).toEqual([3]);
  });

  it('is sent again right after "Cancel all", each file once more and no other', async () => {
    const client = createHeldClient();
    const all = numbers(5);
    const { told } = renderBatch({ client, cases: all.map((number) => caseOf(number)) });
    await chooseMatched(all);
    await pressIn('Upload 5 invoices');
    for (let turn = 0; turn < 3; turn += 1) await client.next();
    await pressIn('Cancel all');
    await expectBatch('reviewing');
    expect(countOf('matched')).toBe(5);
    expect(told.reports).toEqual([]);
    await pressIn('Upload 5 invoices');
    for (let turn = 0; turn < 5; turn += 1) (await client.next()).store();
    await expectBatch('finished');
    expect(client.uploads).toHaveLength(8);
    expect(told.reports.map(({ stored }) => stored.length)).toEqual([5]);
    expect(told.errors).toEqual([]);
  });

  it('is finished again after a case was chosen for what was left', async () => {
    const client = createHeldClient();
    const [one = '', other = ''] = numbers(2);
    const { told } = renderBatch({ client, cases: [caseOf(one), caseOf(other)] });
    chooseFiles(pdfOf(`${one}.pdf`), pdfOf('Scan.pdf'));
    await expectRow('Scan.pdf', 'unmatched');
    await pressIn('Upload 1 invoice');
    (await client.next()).store();
    await expectBatch('finished');
    expect(told.reports.at(-1)?.unsent).toEqual([{ fileName: 'Scan.pdf', reason: 'unmatched' }]);

    const box = rowOf('Scan.pdf').querySelector<HTMLInputElement>('[role="combobox"]');
    box?.focus();
    await userEvent.keyboard(`${other}{ArrowDown}{Enter}`);
    await expectRow('Scan.pdf', 'matched');
    expect(rowOf('Scan.pdf').textContent).toContain('chosen by hand');
    await pressIn('Upload 1 invoice');
    (await client.next()).store();
    await expectBatch('finished');
    expect(summary()).toBe('2 stored');
    expect(told.reports.at(-1)).toMatchObject({ failed: [], unsent: [] });
    expect(told.reports.at(-1)?.stored).toHaveLength(2);
  });

  it('goes on with the others when a queued row is removed, whose file is never sent', async () => {
    const client = createHeldClient();
    const all = numbers(4);
    const { told } = renderBatch({
      client,
      concurrency: 1,
      cases: all.map((number) => caseOf(number)),
    });
    await chooseMatched(all);
    await pressIn('Upload 4 invoices');
    const first = await client.next();
    // One that is read ahead of its turn, and one that is not.
    await pressIn('Remove', rowOf(`${all[1]}.pdf`));
    await pressIn('Remove', rowOf(`${all[3]}.pdf`));
    await waitFor(() => expect(rowsOf()).toHaveLength(2));
    first.store();
    (await client.next()).store();
    await expectBatch('finished');
    expect(client.uploads.map(({ request }) => request.file.name)).toEqual([
      `${all[0]}.pdf`,
      `${all[2]}.pdf`,
    ]);
    expect(told.reports[0]?.stored).toHaveLength(2);
  });

  it('stays empty when it is emptied while many files still come in', async () => {
    const ref = createRef<CaseInvoiceBatchHandle>();
    renderBatch({ ref, cases: [] });
    chooseFiles(...Array.from({ length: 5000 }, (_, index) => new File(['%PDF-'], `${index}.pdf`)));
    act(() => ref.current?.reset());
    await expectBatch('empty');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(batchRoot().dataset['status']).toBe('empty');
    expect(rowsOf()).toEqual([]);
    chooseFiles(pdfOf('once more.pdf'));
    await expectRow('once more.pdf', 'unmatched');
    expect(rowsOf()).toHaveLength(1);
  });

  it('shows a case that the host tells of later, and matches what waits for it', async () => {
    const [one = '', other = ''] = numbers(2);
    const { rerenderWith } = renderBatch({ cases: [caseOf(one)] });
    chooseFiles(pdfOf(`${one}.pdf`), pdfOf(`${other}.pdf`));
    await expectRow(`${other}.pdf`, 'unmatched');
    rerenderWith({ cases: [caseOf(one), caseOf(other)] });
    await expectRow(`${other}.pdf`, 'matched');
    expect(batchRoot().querySelector('[data-part="missing"]')).toBeNull();
    rerenderWith({ cases: [caseOf(one)] });
    await expectRow(`${other}.pdf`, 'unmatched');
  });
});
