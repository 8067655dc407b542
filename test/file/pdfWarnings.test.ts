import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FileWarning } from '../../src/core/fileFacts.js';
import { pdfWarningsOf } from '../../src/file/pdfWarnings.js';

const filler = (bytes: number): string => '% text\n'.repeat(bytes / 7);

async function warningsOf(pdf: string | Uint8Array): Promise<readonly FileWarning[]> {
  const bytes = typeof pdf === 'string' ? Buffer.from(pdf, 'latin1') : pdf;
  return pdfWarningsOf(bytes.length, async (start, end) => bytes.subarray(start, end));
}

it('has nothing to say of a real invoice', async () => {
  const path = new URL('../support/samples/invoice-103118.pdf', import.meta.url);
  expect(await warningsOf(readFileSync(path))).toEqual([]);
});

it('notices that a real invoice is cut short', async () => {
  const path = new URL('../support/samples/invoice-103118.pdf', import.meta.url);
  expect(await warningsOf(readFileSync(path).subarray(0, 30_000))).toEqual(['pdf-truncated']);
});

it('takes an end mark with up to 2 kB of junk behind it for the end', async () => {
  expect(await warningsOf(`%PDF-1.4\n%%EOF${' '.repeat(2000)}`)).toEqual([]);
  expect(await warningsOf(`%PDF-1.4\n%%EOF${' '.repeat(2100)}`)).toEqual(['pdf-truncated']);
});

it.each([
  ['as a reference', '/Encrypt 12 0 R'],
  ['as a reference without space', '/Encrypt\n12 0 R'],
  ['as a dictionary', '/Encrypt<</Filter/Standard>>'],
])('notices an encryption dictionary given %s in the trailer', async (_, entry) => {
  const pdf = `%PDF-1.4\n${filler(50_000)}trailer\n<<${entry}>>\nstartxref\n9\n%%EOF`;
  expect(await warningsOf(pdf)).toEqual(['pdf-password-protected']);
});

it('notices it where the last startxref points, far from the end', async () => {
  const start = `%PDF-1.5\n${filler(70_000)}`;
  const stream = `5 0 obj\n<</Type/XRef/Encrypt 4 0 R>>stream\n${filler(50_000)}`;
  const end = `startxref\n${start.length}\n%%EOF`;
  expect(await warningsOf(start + stream + end)).toEqual(['pdf-password-protected']);
  const older = `startxref\n0\n%%EOF\n`;
  expect(await warningsOf(start + stream + older + end)).toEqual(['pdf-password-protected']);
});

it('notices it at the start of a cut file made for the web', async () => {
  const pdf = `%PDF-1.4\n1 0 obj<</Linearized 1>>\ntrailer<</Encrypt 4 0 R>>\n${filler(50_000)}`;
  expect(await warningsOf(pdf)).toEqual(['pdf-truncated', 'pdf-password-protected']);
});

it.each([
  ['the word in a text', '(How to use /Encrypt in a PDF)'],
  ['a key with a longer name', '/EncryptMetadata false'],
  ['a null', '/Encrypt null'],
])('does not take %s for encryption', async (_, entry) => {
  expect(await warningsOf(`%PDF-1.4\ntrailer<<${entry}>>\nstartxref\n9\n%%EOF`)).toEqual([]);
});

it('survives a startxref that points beyond the end, and a file of a few bytes', async () => {
  expect(await warningsOf('%PDF-1.4\nstartxref\n999999999999\n%%EOF')).toEqual([]);
  expect(await warningsOf('%PDF-')).toEqual(['pdf-truncated']);
});

it('reads 24 kB at most of a file of a gigabyte', async () => {
  let bytesRead = 0;
  await pdfWarningsOf(2 ** 30, async (start, end) => {
    bytesRead += end - start;
    return Buffer.from('startxref\n500000000\n%%EOF');
  });
  expect(bytesRead).toBeLessThanOrEqual(24 * 1024);
});
