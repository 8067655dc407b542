import { afterEach, describe, expect, it } from 'vitest';
import { createPdfReader } from '../../../src/pdf/createPdfReader.js';
import { ciiOf } from '../../pdf/eInvoices.js';
import { makePdf } from '../../pdf/makePdf.js';
import { SOURCES } from './sources.js';
import { countWorkers } from './workers.js';

const fileOf = (line: string): File =>
  new File(
    [
      makePdf({
        pages: [[line]],
        attachments: [{ fileName: 'factur-x.xml', treeKey: 'x', content: ciiOf(line) }],
      }),
    ],
    'a.pdf',
  );
const { signal } = new AbortController();

/** A worker's address, with this for a script. */
function workerOf(script: string): string {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  made.push(url);
  return url;
}
const made: string[] = [];
afterEach(() => {
  for (const url of made.splice(0)) URL.revokeObjectURL(url);
});

describe.each(SOURCES)(
  'the reader in a browser, on pdf.js %s',
  { timeout: 60_000 },
  (_, source) => {
    it('reads many files in one worker, which ends with the last', async () => {
      const workers = countWorkers();
      const readers = [createPdfReader(source), createPdfReader(source)];
      const lines = Array.from({ length: 12 }, (_, index) => `${103_118 + index}`);
      const contents = await Promise.all(
        lines.map((line, index) => readers[index % 2]?.(fileOf(line), { signal })),
      );
      expect(contents.map((content) => content?.text)).toEqual(lines);
      expect(contents.map((content) => content?.eInvoice?.number)).toEqual(lines);
      expect(workers.started).toBe(1);
      await expect.poll(() => workers.ended).toBe(1);
      // And anew for the next.
      expect((await readers[0]?.(fileOf('4711'), { signal }))?.text).toBe('4711');
      expect(workers.started).toBe(2);
    });

    it('leaves no worker behind where the host’s `load` throws', async () => {
      const workers = countWorkers();
      // Its own, which no reader before has kept.
      const workerSrc = `${source.workerSrc}?throws`;
      const load = (): never => {
        throw new Error('There is no pdf.js.');
      };
      for (const reader of [1, 2].map(() => createPdfReader({ ...source, load, workerSrc })))
        await expect(reader(fileOf('4711'), { signal })).rejects.toThrow('There is no pdf.js.');
      expect(workers).toEqual({ started: 2, ended: 2 });
    });

    it('asks for a password by saying that it is locked', async () => {
      const locked = new File([makePdf({ pages: [['103118']], lock: 'user' })], 'a.pdf');
      expect(await createPdfReader(source)(locked, { signal })).toEqual({
        text: '',
        pageCount: null,
        isLocked: true,
        eInvoice: null,
      });
    });

    it('leaves the address alone that other viewers of the page use', async () => {
      const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const before = pdfjs.GlobalWorkerOptions.workerSrc;
      await createPdfReader(source)(fileOf('103118'), { signal });
      expect(pdfjs.GlobalWorkerOptions.workerSrc).toBe(before);
    });
  },
);

describe('a worker that cannot work', { timeout: 60_000 }, () => {
  const [[, source] = []] = SOURCES;
  if (!source) throw new Error('There is a version.');

  it.each([
    ['is not there', () => '/nobody/pdf.worker.mjs'],
    ['throws', () => workerOf('throw new Error("broken")')],
    ['is no script', () => workerOf('<!doctype html>')],
  ])('that %s makes it reject, all who wait and each time', async (_, addressOf) => {
    const read = createPdfReader({ ...source, workerSrc: addressOf() });
    const both = [read(fileOf('1'), { signal }), read(fileOf('2'), { signal })];
    for (const content of both) await expect(content).rejects.toThrow('cannot be run');
    await expect(read(fileOf('3'), { signal })).rejects.toThrow('cannot be run');
  });

  it('that never answers is left when it is no longer waited for, and ended', async () => {
    const workers = countWorkers();
    const read = createPdfReader({ ...source, workerSrc: workerOf('onmessage = () => {}') });
    const controller = new AbortController();
    const content = read(fileOf('1'), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('Enough.')), 300);
    await expect(content).rejects.toThrow('Enough.');
    await expect.poll(() => workers.ended, { timeout: 10_000 }).toBe(1);
  });
});
