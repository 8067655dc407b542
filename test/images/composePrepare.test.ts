import { expect, it } from 'vitest';
import type { PrepareFile, PrepareFileOptions } from '../../src/core/prepareFile.js';
import { composePrepare } from '../../src/images/index.js';

const options: PrepareFileOptions = {
  signal: new AbortController().signal,
  accept: ['image/jpeg'],
  maxSize: 10,
};
const append =
  (text: string): PrepareFile =>
  (file) =>
    new File([file], `${file.name}${text}`);
const file = new File(['a'], 'a');

it('gives each step what the one before it made, and all the same options', async () => {
  const seen: unknown[] = [];
  const prepare = composePrepare(append('b'), async (made, given) => {
    seen.push(made.name, given);
    return append('c')(made, given);
  });
  expect((await prepare(file, options)).name).toBe('abc');
  expect(seen).toEqual(['ab', options]);
});

it('leaves a file as it is where there is no step', async () => {
  expect(await composePrepare()(file, options)).toBe(file);
});

it('begins no step after an abort', async () => {
  const controller = new AbortController();
  const prepare = composePrepare(
    (made) => {
      controller.abort(new Error('left'));
      return made;
    },
    () => {
      throw new Error('begun');
    },
  );
  await expect(prepare(file, { ...options, signal: controller.signal })).rejects.toThrow('left');
});

it('fails as the step that fails', async () => {
  const fail: PrepareFile = () => Promise.reject(new Error('no decoder'));
  await expect(composePrepare(fail, append('b'))(file, options)).rejects.toThrow('no decoder');
});
