import { afterEach, expect, it } from 'vitest';
import { dragFromDisk } from './support/dragFromDisk.js';
import { sampleFile, sha256Of } from './support/samples.js';
import {
  clearStandIn,
  expectStatus,
  part,
  renderUploader,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

it('stores a file from the disk that is really dragged onto it', async () => {
  const { told } = renderUploader({ referenceId });
  await dragFromDisk(part('drop-area'), ['invoice-103118.pdf'], ['dragEnter', 'dragOver']);
  await expect.poll(() => root().dataset['drag']).toBe('over');
  await dragFromDisk(part('drop-area'), ['invoice-103118.pdf'], ['drop']);
  await expectStatus('uploaded');
  expect(told.errors).toEqual([]);
  expect(await seenUploads(referenceId)).toMatchObject([
    {
      fileName: 'invoice-103118.pdf',
      contentType: 'application/pdf',
      sha256: await sha256Of(await sampleFile('pdf')),
    },
  ]);
});

it('asks for one file when two are really dragged onto it', async () => {
  const { told } = renderUploader({ referenceId });
  await dragFromDisk(
    part('drop-area'),
    ['invoice-103118.pdf', 'invoice-103118.png'],
    ['dragEnter', 'dragOver', 'drop'],
  );
  await expectStatus('refused');
  expect(told.errors).toMatchObject([{ code: 'too-many-files' }]);
  expect(await seenUploads(referenceId)).toEqual([]);
});
