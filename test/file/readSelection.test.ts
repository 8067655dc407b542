import { describe, expect, it } from 'vitest';
import { readSelection } from '../../src/file/readSelection.js';

/** A clipboard or a drag, as far as it is read. */
function dataOf(file: File | null, texts: Readonly<Record<string, string>> = {}): DataTransfer {
  const files = file ? [file] : [];
  const data: Partial<DataTransfer> = {
    files: files as unknown as FileList,
    items: [] as unknown as DataTransferItemList,
    getData: (type) => texts[type] ?? '',
  };
  return data as DataTransfer;
}

const picture = new File(['GIF89a'], 'image.png', { type: 'image/png' });

describe('text beside a picture means that no file was meant', () => {
  it.each([
    ['cells of a spreadsheet', { 'text/plain': 'Invoice\t103118\n', 'text/html': '<table>...' }],
    ['words of a word processor', { 'text/plain': 'Dear customer', 'text/html': '<p>Dear</p>' }],
    ['words that came as HTML alone', { 'text/html': '<style>p{}</style><p>Dear customer</p>' }],
    ['a sentence with an address in it', { 'text/plain': 'See https://amili.se for more' }],
    ['a number alone', { 'text/plain': '103118' }],
  ])('%s', (_what, texts) => {
    expect(readSelection(dataOf(picture, texts))).toEqual({
      kind: 'file',
      file: picture,
      isDoubtful: true,
    });
  });
});

describe('a file is meant where the text only says which it is', () => {
  it.each([
    ['a screenshot', {}],
    ['a picture copied in a browser', { 'text/html': '<meta charset="utf-8"><img src="a.png">' }],
    [
      'a picture copied in a browser that gives its address too',
      { 'text/plain': 'https://a.se/b.png', 'text/html': '<img src="https://a.se/b.png">' },
    ],
    ['a file of a file manager, by its name', { 'text/plain': 'image.png' }],
    ['a file of a file manager, by its path', { 'text/plain': 'C:\\Invoices\\image.png' }],
    ['a file of a file manager, by its address', { 'text/plain': 'file:///home/a/image.png' }],
    [
      'a picture of a word processor, alone',
      { 'text/html': '<!--StartFragment--><style>p{a:b}</style><p>&nbsp;<img src="x"></p>' },
    ],
    ['a clipboard with empty lines', { 'text/plain': ' \r\n' }],
  ])('%s', (_what, texts) => {
    expect(readSelection(dataOf(picture, texts))).toEqual({ kind: 'file', file: picture });
  });
});

it('text without a file is no file', () => {
  expect(readSelection(dataOf(null, { 'text/plain': 'Dear customer' }))).toEqual({
    kind: 'no-file',
  });
});

it('markup of any size is read in no time worth a word', () => {
  const html = `${'<!--'.repeat(200_000)}${'<style'.repeat(200_000)}`;
  expect(readSelection(dataOf(picture, { 'text/html': html }))).toMatchObject({ kind: 'file' });
});
