import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseInvoiceUploaderProps, MediaUploadClient } from '../../src/index.js';
import { batchRoot, caseOf, chooseFiles, expectRow, pdfOf, renderBatch } from './support/batch.js';
import { createHeldClient, signedUrlOf } from './support/heldClient.js';
import { knownMedia } from './support/knownMedia.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';
const url = signedUrlOf(referenceId);

afterEach(clearStandIn);

/** A client as hosts write one: `async () => (await fetch(...)).json()`, which is any type at all. */
function clientThatGives(answer: unknown): MediaUploadClient {
  return { upload: async () => answer as never };
}

describe('a client of the host’s that gives', () => {
  it.each<[string, unknown]>([
    ['the API’s answer and nothing else', { _status: 'OK', url }],
    ['a date as text', { url, referenceId, expiresAt: '2099-01-01T00:00:00Z' }],
    ['a date that is none', { url, referenceId, expiresAt: 'tomorrow' }],
    ['no warnings', { url, referenceId, expiresAt: new Date(Date.now() + 3_600_000) }],
  ])('%s has stored the invoice, and what it left out is what was sent', async (_what, answer) => {
    const { told } = renderUploader({ referenceId, client: clientThatGives(answer) });
    const file = await sampleFile('png');
    choose(file);
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([
      { url, referenceId, fileName: file.name, contentType: 'image/png', size: file.size },
    ]);
    expect(told.uploaded[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(part('file')).toHaveTextContent('Stored');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', url],
    ['a refusal of the API', { _status: 'ERR', _error: { code: 404, message: 'Not Found' } }],
    ['axios’ whole answer', { status: 201, data: { _status: 'OK', url } }],
    ['an empty address', { url: '' }],
    ['an address that is none', { url: { href: url } }],
    ['the invoice of another case', { url, referenceId: 'another' }],
  ])('%s has perhaps stored it: that is said, and the file is kept', async (_what, answer) => {
    const { told } = renderUploader({ referenceId, client: clientThatGives(answer) });
    choose(await sampleFile('png'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'unexpected-response', outcome: 'unknown' }]);
    expect(told.uploaded).toEqual([]);
    await press('Try again');
    await waitFor(() => expect(told.errors).toHaveLength(2));
  });
});

describe('an invoice that the host tells of', () => {
  it.each(['application/x-pdf', 'application/pdf; charset=binary', 'Application/PDF'])(
    'as %s is shown as the PDF it is',
    (contentType) => {
      renderUploader({ referenceId, media: knownMedia(referenceId, { contentType }) });
      expect(part('preview').querySelector('iframe')).not.toBeNull();
    },
  );

  it.each<[string, object]>([
    ['a name that is a number', { fileName: 103118 }],
    ['no name', { fileName: null }],
    ['a type that is a number', { contentType: 1 }],
    ['no type', { contentType: null }],
    ['a size that is none', { size: Number.NaN }],
    ['a date that is none', { expiresAt: 'tomorrow' }],
    ['the date of nothing', { expiresAt: new Date(Number.NaN) }],
    ['no warnings', { warnings: null }],
  ])('with %s is shown with what can be used of it', (_what, more) => {
    const media = knownMedia(referenceId, { url, ...more });
    renderUploader({ referenceId, media });
    expect(root().dataset['status']).toBe('uploaded');
    expect(part('link')).toHaveAttribute('href', url);
  });
});

it.each<[string, unknown]>([
  ['not there yet', undefined],
  ['null', null],
  ['a text made of one that is not there', 'undefined'],
  ['a text made of null', 'null'],
  ['a number that is none', Number.NaN],
  ['an object', {}],
  ['a text made of an object', '[object Object]'],
])('a case whose id is %s gets no upload', async (_what, id) => {
  const { told } = renderUploader({ referenceId: id } as CaseInvoiceUploaderProps);
  choose(await sampleFile('png'));
  await expectStatus('refused');
  expect(told.errors).toMatchObject([{ code: 'reference-id-invalid', outcome: 'not-sent' }]);
});

it('a limit that is null is none', async () => {
  const { told } = renderUploader({ referenceId, maxSize: null } as never);
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  expect(told.errors).toEqual([]);
});

it.each([0, -1, '', 'no number'])(
  'a limit that reads as %j is none, told and kept',
  async (maxSize) => {
    const { told } = renderUploader({ referenceId, maxSize } as never);
    expect(part('hint').textContent).not.toContain('up to');
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
  },
);

it('a limit that is a text is the number it says', async () => {
  renderUploader({ referenceId, maxSize: '1000' } as never);
  expect(part('hint').textContent).toContain('up to 1\u00a0kB');
  choose(await sampleFile('png'));
  await expectStatus('refused');
  expect(part('problem').textContent).toContain('at most 1\u00a0kB');
});

it.each([[[]], ['']])('types that are none (%j) are those of the API', async (accept) => {
  const { told } = renderUploader({ referenceId, accept } as never);
  expect(part('hint').textContent).toContain('PDF, JPEG, PNG, GIF or BMP');
  choose(new File(['Dear customer'], 'letter.txt', { type: 'text/plain' }));
  await expectStatus('refused');
  expect(part('problem').textContent).toContain('PDF, JPEG, PNG, GIF or BMP');
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  expect(told.uploaded).toHaveLength(1);
});

it('an invoice number that is a number is told as it is, and not as an amount', async () => {
  renderUploader({ referenceId, invoiceNumber: 103118 } as never);
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  await waitFor(() => expect(root().textContent).toContain('Invoice number 103118 found'));
});

it('an invoice number that could not be made into one is none, and holds nothing up', async () => {
  const { told } = renderUploader({ referenceId, invoiceNumber: Number.NaN } as never);
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  expect(told.uploaded[0]?.numberCheck).toBeUndefined();
});

it('cases of a batch that are numbers, or not loaded yet, are told and matched as texts', async () => {
  const given = [undefined, { ...caseOf('103118'), invoiceNumber: 103118 }, null];
  renderBatch({ cases: given as never });
  chooseFiles(pdfOf('103118.pdf'));
  await expectRow('103118.pdf', 'matched');
  expect(batchRoot().textContent).toContain('103118 in the file');
  expect(batchRoot().textContent).not.toContain('103,118');
});

it('cases that a batch finds are read as loosely', async () => {
  const found = [null, { ...caseOf('103118'), invoiceNumber: 103118 }];
  renderBatch({ findCases: async () => found as never });
  chooseFiles(pdfOf('103118.pdf'));
  await expectRow('103118.pdf', 'matched');
  expect(batchRoot().textContent).not.toContain('103,118');
});

it('a limit and types that are none are none to a batch either', async () => {
  renderBatch({ maxSize: 0, accept: [], cases: [caseOf('103118')] });
  expect(batchRoot().textContent).toContain('PDF, JPEG, PNG, GIF or BMP');
  chooseFiles(pdfOf('103118.pdf'));
  await expectRow('103118.pdf', 'matched');
});

it('a file that the host makes without a name is checked as any, and named', async () => {
  const client = createHeldClient();
  renderUploader({
    referenceId,
    client,
    accept: ['text/csv'],
    prepareFile: async () => new Blob(['a;b'], { type: 'text/csv' }) as File,
  });
  choose(new File(['a;b'], 'rows.csv', { type: 'text/csv' }));
  const { request } = await client.next();
  expect(request.file.type).toBe('text/csv');
  expect(request.file.name).toMatch(/^invoice-[\d-]{10}\.csv$/);
});

it('a file that the host makes in a frame is sent, though its class is another', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const { File: FileOfFrame } = frame.contentWindow as unknown as typeof globalThis;
  const client = createHeldClient();
  renderUploader({
    referenceId,
    client,
    prepareFile: async (file) =>
      new FileOfFrame([await file.arrayBuffer()], 'made.png', { type: file.type }),
  });
  choose(await sampleFile('png'));
  const { request } = await client.next();
  frame.remove();
  expect(request.file.name).toBe('made.png');
  expect(request.file.size).toBe((await sampleFile('png')).size);
});

