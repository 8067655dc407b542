import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import {
  batchRoot,
  caseBox,
  caseOf,
  chooseFiles,
  expectBatch,
  expectRow,
  pdfOf,
  renderBatch,
  rowOf,
  rowsOf,
  summary,
} from '../support/batch.js';
import { clearStandIn, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

/** What has the focus, as a person would call it. */
function focused(): string {
  const element = document.activeElement;
  const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  const row = element?.closest('[data-part="row"]');
  const file = row?.querySelector('[data-part="file-name"]')?.getAttribute('title');
  return file ? `${file}: ${name}` : name;
}

async function tabTo(name: string): Promise<void> {
  for (let count = 0; count < 40 && focused() !== name; count += 1) await userEvent.tab();
  expect(focused()).toBe(name);
}

it('needs no pointer from choosing to the report', async () => {
  const cases = [
    caseOf('103118'),
    caseOf('F-4711'),
    caseOf('103119', 'stored', { title: 'Björk' }),
  ];
  renderBatch({ cases });

  // The empty batch has its two ways in, in the order in which they are seen.
  await userEvent.tab();
  expect(focused()).toBe('Choose files');
  let picked = false;
  const input = batchRoot().querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('click', (event) => {
    event.preventDefault();
    picked = true;
  });
  await userEvent.keyboard('{Enter}');
  expect(picked).toBe(true);
  await userEvent.tab();
  expect(focused()).toBe('Choose a folder');
  await userEvent.tab({ shift: true });

  // The button is still there for more, and has kept the focus or been followed by another.
  chooseFiles(pdfOf('103118.pdf'), pdfOf('4711.pdf'), pdfOf('scan.pdf'));
  await expectRow('scan.pdf', 'unmatched');
  await waitFor(() => expect(batchRoot().contains(document.activeElement)).toBe(true));

  await tabTo('4711.pdf: Use this case');
  await userEvent.keyboard(' ');
  await expectRow('4711.pdf', 'matched');
  await waitFor(() => expect(rowOf('4711.pdf').contains(document.activeElement)).toBe(true));

  await tabTo('scan.pdf: Case');
  await userEvent.keyboard('bj');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expectRow('scan.pdf', 'matched');
  expect(document.activeElement).toBe(caseBox(rowOf('scan.pdf')));

  await userEvent.tab();
  expect(focused()).toBe('scan.pdf: Show preview');
  await userEvent.tab();
  expect(focused()).toBe('scan.pdf: Remove');

  document.body.focus();
  (document.activeElement as HTMLElement | null)?.blur();
  await tabTo('Upload 3 invoices');
  await userEvent.keyboard('{Enter}');
  await expectBatch('finished');
  expect(summary()).toBe('3 stored');
  await waitFor(() => expect(batchRoot().contains(document.activeElement)).toBe(true));
  for (const { referenceId } of cases) expect(await seenUploads(referenceId)).toHaveLength(1);

  await tabTo('Download report');
  await tabTo('103118.pdf: Open invoice');
});

it('reaches every control of a row in the order in which it is read', async () => {
  renderBatch({ cases: [caseOf('103118')] });
  chooseFiles(pdfOf('103118.pdf'));
  await expectRow('103118.pdf', 'matched');
  caseBox(rowOf('103118.pdf')).focus();
  const seen = [focused()];
  for (let count = 0; count < 2; count += 1) {
    await userEvent.tab();
    seen.push(focused());
  }
  expect(seen).toEqual(['103118.pdf: Case', '103118.pdf: Show preview', '103118.pdf: Remove']);
});

it('is heard as a table of rows with named controls', async () => {
  renderBatch({ cases: [caseOf('103118')] });
  chooseFiles(pdfOf('103118.pdf'), new File(['x'], 'notes.txt'));
  await expectRow('103118.pdf', 'matched');
  const session = cdp() as unknown as {
    send(method: string, params?: object): Promise<{ nodes: readonly Node[] }>;
  };
  interface Node {
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
    readonly ignored: boolean;
  }
  const { nodes } = await session.send('Accessibility.getFullAXTree', {});
  const named = nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'button')
    .map(({ name }) => name?.value ?? '');
  expect(named.filter((name) => name.trim() === '')).toEqual([]);
  expect(rowsOf()).toHaveLength(2);
});
