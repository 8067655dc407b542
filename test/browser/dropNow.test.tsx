import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { sampleFile } from './support/samples.js';
import {
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  part,
  renderUploader,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

/** Holds files over the zone, by events of the page's own, and reads what is said. */
async function saidOver(files: readonly File[]): Promise<string> {
  drag(part('drop-area'), files, ['dragenter', 'dragover']);
  await waitFor(() => expect(hasPart('drop-now')).toBe(true));
  return part('drop-now').textContent ?? '';
}

const word = new File(['PK'], 'invoice.docx', {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

it('tells what a drop would do, and what may be dropped', async () => {
  renderUploader({ referenceId, maxSize: 5_000_000 });
  const said = await saidOver([await sampleFile('pdf')]);
  expect(said).toContain('Drop the file to add it');
  expect(said).toMatch(/PDF, JPEG, PNG, GIF or BMP, up to 5\sMB/);
  expect(part('drop-now').querySelector('svg')).not.toBeNull();
});

it('says before the drop that two files are one too many', async () => {
  renderUploader({ referenceId });
  const said = await saidOver([await sampleFile('pdf'), await sampleFile('png')]);
  expect(said).toContain('Only one file can be');
  expect(part('drop-now').dataset['tone']).toBe('warning');
});

it('says before the drop that a type is not taken, where the browser tells it', async () => {
  renderUploader({ referenceId });
  expect(await saidOver([word])).toContain("The provided file's content type is not allowed.");
});

it('doubts nothing where the browser does not know, and judges the drop by its bytes', async () => {
  const { told } = renderUploader({ referenceId });
  const pdf = await sampleFile('pdf');
  const unknown = new File([pdf], 'invoice', { type: '' });
  expect(await saidOver([unknown])).toContain('Drop the file to add it');
  // What the name says is wrong, the drop is taken all the same.
  const misnamed = new File([pdf], 'invoice.docx', { type: word.type });
  await saidOver([misnamed]);
  drag(part('drop-area'), [misnamed], ['drop']);
  await expectStatus('uploaded');
  expect(told.errors).toEqual([]);
});

it('looks at the drag anew each time', async () => {
  renderUploader({ referenceId });
  expect(await saidOver([word])).toContain('not allowed');
  drag(part('drop-area'), [word], ['dragleave']);
  await waitFor(() => expect(hasPart('drop-now')).toBe(false));
  expect(await saidOver([await sampleFile('pdf')])).toContain('Drop the file to add it');
});
