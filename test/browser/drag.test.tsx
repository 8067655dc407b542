import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
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

/** The browser's own drag events, in the order of a drag. */
type DragType = 'dragEnter' | 'dragOver' | 'drop';

/** Where the middle of an element is in the browser's window; a test runs in a scaled frame of it. */
function middleOf(element: Element): { x: number; y: number } {
  const inner = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return {
    x: (frame?.left ?? 0) + (inner.left + inner.width / 2) * scale,
    y: (frame?.top ?? 0) + (inner.top + inner.height / 2) * scale,
  };
}

async function dragFromDisk(
  element: Element,
  names: readonly string[],
  types: readonly DragType[],
): Promise<void> {
  const files = names.map((name) => `${import.meta.env['VITE_SAMPLES']}/${name}`);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of types) {
    await cdp().send('Input.dispatchDragEvent', { type, ...middleOf(element), data });
  }
}

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
