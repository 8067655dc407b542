import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import {
  batchRoot,
  caseOf,
  expectRow,
  pdfOf,
  renderBatch,
  rowsOf,
  statuses,
} from '../support/batch.js';
import { dragFromDisk } from '../support/dragFromDisk.js';
import { clearStandIn, drag, paste } from '../support/uploader.js';

afterEach(clearStandIn);

it('takes every file of a folder that is really dragged onto it', async () => {
  renderBatch({ cases: [caseOf('103118')] });
  // The folder of the samples itself.
  await dragFromDisk(batchRoot(), [''], ['dragEnter', 'dragOver']);
  await expect.poll(() => batchRoot().querySelector('[data-part="drop-now"]')).not.toBeNull();
  await dragFromDisk(batchRoot(), [''], ['drop']);
  await waitFor(() => expect(rowsOf().length).toBeGreaterThanOrEqual(5));
  await expectRow('invoice-103118.pdf', 'conflict');
  expect(Object.keys(statuses())).toEqual(
    expect.arrayContaining(
      ['bmp', 'gif', 'jpg', 'pdf', 'png'].map((kind) => `invoice-103118.${kind}`),
    ),
  );
  expect(batchRoot().querySelector('[data-part="drop-now"]')).toBeNull();
});

it('takes several files that are dropped or pasted, whatever their number', async () => {
  renderBatch({});
  drag(batchRoot(), [pdfOf('a.pdf'), pdfOf('b.pdf')]);
  await expectRow('b.pdf', 'unmatched');
  paste(batchRoot(), [pdfOf('c.pdf'), pdfOf('d.pdf')]);
  await expectRow('d.pdf', 'unmatched');
  expect(rowsOf()).toHaveLength(4);
});

it('takes nothing while it is disabled', async () => {
  renderBatch({ disabled: true });
  drag(batchRoot(), [pdfOf('a.pdf')]);
  paste(batchRoot(), [pdfOf('b.pdf')]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(batchRoot().dataset['status']).toBe('empty');
  for (const button of batchRoot().querySelectorAll('button')) expect(button.disabled).toBe(true);
});

it('takes nothing in a fieldset that is disabled', async () => {
  renderBatch({});
  const fieldset = document.createElement('fieldset');
  const parent = batchRoot().parentElement;
  parent?.before(fieldset);
  if (parent) fieldset.append(parent);
  fieldset.disabled = true;
  drag(batchRoot(), [pdfOf('a.pdf')]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(batchRoot().dataset['status']).toBe('empty');
  fieldset.replaceWith(...fieldset.childNodes);
});
