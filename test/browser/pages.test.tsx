import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { combineImages } from '../../src/images/index.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  part,
  renderUploader,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

const rows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-part="pages"] > [data-part="page"]'),
];
const names = (): (string | undefined)[] =>
  rows().map((row) => row.querySelector('bdi')?.textContent ?? undefined);

/** The button of one page, counted from 0. */
function pageButton(index: number, name: string): HTMLElement {
  const buttons = [...(rows()[index]?.querySelectorAll<HTMLElement>('button') ?? [])];
  const found = buttons.find((button) => button.textContent === name);
  if (!found) throw new Error(`Page ${index + 1} has no button "${name}"`);
  return found;
}

async function photo(name: string, kind: 'png' | 'jpg' = 'jpg'): Promise<File> {
  return new File([await sampleFile(kind)], name, {
    type: `image/${kind === 'jpg' ? 'jpeg' : kind}`,
  });
}

/** The pages' own code comes when it is needed; only what hangs takes longer. */
const WHILE_LOADING = { timeout: 20_000 };

async function chooseThree(): Promise<void> {
  choose(await photo('one.jpg'), await photo('two.jpg'), await photo('three.png', 'png'));
  await expectStatus('arranging');
  await waitFor(() => expect(rows()).toHaveLength(3), WHILE_LOADING);
}

