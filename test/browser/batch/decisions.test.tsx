import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  batchRoot,
  caseBox,
  caseOf,
  chooseFiles,
  expectBatch,
  expectRow,
  pdfOf,
  pressIn,
  renderBatch,
  rowOf,
  rowsOf,
  statuses,
  summary,
} from '../support/batch.js';
import { knownMedia } from '../support/knownMedia.js';
import { clearStandIn, drag, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

const has = (name: string): boolean =>
  [...batchRoot().querySelectorAll('button')].some((button) => button.textContent === name);

describe('a suggestion', () => {
  it('is sent only once a person has taken it', async () => {
    renderBatch({ cases: [caseOf('F-4711'), caseOf('103118')] });
    chooseFiles(pdfOf('4711.pdf'), pdfOf('103118.pdf'));
    await expectRow('4711.pdf', 'suggested');
    await waitFor(() => expect(has('Upload 1 invoice')).toBe(true));
    expect(caseBox(rowOf('4711.pdf')).value).toBe('');
    await pressIn('Use this case', rowOf('4711.pdf'));
    await expectRow('4711.pdf', 'matched');
    expect(rowOf('4711.pdf').textContent).toContain('chosen by hand');
    await waitFor(() => expect(has('Upload 2 invoices')).toBe(true));
  });

  it('is taken with all others at once', async () => {
    renderBatch({ cases: [caseOf('F-4711'), caseOf('F-4712')] });
    chooseFiles(pdfOf('4711.pdf'), pdfOf('4712.pdf'));
    await expectRow('4712.pdf', 'suggested');
    await pressIn('Use all suggestions (2)');
    await expectRow('4712.pdf', 'matched');
    expect(statuses()).toEqual({ '4711.pdf': 'matched', '4712.pdf': 'matched' });
    expect(has('Use all suggestions (2)')).toBe(false);
  });
});

/** What the polite region of the batch says. */
const said = (): string => batchRoot().querySelector('[data-part="live"]')?.textContent ?? '';

/** The text of all that describes a button, as a screen reader joins it. */
const descriptionOf = (element: Element | null): string =>
  (element?.getAttribute('aria-describedby')?.split(' ') ?? [])
    .map((id) => document.getElementById(id)?.textContent ?? `no element ${id}`)
    .join(' ');

describe('a decision', () => {
  it('is described by the case that it is about, and by why it is this one', async () => {
    renderBatch({
      cases: [
        caseOf('F-4711', 'stored', { title: 'ACME' }),
        { ...caseOf('103118'), media: knownMedia('x') },
      ],
    });
    chooseFiles(pdfOf('4711.pdf'), pdfOf('103118.pdf'));
    await expectRow('4711.pdf', 'suggested');
    await expectRow('103118.pdf', 'conflict');
    const [use, replace] = ['use', 'replace'].map((name) =>
      batchRoot().querySelector(`[data-action="${name}"]`),
    );
    expect(descriptionOf(use ?? null)).toBe("4711.pdf ACME · F-4711 F-4711 in the file's name");
    expect(descriptionOf(replace ?? null)).toContain('103118.pdf');
    expect(descriptionOf(replace ?? null)).not.toContain('no element');
  });

  it('is told with what came of it, also for another file that had the case before', async () => {
    renderBatch({ cases: [caseOf('F-4711'), caseOf('103118')] });
    chooseFiles(pdfOf('4711.pdf'), pdfOf('103118.pdf'), pdfOf('scan.pdf'));
    await expectRow('4711.pdf', 'suggested');
    await pressIn('Use this case', rowOf('4711.pdf'));
    await waitFor(() => expect(said()).toBe('4711.pdf: Ready. 3 files: 2 ready, 1 needs a case'));
    await userEvent.fill(caseBox(rowOf('scan.pdf')), '103118');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(said()).toBe('scan.pdf: Ready. 3 files: 2 ready, 1 needs a case'));
    await userEvent.fill(caseBox(rowOf('scan.pdf')), '');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(said()).toBe('scan.pdf: Needs a case. 3 files: 2 ready, 1 needs a case'),
    );
  });
});

