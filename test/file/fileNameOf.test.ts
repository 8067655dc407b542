import { expect, it } from 'vitest';
import { DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import { checkFile } from '../../src/file/checkFile.js';
import { fileNameOf } from '../../src/file/fileNameOf.js';

const day = new Date(2026, 0, 5, 23, 59);

it('is the file’s own, to the letter', () => {
  for (const name of ['invoice.pdf', ' räkning ', '.pdf', 'a']) {
    expect(fileNameOf({ name }, 'image/png', day)).toBe(name);
  }
});

it.each([
  ['application/pdf', 'invoice-2026-01-05.pdf'],
  ['image/jpeg', 'invoice-2026-01-05.jpg'],
  ['image/x-odd', 'invoice-2026-01-05'],
])('is made of the day and the type %s where there is none', (type, expected) => {
  expect(fileNameOf({ name: '' }, type, day)).toBe(expected);
  expect(fileNameOf({ name: ' \t' }, type, day)).toBe(expected);
  expect(fileNameOf(new Blob() as File, type, day)).toBe(expected);
});

it('is on the checked file, too, that was pasted without one', async () => {
  const pasted = new File(['GIF89a'], '', { type: 'image/gif' });
  const verdict = await checkFile(pasted, { accept: DEFAULT_ALLOWED_TYPES });
  const name = verdict.ok ? verdict.checked.file.name : '';
  expect(name).toMatch(/^invoice-\d{4}-\d\d-\d\d\.gif$/);
  expect(verdict).toMatchObject({ checked: { fileName: name } });
});
