import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  batchRoot,
  caseOf,
  chooseFiles,
  expectBatch,
  expectRow,
  pdfOf,
  pressIn,
  renderBatch,
  rowOf,
  statuses,
  summary,
} from '../support/batch.js';
import { sha256Of } from '../support/samples.js';
import { clearStandIn, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

describe('many invoices at once', () => {
  it('matches files by their names, sends them to their cases, and reports', async () => {
    const cases = ['103118', '103119', 'INV-2025-003'].map((number) => caseOf(number));
    const { told } = renderBatch({ cases });
    expect(batchRoot().dataset['status']).toBe('empty');
    const files = [
      pdfOf('Faktura 103118.pdf'),
      pdfOf('103119 (1).pdf'),
      pdfOf('inv_2025_003 kopia.pdf'),
      pdfOf('scan.pdf'),
      new File(['hello'], 'notes.txt', { type: 'text/plain' }),
    ];
    chooseFiles(...files);
    await expectRow('scan.pdf', 'unmatched');
    await expectRow('notes.txt', 'refused');
    expect(batchRoot().dataset['status']).toBe('reviewing');
    expect(statuses()).toEqual({
      'Faktura 103118.pdf': 'matched',
      '103119 (1).pdf': 'matched',
      'inv_2025_003 kopia.pdf': 'matched',
      'scan.pdf': 'unmatched',
      'notes.txt': 'refused',
    });
    expect(summary()).toBe('5 files: 3 ready, 1 needs a case, 1 cannot be used');
    expect(rowOf('Faktura 103118.pdf').textContent).toContain("103118 in the file's name");

    await pressIn('Upload 3 invoices');
    await expectBatch('finished');
    expect(summary()).toBe('3 stored');
    for (const [index, { referenceId }] of cases.entries()) {
      const seen = await seenUploads(referenceId);
      expect(seen).toHaveLength(1);
      expect(seen[0]?.sha256).toBe(await sha256Of(files[index] ?? new Blob()));
    }
    expect(told.uploaded.map(({ row }) => row.fileName).sort()).toEqual([
      '103119 (1).pdf',
      'Faktura 103118.pdf',
      'inv_2025_003 kopia.pdf',
    ]);
    expect(told.errors.map(({ error, row }) => [error.code, row.fileName])).toEqual([
      ['content-type-not-allowed', 'notes.txt'],
    ]);
    expect(told.reports).toHaveLength(1);
    expect(told.reports[0]?.unsent).toEqual([
      { fileName: 'scan.pdf', reason: 'unmatched' },
      { fileName: 'notes.txt', reason: 'refused' },
    ]);
  });

  it('is not finished while a row still looks as if it were under way', async () => {
    const cases = Array.from({ length: 6 }, (_, index) => caseOf(String(103_118 + index)));
    renderBatch({ cases });
    const root = batchRoot();
    const shownAtTheEnd: unknown[] = [];
    const observer = new MutationObserver(() => {
      if (root.dataset['status'] === 'finished') shownAtTheEnd.push(...Object.values(statuses()));
    });
    observer.observe(root, { attributes: true, attributeFilter: ['data-status'] });
    chooseFiles(...cases.map(({ invoiceNumber }) => pdfOf(`${invoiceNumber}.pdf`)));
    await waitFor(() => expect(summary()).toBe('6 files: 6 ready'));
    await pressIn('Upload 6 invoices');
    await expectBatch('finished');
    observer.disconnect();
    expect(shownAtTheEnd).toEqual(cases.map(() => 'uploaded'));
  });
});
