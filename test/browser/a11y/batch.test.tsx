import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fi, sv } from '../../../src/locales/index.js';
import {
  type BatchProps,
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
} from '../support/batch.js';
import { createHeldClient } from '../support/heldClient.js';
import { knownMedia } from '../support/knownMedia.js';
import { clearStandIn } from '../support/uploader.js';
import { brokenReferences } from './support/brokenReferences.js';

const LONG = `invoice-${'of-a-very-long-name-'.repeat(6)}.pdf`;

afterEach(async () => {
  await clearStandIn();
  document.head.querySelector('style[data-spacing]')?.remove();
  document.documentElement.style.fontSize = '';
  document.documentElement.dir = 'ltr';
  await page.viewport(1280, 800);
});

/** A batch with a row of every kind that waits for a person, and with long texts. */
async function renderEveryKind(props: Partial<BatchProps> = {}): Promise<void> {
  const stored = caseOf('103120');
  renderBatch({
    cases: [
      caseOf('103118', 'stored', { title: 'Verwaltungsgesellschaft für Forderungsmanagement' }),
      caseOf('103119', 'stored', { description: 'Reminder sent twice' }),
      { ...stored, media: knownMedia(stored.referenceId) },
      caseOf('F-4711'),
    ],
    ...props,
  });
  chooseFiles(
    pdfOf('103118.pdf'),
    pdfOf('103120.pdf'),
    pdfOf('4711.pdf'),
    pdfOf(LONG),
    new File(['only words'], 'notes.txt'),
  );
  await expectRow('103118.pdf', 'matched');
  await expectRow('103120.pdf', 'conflict');
  await expectRow('4711.pdf', 'suggested');
  await expectRow(LONG, 'unmatched');
  await expectRow('notes.txt', 'refused');
}

function expectNoSidewaysScroll(): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** Texts that stand out of the batch, or are cut off by their own box. */
function cutTexts(): readonly string[] {
  const outer = batchRoot().getBoundingClientRect();
  return [...batchRoot().querySelectorAll<HTMLElement>('button, span, strong, p, bdi, label, li')]
    .filter((element) => element.textContent?.trim() && element.getClientRects().length > 0)
    .filter(
      (element) => !element.closest('.ciu-hidden, [data-part=file-name], [data-part=case-list]'),
    )
    .filter((element) => {
      const inner = element.getBoundingClientRect();
      const isCut =
        getComputedStyle(element).overflow !== 'visible' &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1);
      return isCut || inner.right > outer.right + 1 || inner.left < outer.left - 1;
    })
    .map((element) => element.textContent ?? '');
}

