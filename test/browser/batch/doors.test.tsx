import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseInvoiceBatch } from '../../../src/batch/index.js';
import {
  batchRoot,
  caseOf,
  chooseFiles,
  expectRow,
  pdfOf,
  renderBatch,
  rowsOf,
} from '../support/batch.js';
import { clearStandIn, drag } from '../support/uploader.js';

afterEach(clearStandIn);

describe('a batch (synthetic drags)', () => {
  it('takes nothing that a person drags within it, as a link that slips', async () => {
    const { told } = renderBatch({ cases: [caseOf('103118')] });
    chooseFiles(pdfOf('103118.pdf'));
    await expectRow('103118.pdf', 'matched');
    const row = rowsOf()[0] as HTMLElement;
    drag(row, [pdfOf('slipped.pdf')], ['dragstart', 'dragenter', 'dragover', 'drop', 'dragend']);
    drag(row, [], ['dragstart', 'dragenter', 'dragover', 'drop', 'dragend']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(rowsOf()).toHaveLength(1);
    expect(told.errors).toEqual([]);
  });

  it('keeps what it takes to itself, and leaves to a zone within it what that takes', async () => {
    const heard: string[] = [];
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: a drop zone needs no keyboard of its own
      <div onDrop={() => heard.push('around')}>
        <CaseInvoiceBatch description={<div data-testid="within">Here</div>} />
      </div>,
    );
    drag(batchRoot(), [pdfOf('a.pdf')]);
    await expectRow('a.pdf', 'unmatched');
    expect(heard).toEqual([]);
    const within = document.querySelector('[data-testid="within"]') as Element;
    within.addEventListener('drop', (event) => event.preventDefault());
    drag(within, [pdfOf('b.pdf')]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(rowsOf()).toHaveLength(1);
  });

  it('has nothing held over it once the drag went on elsewhere', async () => {
    renderBatch({});
    const isHeldOver = (): boolean =>
      batchRoot().querySelector('[data-part="drop-now"]') !== null ||
      batchRoot().dataset['drag'] === 'over';
    drag(batchRoot(), [pdfOf('a.pdf')], ['dragenter', 'dragover']);
    await expect.poll(isHeldOver).toBe(true);
    drag(document.body, [pdfOf('a.pdf')], ['dragenter']);
    await expect.poll(isHeldOver).toBe(false);
  });
});