describe('a conflict', () => {
  it('of two files for one case is resolved by the one that is chosen by hand', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103118 a.pdf'), pdfOf('103118 b.pdf'));
    await expectRow('103118 b.pdf', 'conflict');
    expect(statuses()['103118 a.pdf']).toBe('conflict');
    expect(summary()).toBe('2 files: 2 need a case');

    await userEvent.fill(caseBox(rowOf('103118 a.pdf')), '103118');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expectRow('103118 a.pdf', 'matched');
    expect(statuses()['103118 b.pdf']).toBe('conflict');
    expect(rowOf('103118 b.pdf').textContent).toContain('Another file here goes to this case.');

    await pressIn('Remove', rowOf('103118 a.pdf'));
    await expectRow('103118 b.pdf', 'matched');
  });

  it('with a stored invoice waits for a press, and then replaces it', async () => {
    const { referenceId } = caseOf('103118');
    renderBatch({ cases: [caseOf('103118', 'stored', { media: knownMedia(referenceId) })] });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'conflict');
    expect(rowOf('103118.pdf').textContent).toContain('This case has an invoice already.');
    expect(has('Upload 1 invoice')).toBe(false);
    await pressIn('Replace the stored invoice', rowOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    expect(rowOf('103118.pdf').textContent).toContain("103118 in the file's name");
    await pressIn('Upload 1 invoice');
    await expectBatch('finished');
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('of two numbers in one name names no case', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103118 103119.pdf'));
    await expectRow('103118 103119.pdf', 'conflict');
    expect(caseBox(rowOf('103118 103119.pdf')).value).toBe('');
  });

  it('never gives one case to two rows, whoever chose it', async () => {
    renderBatch({ cases: [caseOf('103118')] });
    chooseFiles(pdfOf('a.pdf'), pdfOf('b.pdf'));
    await expectRow('b.pdf', 'unmatched');
    for (const name of ['a.pdf', 'b.pdf']) {
      await userEvent.fill(caseBox(rowOf(name)), '103118');
      await userEvent.keyboard('{ArrowDown}{Enter}');
    }
    await expectRow('b.pdf', 'conflict');
    expect(statuses()['a.pdf']).toBe('matched');
    expect(caseBox(rowOf('b.pdf')).value).toBe('Debtor 103118 · 103118');
  });
});

describe('a choice by hand', () => {
  it('stays when files and cases come, and when the same cases come in another array', async () => {
    const cases = [caseOf('103118'), caseOf('103119')];
    const { rerenderWith } = renderBatch({ cases });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    await userEvent.fill(caseBox(rowOf('103118.pdf')), '103119');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(rowOf('103118.pdf').textContent).toContain('chosen by hand'));
    chooseFiles(pdfOf('103119.pdf'), pdfOf('other 103118.pdf'));
    await expectRow('other 103118.pdf', 'matched');
    expect(statuses()['103119.pdf']).toBe('conflict');
    rerenderWith({ cases: [...cases, caseOf('103120')].map((one) => ({ ...one })) });
    expect(statuses()['103118.pdf']).toBe('matched');
    expect(rowOf('103118.pdf').textContent).toContain('Debtor 103119');
  });

  it('is taken away by emptying the box, and does not come back by itself', async () => {
    const { rerenderWith } = renderBatch({ cases: [caseOf('103118')] });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    await userEvent.clear(caseBox(rowOf('103118.pdf')));
    await userEvent.tab();
    await expectRow('103118.pdf', 'unmatched');
    rerenderWith({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103119.pdf'));
    await expectRow('103119.pdf', 'matched');
    expect(statuses()['103118.pdf']).toBe('unmatched');
  });

  it('is left as it is by a search that ends without a choice', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    const box = caseBox(rowOf('103118.pdf'));
    await userEvent.click(box);
    await userEvent.tab();
    expect(statuses()['103118.pdf']).toBe('matched');
    await userEvent.fill(box, '103119');
    await userEvent.keyboard('{Enter}');
    expect(statuses()['103118.pdf']).toBe('matched');
    expect(box.value).toBe('Debtor 103118 · 103118');
    await userEvent.fill(box, 'nobody');
    await expect.element(page.getByText('No case found').first()).toBeVisible();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(box.value).toBe('Debtor 103118 · 103118');
    expect(document.querySelector('[role="listbox"]')).toBeNull();
  });

  it('is found by title and by number, and highlights nothing before an arrow', async () => {
    renderBatch({
      cases: [caseOf('103118', 'stored', { title: 'Björk Bygg' }), caseOf('103119')],
    });
    chooseFiles(pdfOf('scan.pdf'));
    await expectRow('scan.pdf', 'unmatched');
    const box = caseBox(rowOf('scan.pdf'));
    await userEvent.fill(box, 'bjork');
    const options = [...document.querySelectorAll('[role="option"]')];
    expect(options.map((option) => option.textContent)).toEqual(['Björk Bygg · 103118']);
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    expect(box.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await expectRow('scan.pdf', 'matched');
  });

  it('is made with the pointer too', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('scan.pdf'));
    await expectRow('scan.pdf', 'unmatched');
    await userEvent.click(caseBox(rowOf('scan.pdf')));
    await page.getByRole('option', { name: 'Debtor 103119 · 103119' }).click();
    await expectRow('scan.pdf', 'matched');
    expect(document.querySelector('[role="listbox"]')).toBeNull();
  });
});

