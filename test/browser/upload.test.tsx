import { render, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaseInvoiceUploader, createMediaUploadClient } from '../../src/index.js';
import {
  largePdf,
  SAMPLE_TYPES,
  type SampleKind,
  sampleFile,
  sha256Of,
} from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  input,
  part,
  paste,
  press,
  renderUploader,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

describe('an invoice on a case', () => {
  for (const kind of Object.keys(SAMPLE_TYPES) as SampleKind[]) {
    it(`stores a ${kind.toUpperCase()} byte for byte, and shows it back`, async () => {
      const { told } = renderUploader({ referenceId });
      const file = await sampleFile(kind);
      choose(file);
      await expectStatus('uploaded');

      const [seen, ...more] = await seenUploads(referenceId);
      expect(more).toEqual([]);
      expect(seen).toMatchObject({
        referenceId,
        domain: 'cases',
        dottedPath: 'original_invoice',
        fields: ['file', 'domain', 'dotted_path'],
        fileName: file.name,
        contentType: SAMPLE_TYPES[kind],
        size: file.size,
        sha256: await sha256Of(file),
        status: 201,
      });
      expect(told.uploaded).toEqual([
        {
          url: expect.stringMatching(/^http/),
          expiresAt: expect.any(Date),
          referenceId,
          fileName: file.name,
          contentType: SAMPLE_TYPES[kind],
          size: file.size,
          warnings: [],
        },
      ]);
      expect(told.errors).toEqual([]);
      const { url } = told.uploaded[0] ?? {};
      const shown = part('preview').querySelector(kind === 'pdf' ? 'iframe' : 'img');
      const view = kind === 'pdf' ? '#toolbar=0&navpanes=0&view=FitH' : '';
      expect(shown?.getAttribute('src')).toBe(`${url}${view}`);
      if (shown instanceof HTMLImageElement) {
        await waitFor(() => expect(shown.naturalWidth).toBeGreaterThan(0));
      } else {
        expect(shown?.getAttribute('title')).toContain(file.name);
      }
      const link = page.getByRole('link', { name: 'Open invoice', exact: true });
      await expect.element(link).toHaveAttribute('href', url ?? '');
      await expect.element(link).toHaveAttribute('target', '_blank');
    });
  }

  it('goes through checking, uploading and saving, and never back', async () => {
    const { told } = renderUploader({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(told.statuses).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
  });

  it('sends the right content type for a file without an extension or a type', async () => {
    renderUploader({ referenceId });
    choose(await sampleFile('pdf', 'invoice', ''));
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toMatchObject([
      { contentType: 'application/pdf', fileName: 'invoice', status: 201 },
    ]);
  });

  it('posts once under StrictMode', async () => {
    const uploaded: unknown[] = [];
    render(
      <StrictMode>
        <CaseInvoiceUploader
          referenceId={referenceId}
          onUploaded={(media) => uploaded.push(media)}
        />
      </StrictMode>,
    );
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toHaveLength(1);
    expect(uploaded).toHaveLength(1);
  });

  it('is dropped', async () => {
    renderUploader({ referenceId });
    const file = await sampleFile('jpg');
    drag(part('drop-area'), [file], ['dragenter', 'dragover']);
    await waitFor(() => expect(root().dataset['drag']).toBe('over'));
    drag(part('drop-area'), [file], ['drop']);
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('is pasted', async () => {
    renderUploader({ referenceId });
    const button = page.getByRole('button', { name: 'Choose file' }).element();
    paste(button, [await sampleFile('png', 'image.png')]);
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toMatchObject([
      { fileName: 'image.png', contentType: 'image/png' },
    ]);
  });

  it('is pasted with nothing focused, into the only uploader there is', async () => {
    renderUploader({ referenceId });
    paste(document.body, [await sampleFile('png', 'image.png')]);
    await expectStatus('uploaded');
  });

  it('opens the picker from anywhere in the empty zone', async () => {
    renderUploader({ referenceId });
    const opened: Event[] = [];
    input().addEventListener('click', (event) => {
      event.preventDefault();
      opened.push(event);
    });
    part('hint').click();
    page
      .getByRole('button', { name: 'Choose file' })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened).toHaveLength(2);
  });

  it('opens the picker once, and never over a stored invoice, where a host puts a label around it', async () => {
    render(
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is in the uploader.
      <label>
        Invoice
        <CaseInvoiceUploader referenceId={referenceId} />
      </label>,
    );
    let opened = 0;
    input().addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    part('hint').click();
    expect(opened).toBe(1);
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    part('file-name').click();
    part('preview').click();
    await waitFor(() => expect(part('preview')).toHaveAttribute('data-large'));
    expect(opened).toBe(1);
  });

  it('shows a large body moving, in at least four steps, before it is saved', async () => {
    const { container } = renderUploader({ referenceId: 'scenario-slow' });
    choose(largePdf(24_000_000));
    await expectStatus('uploading');
    const seen = new Set<string>();
    const bar = page.getByRole('progressbar', { name: /large\.pdf/ });
    await expect.element(bar).toBeVisible();
    while (root().dataset['status'] === 'uploading') {
      const value = container.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (value) seen.add(value);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect([...seen].map(Number)).toEqual([...seen].map(Number).sort((a, b) => a - b));
    expect(seen.size).toBeGreaterThanOrEqual(4);
    await expectStatus('uploaded', 20_000);
  }, 40_000);
});

describe('a person in charge', () => {
  it('cancels, keeps the file, and uploads it after all', async () => {
    const { told } = renderUploader({ referenceId: 'scenario-slow' });
    choose(largePdf(24_000_000));
    await expectStatus('uploading');
    await press('Cancel upload');
    await expectStatus('ready');
    expect(told.errors).toEqual([]);
    expect(told.uploaded).toEqual([]);
    await press('Upload');
    await expectStatus('uploaded', 30_000);
    expect(told.uploaded).toHaveLength(1);
  }, 60_000);

  it('tries again after a failure with the very same bytes', async () => {
    const file = await sampleFile('pdf');
    const { told } = renderUploader({ referenceId: 'scenario-502' });
    choose(file);
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'server-error', outcome: 'unknown', status: 502 }]);
    expect(part('problem').closest('[role=alert]')).not.toBeNull();
    await press('Try again');
    const hash = await sha256Of(file);
    // A request is listed before all of its body has come.
    await waitFor(async () => {
      const hashes = (await seenUploads('scenario-502')).map(({ sha256 }) => sha256);
      expect(hashes).toEqual([hash, hash]);
    });
  });

  it('replaces what is stored, at once from the picker', async () => {
    const { told } = renderUploader({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    await expect
      .element(page.getByRole('button', { name: 'Replace file', exact: true }))
      .toBeVisible();
    choose(await sampleFile('png'));
    await waitFor(() => expect(told.uploaded).toHaveLength(2));
    expect(await seenUploads(referenceId)).toMatchObject([
      { status: 201 },
      { contentType: 'image/png', status: 201 },
    ]);
  });

  it('does not replace what is stored by a drop, until "Upload" is pressed', async () => {
    renderUploader({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    drag(part('drop-area'), [await sampleFile('gif')]);
    await expectStatus('ready');
    expect(await seenUploads(referenceId)).toHaveLength(1);
    expect(hasPart('stored')).toBe(true);
    await press('Upload');
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toHaveLength(2);
  });

  it('is told that another file has to wait while one is going, and loses neither', async () => {
    const { told } = renderUploader({ referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    drag(part('drop-area'), [await sampleFile('gif')]);
    await waitFor(() =>
      expect(told.errors).toMatchObject([{ code: 'too-many-files', reason: 'busy' }]),
    );
    await expectStatus('uploaded', 15_000);
    expect(await seenUploads('scenario-slow-answer')).toHaveLength(1);
  }, 30_000);

  it('looks first and uploads on a press, where the host wants it so', async () => {
    const { told } = renderUploader({ referenceId, uploadOn: 'confirm' });
    await press('Upload');
    await expectStatus('refused');
    expect(part('problem').textContent).toContain('File is a required attribute.');
    expect(told.errors).toMatchObject([
      { code: 'file-required', outcome: 'not-sent', referenceId },
    ]);
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    expect(await seenUploads(referenceId)).toEqual([]);
    await press('Upload');
    await expectStatus('uploaded');
    expect(told.uploaded).toHaveLength(1);
  });

  it('posts once, however often "Upload" is pressed', async () => {
    renderUploader({ referenceId, uploadOn: 'confirm' });
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    const button = page.getByRole('button', { name: 'Upload', exact: true });
    await userEvent.tripleClick(button);
    await expectStatus('uploaded');
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });
});

describe('what is found before anything is sent', () => {
  const refusals: readonly [string, () => File | Promise<File>, object, string][] = [
    [
      'an empty file',
      () => new File([], 'empty.pdf', { type: 'application/pdf' }),
      { code: 'file-empty' },
      'empty',
    ],
    [
      'a text that calls itself a PDF',
      () => new File(['Dear customer'], 'invoice.pdf', { type: 'application/pdf' }),
      { code: 'content-type-not-allowed' },
      "The provided file's content type is not allowed.",
    ],
    [
      'a file above the limit',
      () => largePdf(300_000),
      { code: 'file-too-large', maxSize: 200_000 },
      'too large',
    ],
  ];
  for (const [what, fileOf, expected, words] of refusals) {
    it(`refuses ${what}, says why, and sends nothing`, async () => {
      const { told } = renderUploader({ referenceId, maxSize: 200_000 });
      choose(await fileOf());
      await expectStatus('refused');
      expect(told.errors).toMatchObject([{ ...expected, outcome: 'not-sent', referenceId }]);
      expect(part('problem').textContent).toContain(words);
      expect(await seenUploads(referenceId)).toEqual([]);
      choose(await sampleFile('png'));
      await expectStatus('uploaded');
    });
  }

  it('takes a picture that calls itself a PDF for the picture it is', async () => {
    const { told } = renderUploader({ referenceId });
    choose(await sampleFile('png', 'invoice.pdf', 'application/pdf'));
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([{ contentType: 'image/png' }]);
  });

  it('asks for one file when two are dropped', async () => {
    const { told } = renderUploader({ referenceId });
    drag(part('drop-area'), [await sampleFile('gif'), await sampleFile('png')]);
    await expectStatus('refused');
    expect(told.errors).toMatchObject([{ code: 'too-many-files' }]);
  });

  it('tells the picker which types are wanted', () => {
    renderUploader({ referenceId });
    expect(input().accept.split(',')).toEqual(
      expect.arrayContaining([
        'application/pdf',
        'image/jpeg',
        'image/png',
        'image/gif',
        'image/bmp',
      ]),
    );
  });
});

describe('the token', () => {
  it('is asked for before each attempt, and once more after a 401', async () => {
    const asked: boolean[] = [];
    const client = createMediaUploadClient({
      getAccessToken: ({ refresh }) => {
        asked.push(refresh);
        return refresh ? 'fresh' : 'stale';
      },
    });
    renderUploader({ referenceId: 'scenario-token-expired', client });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(asked).toEqual([false, true]);
    expect(await seenUploads('scenario-token-expired')).toMatchObject([
      { status: 401 },
      { status: 201 },
    ]);
  });
});

describe('the case', () => {
  it('is bound when the file is chosen: nothing of one case shows under another', async () => {
    const { told, rerenderWith } = renderUploader({ referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    rerenderWith({ referenceId });
    expect(root().dataset['status']).toBe('empty');
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(root().dataset['status']).toBe('empty');
    expect(told.uploaded).toEqual([]);
    expect(told.errors).toEqual([]);
  }, 15_000);

  it('shows an invoice that the host knows of, and not one of another case', async () => {
    const url = 'https://storage.googleapis.com/bucket/cases/one?Expires=4102444800&Signature=x';
    const { rerenderWith, told } = renderUploader({ referenceId, media: { url, referenceId } });
    expect(root().dataset['status']).toBe('uploaded');
    await expect
      .element(page.getByRole('link', { name: 'Open invoice' }))
      .toHaveAttribute('href', url);
    expect(told.uploaded).toEqual([]);
    rerenderWith({ referenceId: 'another', media: { url, referenceId } });
    expect(root().dataset['status']).toBe('empty');
  });
});
