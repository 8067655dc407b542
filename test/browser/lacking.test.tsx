import { afterEach, expect, it, vi } from 'vitest';
import { sampleFile } from './support/samples.js';
import { choose, clearStandIn, expectStatus, press, renderUploader } from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

const undo: (() => void)[] = [];
afterEach(async () => {
  for (const restore of undo.splice(0)) restore();
  vi.restoreAllMocks();
  await clearStandIn();
});

/** Takes a property away, or puts another in its place, until the test is over. */
function replace(
  owner: object,
  name: string,
  other: PropertyDescriptor = { value: undefined },
): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { ...other, configurable: true });
  undo.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  });
}

const forbidden: PropertyDescriptor = {
  get: () => {
    throw new DOMException('Not in this frame.', 'SecurityError');
  },
};

it.each(['pdf', 'png'] as const)(
  'a %s is read and stored where blobs have no arrayBuffer',
  async (kind) => {
    replace(Blob.prototype, 'arrayBuffer');
    replace(globalThis, 'reportError');
    const { told } = renderUploader({ referenceId });
    choose(await sampleFile(kind));
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
  },
);

it('a file that cannot be read at all is refused, and does not stay in the check', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  replace(Blob.prototype, 'arrayBuffer');
  replace(globalThis, 'FileReader');
  replace(globalThis, 'reportError');
  const { told } = renderUploader({ referenceId });
  choose(await sampleFile('pdf'));
  await expectStatus('refused');
  expect(told.errors).toMatchObject([{ code: 'file-unreadable', outcome: 'not-sent' }]);
});

it('a mistake of the host’s is told on the console where there is no reportError, and ends nothing', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  replace(globalThis, 'reportError');
  const mistake = new Error('A mistake of the host');
  renderUploader({
    referenceId,
    onStateChange: () => {
      throw mistake;
    },
  });
  choose(await sampleFile('pdf'));
  await expectStatus('uploaded');
  expect(error).toHaveBeenCalledWith(mistake);
});

it('a mistake is swallowed where neither may be used', async () => {
  replace(globalThis, 'reportError', forbidden);
  vi.spyOn(console, 'error').mockImplementation(() => {
    throw new Error('No errors in this test, please.');
  });
  renderUploader({
    referenceId,
    onStateChange: () => {
      throw new Error('A mistake of the host');
    },
  });
  choose(await sampleFile('pdf'));
  await expectStatus('uploaded');
});

it.each([
  ['service workers', navigator, 'serviceWorker'],
  ['cookies', document, 'cookie'],
] as const)(
  'an upload ends well, and by a cancel, where a page may not ask for %s',
  async (_, owner, name) => {
    replace(owner, name, forbidden);
    const { told } = renderUploader({ referenceId: 'scenario-never-answers' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    await press('Cancel upload');
    await expectStatus('ready');
    expect(told.errors).toEqual([]);
    expect(document.body.textContent).toContain('may have been stored');
  },
);

it('an upload whose answer cannot be read for a frozen page is told as one that may be stored', async () => {
  const { told } = renderUploader({ referenceId });
  const file = await sampleFile('pdf');
  replace(URL.prototype, 'origin', forbidden);
  choose(file);
  await expectStatus('failed');
  expect(told.errors).toMatchObject([{ code: 'unexpected-response', outcome: 'unknown' }]);
});