describe('findCases', () => {
  it('is asked with what is typed, and its cases can be chosen', async () => {
    const findCases = vi.fn(async (query: string) =>
      query === 'acme' ? [caseOf('900001', 'stored', { title: 'ACME Inc.' })] : [],
    );
    renderBatch({ findCases });
    chooseFiles(pdfOf('scan.pdf'));
    await expectRow('scan.pdf', 'unmatched');
    await userEvent.fill(caseBox(rowOf('scan.pdf')), 'acme');
    await expect.element(page.getByRole('option', { name: 'ACME Inc. · 900001' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expectRow('scan.pdf', 'matched');
    await pressIn('Upload 1 invoice');
    await expectBatch('finished');
    expect(await seenUploads(caseOf('900001').referenceId)).toHaveLength(1);
  });

  it('is asked with numbers of files that match no given case, once each', async () => {
    const findCases = vi.fn(async (query: string) =>
      query === '900002' ? [caseOf('900002')] : [],
    );
    renderBatch({ cases: [caseOf('103118')], findCases });
    chooseFiles(pdfOf('103118.pdf'), pdfOf('Faktura 900002.pdf'));
    await expectRow('Faktura 900002.pdf', 'matched');
    expect(findCases.mock.calls.map(([query]) => query)).toEqual(['900002']);
  });

  it('that throws costs nothing', async () => {
    const listen = (event: ErrorEvent): void => event.preventDefault();
    addEventListener('error', listen);
    renderBatch({
      cases: [caseOf('103118')],
      findCases: async () => {
        throw new Error('The backend is gone');
      },
    });
    chooseFiles(pdfOf('103118.pdf'), pdfOf('900002.pdf'));
    await expectRow('103118.pdf', 'matched');
    await expectRow('900002.pdf', 'unmatched');
    removeEventListener('error', listen);
  });
});

describe('what is in a file', () => {
  const reader = async (file: File) => ({
    text: file.name.startsWith('scan') ? 'Kvitto\fFakturanummer 103118' : '',
    pageCount: 2,
    isLocked: false,
    eInvoice: file.name.startsWith('e-') ? { number: '103119' } : null,
  });

  it('matches it where its name does not, and says where', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')], reader });
    chooseFiles(pdfOf('scan.pdf'), pdfOf('e-invoice.pdf'));
    await expectRow('e-invoice.pdf', 'matched');
    expect(rowOf('scan.pdf').textContent).toContain('103118 in the text, page 2');
    expect(rowOf('e-invoice.pdf').textContent).toContain('103119 in the e-invoice');
  });

  it('makes a conflict where it speaks of another case than the name', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')], reader });
    chooseFiles(pdfOf('e-103118.pdf'));
    await expectRow('e-103118.pdf', 'conflict');
  });
});

describe('the list', () => {
  it('has one row for a file that comes twice, and says so', async () => {
    renderBatch({ cases: [caseOf('103118')] });
    const file = pdfOf('103118.pdf');
    chooseFiles(file, new File([file], 'again.pdf', { type: 'application/pdf' }));
    await waitFor(() => expect(rowsOf()).toHaveLength(1));
    expect(batchRoot().textContent).toContain('is in the list already.');
    chooseFiles(file);
    await waitFor(() =>
      expect(batchRoot().textContent).toContain('103118.pdf is in the list already.'),
    );
    expect(rowsOf()).toHaveLength(1);
  });

  it('keeps files of one name and other bytes', async () => {
    renderBatch({ cases: [caseOf('103118')] });
    chooseFiles(pdfOf('a.pdf', 2000), new File([pdfOf('b.pdf', 2000)], 'a.pdf'));
    await waitFor(() =>
      expect(rowsOf().map((row) => row.dataset['status'])).toEqual(['unmatched', 'unmatched']),
    );
  });

  it('tells the cases that are neither stored nor matched', async () => {
    renderBatch({ cases: ['103118', '103119', '103120'].map((number) => caseOf(number)) });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    const missing = batchRoot().querySelector('[data-part="missing"]');
    expect(missing?.textContent).toContain('2 cases without an invoice');
    expect(missing?.textContent).toContain('Debtor 103119');
    expect(missing?.textContent).not.toContain('Debtor 103118');
  });

  it('shows some of the rows, and keeps the focus when one of them goes', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103118.pdf'), pdfOf('a.pdf'), pdfOf('b.pdf'));
    await expectRow('b.pdf', 'unmatched');
    await pressIn('Need a case (2)');
    expect(rowOf('103118.pdf').checkVisibility()).toBe(false);
    await userEvent.fill(caseBox(rowOf('a.pdf')), '103119');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(rowOf('a.pdf').checkVisibility()).toBe(false));
    await waitFor(() => expect(document.activeElement).toBe(caseBox(rowOf('b.pdf'))));
  });

  it('gives the focus to the next row when one is removed, and to the first button at last', async () => {
    renderBatch({});
    chooseFiles(pdfOf('a.pdf'), pdfOf('b.pdf'));
    await expectRow('b.pdf', 'unmatched');
    await pressIn('Remove', rowOf('a.pdf'));
    await waitFor(() => expect(rowsOf()).toHaveLength(1));
    expect(rowOf('b.pdf').contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).toBe('Remove');
    await userEvent.keyboard('{Enter}');
    await expectBatch('empty');
    expect(document.activeElement?.textContent).toBe('Choose files');
  });

  it('says so when something without a file is dropped', async () => {
    const { told } = renderBatch({});
    drag(batchRoot(), []);
    await waitFor(() =>
      expect(batchRoot().querySelector('[data-part="problem"]')?.textContent).toContain('No file'),
    );
    expect(told.errors.map(({ error }) => error.reason)).toEqual(['not-a-file']);
    chooseFiles(pdfOf('a.pdf'));
    await expectRow('a.pdf', 'unmatched');
    expect(batchRoot().querySelector('[data-part="problem"]')).toBeNull();
  });

  it('calls onError once for each file of a drop that cannot be used', async () => {
    const { told } = renderBatch({ maxSize: 3000 });
    drag(batchRoot(), [
      pdfOf('large.pdf', 5000),
      new File([], 'empty.pdf'),
      new File(['text'], 'notes.txt'),
      pdfOf('good.pdf'),
    ]);
    await expectRow('good.pdf', 'unmatched');
    await waitFor(() => expect(told.errors).toHaveLength(3));
    expect(told.errors.map(({ error, row }) => [row.fileName, error.code]).sort()).toEqual([
      ['empty.pdf', 'file-empty'],
      ['large.pdf', 'file-too-large'],
      ['notes.txt', 'content-type-not-allowed'],
    ]);
    expect(summary()).toBe('4 files: 1 needs a case, 3 cannot be used');
  });

  it('is a table of real rows and cells', async () => {
    renderBatch({ cases: [caseOf('103118')] });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    const table = page.getByRole('table', { name: 'Files and their cases' });
    await expect.element(table).toBeVisible();
    expect(table.getByRole('row').elements()).toHaveLength(2);
    expect(table.getByRole('cell').elements()).toHaveLength(4);
    expect(table.getByRole('columnheader').elements()).toHaveLength(4);
    const box = page.getByRole('combobox', { name: 'Case', exact: true });
    await expect.element(box).toHaveAccessibleDescription('103118.pdf');
    const remove = page.getByRole('button', { name: 'Remove', exact: true });
    await expect.element(remove).toHaveAccessibleDescription('103118.pdf');
  });

  it('shows a preview on demand, one at a time', async () => {
    renderBatch({ cases: [caseOf('103118'), caseOf('103119')] });
    chooseFiles(pdfOf('103118.pdf'), pdfOf('103119.pdf'));
    await expectRow('103119.pdf', 'matched');
    await pressIn('Show preview', rowOf('103118.pdf'));
    await waitFor(() => expect(rowOf('103118.pdf').querySelector('iframe')?.src).toMatch(/^blob:/));
    await pressIn('Show preview', rowOf('103119.pdf'));
    await waitFor(() => expect(rowOf('103119.pdf').querySelector('iframe')?.src).toMatch(/^blob:/));
    expect(rowOf('103118.pdf').querySelector('iframe')).toBeNull();
    await pressIn('Hide preview', rowOf('103119.pdf'));
    expect(batchRoot().querySelector('iframe')).toBeNull();
  });
});

describe('a host without types', () => {
  it('may give numbers as numbers, and answers that are none', async () => {
    const listen = (event: ErrorEvent): void => event.preventDefault();
    addEventListener('error', listen);
    const one = caseOf('103118');
    const loose = { ...one, invoiceNumber: 103118, title: null } as unknown as typeof one;
    const anything = async (): Promise<never> => ({ text: 7, eInvoice: {} }) as never;
    renderBatch({ cases: [loose], reader: anything, findCases: async () => null as never });
    chooseFiles(pdfOf('103118.pdf'), pdfOf('900001.pdf'));
    await expectRow('103118.pdf', 'matched');
    await expectRow('900001.pdf', 'unmatched');
    await userEvent.fill(caseBox(rowOf('900001.pdf')), '1031');
    await expect.element(page.getByRole('option')).toBeVisible();
    removeEventListener('error', listen);
  });
});