describe('photos of pages', () => {
  it('are shown with a thumbnail each, in the order in which they were chosen', async () => {
    renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    expect(names()).toEqual(['one.jpg', 'two.jpg', 'three.png']);
    await waitFor(() => expect(part('pages').querySelectorAll('img')).toHaveLength(3));
    for (const image of part('pages').querySelectorAll('img')) {
      await waitFor(() => expect(image.naturalWidth).toBeGreaterThan(0));
      expect(Math.max(image.naturalWidth, image.naturalHeight)).toBeLessThan(640);
    }
    expect(pageButton(0, 'Move up')).toBeDisabled();
    expect(pageButton(2, 'Move down')).toBeDisabled();
  });

  it('are arranged by keyboard alone, the focus stays with the page, and one PDF is stored', async () => {
    const { told } = renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    pageButton(2, 'Move up').focus();
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['one.jpg', 'three.png', 'two.jpg']);
    expect(document.activeElement).toBe(pageButton(1, 'Move up'));
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['three.png', 'one.jpg', 'two.jpg']);
    // The button is disabled on the first page: the focus goes to the next one of the same page.
    expect(document.activeElement).toBe(pageButton(0, 'Move down'));
    pageButton(1, 'Turn page').focus();
    await userEvent.keyboard('{Enter}');
    expect(rows()[1]?.dataset['turn']).toBe('90');
    pageButton(2, 'Remove page').focus();
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['three.png', 'one.jpg']);
    expect(document.activeElement).toBe(pageButton(1, 'Remove page'));
    (page.getByRole('button', { name: 'Use as one invoice' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([
      { fileName: 'three.pdf', contentType: 'application/pdf' },
    ]);
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('tell by sight and by ear that others came, and that they are combined', async () => {
    let combined: ((file: File) => void) | undefined;
    const combine = () =>
      new Promise<File>((resolve) => {
        combined = resolve;
      });
    renderUploader({ referenceId, combine });
    await chooseThree();
    expect(part('status').textContent).toBe(
      'Put the pages in order, then use them as one invoice.',
    );
    const heard = (): string =>
      [...root().querySelectorAll('[aria-live="polite"]')]
        .map((region) => region.textContent)
        .join();
    drag(root(), [await photo('four.jpg')]);
    await waitFor(() => expect(heard()).toContain('1\u00a0page added.'), WHILE_LOADING);
    await userEvent.click(pageButton(0, 'Turn page'));
    await waitFor(() => expect(heard()).toContain('Page 1 turned'));
    const once = heard();
    await userEvent.click(pageButton(0, 'Turn page'));
    await waitFor(() => expect(heard()).not.toBe(once));
    expect(heard()).toContain('Page 1 turned');
    await userEvent.click(page.getByRole('button', { name: 'Use as one invoice' }));
    await waitFor(() => expect(part('status').textContent).toBe('Combining the pages…'));
    expect(heard()).toContain('Combining the pages…');
    await waitFor(() => expect(combined).toBeDefined());
    combined?.(new File(['%PDF-1.7\n%%EOF'], 'one.pdf'));
    await expectStatus('uploaded');
  });

  it('lose no second page, and are not sent, by a double click or a held key', async () => {
    renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    await userEvent.dblClick(pageButton(0, 'Remove page'));
    await waitFor(() => expect(names()).toEqual(['two.jpg', 'three.png']));
    await userEvent.dblClick(pageButton(1, 'Remove page'));
    await waitFor(() => expect(names()).toEqual(['two.jpg']));
    expect(root().dataset['status']).toBe('arranging');
    // The same button is pressed twice: both count.
    await userEvent.dblClick(pageButton(0, 'Turn page'));
    await waitFor(() => expect(rows()[0]?.dataset['turn']).toBe('180'));
  });

  it('lose one page where Enter is held on "Remove page"', async () => {
    renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    pageButton(0, 'Remove page').focus();
    await userEvent.keyboard('{Enter>5/}');
    await waitFor(() => expect(names()).toEqual(['two.jpg', 'three.png']));
  });

  it('that are put back as they were by four turns go as the picture they are', async () => {
    const { told } = renderUploader({ referenceId, combine: combineImages });
    choose(await photo('one.jpg'));
    await expectStatus('arranging');
    await waitFor(() => expect(rows()).toHaveLength(1), WHILE_LOADING);
    for (const turn of ['90', '180', '270', '0']) {
      await userEvent.click(pageButton(0, 'Turn page'));
      expect(rows()[0]?.dataset['turn']).toBe(turn);
    }
    await userEvent.click(page.getByRole('button', { name: 'Use as one invoice' }));
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([{ fileName: 'one.jpg', contentType: 'image/jpeg' }]);
  });

  it('of which one is chosen and not turned are sent as the picture they are', async () => {
    const { told } = renderUploader({ referenceId, combine: combineImages });
    choose(await photo('only.jpg'));
    await expectStatus('arranging');
    await page.getByRole('button', { name: 'Use as one invoice' }).click();
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([{ fileName: 'only.jpg', contentType: 'image/jpeg' }]);
  });

  it('can be chosen where the field takes PDF alone, and are stored as one', async () => {
    const { told } = renderUploader({
      referenceId,
      combine: combineImages,
      accept: ['application/pdf'],
    });
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    expect(field?.multiple).toBe(true);
    expect(field?.accept).toContain('image/');
    choose(await photo('only.jpg'));
    await expectStatus('arranging');
    await page.getByRole('button', { name: 'Use as one invoice' }).click();
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([{ fileName: 'only.pdf', contentType: 'application/pdf' }]);
  });

  it('stay when a PDF is dropped on them, and it is said what can be combined', async () => {
    const { told } = renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    drag(part('drop-area'), [await sampleFile('pdf')]);
    await waitFor(() => expect(hasPart('problem')).toBe(true));
    expect(part('problem').textContent).toContain('Pictures can be combined into one invoice');
    expect(rows()).toHaveLength(3);
    expect(told.errors).toMatchObject([{ code: 'too-many-files' }]);
    drag(part('drop-area'), [await photo('four.jpg')]);
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(hasPart('problem')).toBe(false);
  });

  it('go back to nothing by "Cancel", and by removing the last of them', async () => {
    renderUploader({ referenceId, combine: combineImages });
    await chooseThree();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expectStatus('empty');
    choose(await photo('only.jpg'));
    await expectStatus('arranging');
    await waitFor(() => expect(rows()).toHaveLength(1));
    pageButton(0, 'Remove page').click();
    await expectStatus('empty');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Choose file'));
  });

  it('that are two and no pages are wanted are refused as ever', async () => {
    const { told } = renderUploader({ referenceId });
    choose(await photo('one.jpg'), await photo('two.jpg'));
    await expectStatus('refused');
    expect(told.errors).toMatchObject([{ code: 'too-many-files' }]);
    expect(root().textContent).not.toContain('combined');
  });

  it('that a combine cannot read stay, with the page named and the host told once', async () => {
    const { told } = renderUploader({
      referenceId,
      combine: async (files, options) => {
        if (files.length > 2) return combineImages([new File(['no picture'], 'two.jpg')], options);
        return combineImages(files, options);
      },
    });
    await chooseThree();
    await page.getByRole('button', { name: 'Use as one invoice' }).click();
    await waitFor(() => expect(hasPart('problem')).toBe(true));
    expect(root().dataset['status']).toBe('arranging');
    expect(part('problem').textContent).toContain('two.jpg');
    expect(told.errors).toHaveLength(1);
    pageButton(1, 'Remove page').click();
    await waitFor(() => expect(rows()).toHaveLength(2));
    await page.getByRole('button', { name: 'Use as one invoice' }).click();
    await expectStatus('uploaded');
  });
});