describe('a batch in the tree of who does not see it', () => {
  it('refers to nothing that is not there, from the first file to the report', async () => {
    const client = createHeldClient();
    await renderEveryKind({ client });
    expect(brokenReferences(document.body)).toEqual([]);
    await userEvent.fill(caseBox(rowOf(LONG)), '1031');
    await userEvent.keyboard('{ArrowDown}');
    expect(caseBox(rowOf(LONG)).getAttribute('aria-activedescendant')).toBeTruthy();
    expect(brokenReferences(document.body)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await pressIn('Show preview', rowOf('103118.pdf'));
    await waitFor(() =>
      expect(
        rowOf('103118.pdf').querySelector('[data-part=preview], [data-part=preview-note]'),
      ).not.toBeNull(),
    );
    expect(brokenReferences(document.body)).toEqual([]);
    await pressIn('Upload 1 invoice');
    await expectBatch('uploading');
    expect(brokenReferences(document.body)).toEqual([]);
    (await client.next()).store();
    await expectBatch('finished');
    expect(brokenReferences(document.body)).toEqual([]);
  });

  it('is a table of rows, and rows of cells or heads, with four columns each', async () => {
    await renderEveryKind();
    const table = batchRoot().querySelector('[role=table]');
    const rows = [...(table?.querySelectorAll('[role=row]') ?? [])];
    for (const row of rows) {
      expect(row.parentElement?.closest('[role]')?.getAttribute('role')).toMatch(
        /^(?:table|rowgroup)$/,
      );
      const roles = [...row.children].map((child) => child.getAttribute('role'));
      expect(roles).toHaveLength(4);
      expect(new Set(roles).size).toBe(1);
      expect(roles[0]).toMatch(/^(?:cell|columnheader)$/);
    }
    expect(table?.getAttribute('aria-rowcount')).toBe(String(rows.length));
  });

  it('has its live regions before they are filled', () => {
    renderBatch({ cases: [caseOf('103118')] });
    const regions = [...batchRoot().querySelectorAll('[aria-live], [role=alert]')];
    expect(regions.length).toBeGreaterThanOrEqual(3);
    for (const region of regions) expect(region.textContent).toBe('');
    expect(batchRoot().querySelector('[role=status]')).toBeNull();
  });
});

describe('a batch', () => {
  it.each([
    ['English', undefined, 'ltr'],
    ['Swedish', sv, 'ltr'],
    ['Finnish', fi, 'ltr'],
    ['right to left', undefined, 'rtl'],
  ] as const)(
    'fits a window 320 px wide in %s, with every kind of row',
    async (_, messages, dir) => {
      await page.viewport(320, 256);
      document.documentElement.dir = dir;
      await renderEveryKind({ messages });
      expectNoSidewaysScroll();
      expect(cutTexts()).toEqual([]);
    },
  );

  it('cuts nothing with text at twice its size', async () => {
    await page.viewport(640, 512);
    document.documentElement.style.fontSize = '200%';
    await renderEveryKind();
    expectNoSidewaysScroll();
    expect(cutTexts()).toEqual([]);
  });

  it.each([320, 1280])('cuts nothing with the text spacing of WCAG, %i px wide', async (width) => {
    await page.viewport(width, 800);
    const style = document.createElement('style');
    style.dataset['spacing'] = '';
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    document.head.append(style);
    await renderEveryKind({ messages: fi });
    expectNoSidewaysScroll();
    expect(cutTexts()).toEqual([]);
  });

  it.each(['', '62.5%'])(
    'has no target below 24 px, with a root font size of "%s"',
    async (size) => {
      document.documentElement.style.fontSize = size;
      onTestFinished(() => {
        document.documentElement.style.fontSize = '';
      });
      await renderEveryKind();
      for (const control of batchRoot().querySelectorAll<HTMLElement>(
        'button, a[href], summary, input:not([type=file])',
      )) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.textContent ?? '').toBeGreaterThanOrEqual(24);
      }
    },
  );
});

describe('the focus in a batch', () => {
  const isKept = (): boolean => batchRoot().contains(document.activeElement);

  it('is never lost by what a person does', async () => {
    const client = createHeldClient();
    await renderEveryKind({ client });
    const focused = async (button: string, row?: HTMLElement): Promise<void> => {
      await pressIn(button, row);
      await waitFor(() => expect(isKept(), `after "${button}"`).toBe(true));
    };
    await focused('Show preview', rowOf('103118.pdf'));
    await focused('Hide preview', rowOf('103118.pdf'));
    await focused('Need a case (3)');
    // Chosen where only what needs a case is shown, its row goes.
    await focused('Use this case', rowOf('4711.pdf'));
    await expectRow('4711.pdf', 'matched');
    await waitFor(() => expect(isKept()).toBe(true));
    await focused('All (5)');
    await focused('Replace the stored invoice', rowOf('103120.pdf'));
    await focused('Remove', rowOf('notes.txt'));
    await focused('Remove', rowOf(LONG));
    await focused('Upload 3 invoices');
    for (let count = 0; count < 3; count += 1) await client.next();
    await focused('Cancel all');
    await focused('Upload 3 invoices');
    for (let count = 0; count < 3; count += 1) (await client.next()).store();
    await expectBatch('finished');
    await waitFor(() => expect(isKept()).toBe(true));
    await focused('Empty the list');
    expect(document.activeElement?.textContent).toBe('Choose files');
  });
});
