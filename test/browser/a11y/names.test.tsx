import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { combineImages } from '../../../src/images/index.js';
import { STATUSES } from '../../../stories/pictures/everyState.js';
import { largePdf, sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  input,
  renderUploader,
  root,
} from '../support/uploader.js';
import { brokenReferences } from './support/brokenReferences.js';
import { controlsOf, renderStatus } from './support/renderStatus.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(async () => {
  cleanup();
  await clearStandIn();
});

/** Every control by its visible text; its name must be the same, its description what it is about. */
async function expectNames(...words: readonly string[]): Promise<void> {
  const controls = controlsOf(root());
  expect(controls.length).toBeGreaterThan(0);
  for (const control of controls) {
    const visible = control.textContent.trim();
    await expect.element(page.elementLocator(control)).toHaveAccessibleName(visible);
    // It is about the whole failure, and copies it: its words say so.
    if (visible === 'Copy details') continue;
    for (const word of words) {
      await expect
        .element(page.elementLocator(control))
        .toHaveAccessibleDescription(expect.stringContaining(word));
    }
  }
}

describe('a control is named by its visible text, and described by label and file', () => {
  it('while nothing is chosen: the types it takes instead of a file', async () => {
    renderUploader({ referenceId, label: 'Scanned invoice', maxSize: 10_000_000 });
    await expectNames('Scanned invoice', 'PDF, JPEG, PNG, GIF or BMP, up to 10\u00a0MB');
  });

  it('when the file was refused: the problem too', async () => {
    renderUploader({ referenceId });
    choose(new File(['only words'], 'notes.txt', { type: 'text/plain' }));
    await expectStatus('refused');
    await expectNames('Original invoice', 'notes.txt', 'content type is not allowed');
  });

  it('when the upload failed: the problem too', async () => {
    renderUploader({ referenceId: 'scenario-not-found' });
    choose(await sampleFile('png'));
    await expectStatus('failed');
    const tryAgain = page.getByRole('button', { name: 'Try again', exact: true });
    await expect
      .element(tryAgain)
      .toHaveAccessibleDescription(expect.stringContaining('Resource Document Not Found'));
    await expectNames('Original invoice', 'invoice-103118.png');
  });

  it('not by a problem that the alert has just said, until the focus has moved on', async () => {
    renderUploader({ referenceId: 'scenario-not-found' });
    const chooseFile = page.getByRole('button', { name: 'Choose file', exact: true });
    (chooseFile.element() as HTMLElement).focus();
    choose(await sampleFile('png'));
    await expectStatus('failed');
    const tryAgain = page.getByRole('button', { name: 'Try again', exact: true });
    await expect.element(tryAgain).toHaveFocus();
    await expect
      .element(tryAgain)
      .toHaveAccessibleDescription(expect.not.stringContaining('Resource Document Not Found'));
    await userEvent.tab();
    await expect
      .element(tryAgain)
      .toHaveAccessibleDescription(expect.stringContaining('Resource Document Not Found'));
  });

  it('while it uploads, and when it is stored', async () => {
    renderUploader({ referenceId: 'scenario-slow' });
    choose(largePdf(12_000_000, 'scan-0042.pdf'));
    await expectStatus('uploading');
    await expectNames('Original invoice', 'scan-0042.pdf');
    await expectStatus('uploaded', 15_000);
    await expectNames('Original invoice', 'scan-0042.pdf');
  }, 20_000);

  it('with a name too long to show: all of it', async () => {
    const name = 'Nordlys Tandvård AB, samlingsfaktura för behandling och material, juni 2025.png';
    renderUploader({ referenceId });
    choose(await sampleFile('png', name));
    await expectStatus('uploaded');
    await expectNames(name);
  });
});

describe('two uploaders on a page', () => {
  it('are told apart by their groups, and describe their controls by their own label', async () => {
    const first = renderUploader({ referenceId, label: 'Invoice' });
    const second = renderUploader({ referenceId, label: 'Reminder' });
    for (const [{ container }, label] of [
      [first, 'Invoice'],
      [second, 'Reminder'],
    ] as const) {
      const choose = page.elementLocator(container).getByRole('button', { name: 'Choose file' });
      await expect.element(choose).toHaveAccessibleDescription(expect.stringContaining(label));
      await expect
        .element(page.elementLocator(container).getByRole('group', { name: label, exact: true }))
        .toBeVisible();
    }
  });
});

describe('the progress bar', () => {
  it('is named by the file, and its value in words moves with the bytes', async () => {
    renderUploader({ referenceId: 'scenario-slow' });
    choose(largePdf(12_000_000, 'scan-0042.pdf'));
    await expectStatus('uploading');
    const bar = page.getByRole('progressbar', { name: 'Upload of scan-0042.pdf', exact: true });
    const texts = new Set<string>();
    const note = (): void => {
      const text = bar.query()?.getAttribute('aria-valuetext');
      if (text) texts.add(text);
    };
    while (root().dataset['status'] === 'uploading') {
      note();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(texts.size).toBeGreaterThanOrEqual(3);
    for (const text of texts)
      expect(text).toMatch(/^\d+%, [\d.]+\s(bytes|kB|MB) of 12\sMB$|^Sent\./);
    await expectStatus('uploaded', 15_000);
  }, 25_000);

  it('has no value once all bytes are out, and says why in words', async () => {
    renderUploader({ referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('png'));
    await expectStatus('saving');
    const bar = page.getByRole('progressbar');
    await expect
      .element(bar)
      .toHaveAttribute('aria-valuetext', 'Sent. Waiting for it to be saved…');
    expect(bar.element().hasAttribute('aria-valuenow')).toBe(false);
  });
});

describe('the file input behind the button', () => {
  it('takes no tab stop and no place in the tree, so that it is not met twice', () => {
    renderUploader({ referenceId });
    expect(input().tabIndex).toBe(-1);
    expect(input().getAttribute('aria-hidden')).toBe('true');
    expect(input().accept).toContain('application/pdf');
  });
});

describe('what a control refers to', () => {
  it.each(STATUSES)('is there in the status "%s", once', (status) => {
    expect(brokenReferences(renderStatus(status, { required: true }))).toEqual([]);
  });

  it('is there while pages are arranged', async () => {
    renderUploader({ referenceId, combine: combineImages });
    choose(await sampleFile('png'), await sampleFile('jpg'));
    await expectStatus('arranging');
    await expect.element(page.getByRole('button', { name: 'Use as one invoice' })).toBeVisible();
    expect(brokenReferences(document.body)).toEqual([]);
  });
});