it('missing entries of `accept` are passed over', async () => {
  renderUploader({ referenceId, accept: [undefined, 'image/png', null, ''] } as never);
  expect(part('hint').lastElementChild?.textContent).toBe('PNG');
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
});

it('types that are one text, as an input has them, are taken for the list they are', async () => {
  const { told } = renderUploader({ referenceId, accept: 'application/pdf, .png' } as never);
  expect(root().textContent).toContain('PDF or PNG');
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  expect(told.errors).toEqual([]);
});

it('a page that forbids addresses of files shows no picture of one, and stores it', async () => {
  const { createObjectURL } = URL;
  URL.createObjectURL = () => {
    throw new DOMException('Not here.', 'SecurityError');
  };
  try {
    renderUploader({ referenceId, uploadOn: 'confirm' });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    await press('Upload');
    await expectStatus('uploaded');
  } finally {
    URL.createObjectURL = createObjectURL;
  }
});

it('neither pages nor fresh links are offered where the host gives null for what makes them', async () => {
  const url = 'https://files.example/103118.pdf?Expires=1&Signature=x';
  const media = knownMedia(referenceId, { url });
  renderUploader({ referenceId, media, combine: null, refreshUrl: null } as never);
  await expectStatus('uploaded');
  expect(document.querySelector<HTMLInputElement>('input[type="file"]')?.multiple).toBe(false);
  expect(document.querySelector('[data-action="getNewLink"]')).toBeNull();
});
