import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import type { FileWarning } from '../../src/core/fileFacts.js';
import { pdfWarningsOf } from '../../src/file/pdfWarnings.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

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

const html = `<!DOCTYPE html><html><body>${'<p>The session has ended.</p>'.repeat(200)}</body></html>`;

it.each([
  ['spaces', ' '.repeat(2100)],
  ['more NULs than a mail filter sends', '\0'.repeat(5_000_000)],
  ['line ends', '\r\n'.repeat(9000)],
  ['a web page', html],
  ['a page in NULs', `${'\0'.repeat(70_000)}${html}${'\0'.repeat(70_000)}`],
  ['a signature in bytes of every kind', '\x30\x82\x01\xff%'.repeat(2000)],
  ['a boundary', '\r\n--boundary-1234--\r\n'],
])('takes a PDF with %s behind its end mark for whole', async (_, junk) => {
  const pdf = `%PDF-1.4\n${filler(20_000)}startxref\n9\n%%EOF`;
  expect(await warningsOf(`${pdf}\n${junk}`)).toEqual([]);
});

it.each([
  [
    'in the first part of one made for the web',
    'xref\n0 4\ntrailer<<>>\nstartxref\n0\n%%EOF\n5 0 obj<<>>',
  ],
  ['in what was added to it later', 'startxref\n9\n%%EOF\r\n12 0 obj\n<</Length 9000>>stream\n'],
  ['in what was added to it, behind a comment', '%%EOF\n%\xe2\xe3\xcf\xd3\n12 0 obj\n<<>>'],
  ['in a PDF that it carries', 'stream\n%PDF-1.4\nstartxref\n9\n%%EOF\nendstream\nendobj\n'],
])('notices that a PDF is cut %s', async (_, part) => {
  for (const rest of [filler(700), filler(9100), filler(70_000)]) {
    expect(await warningsOf(`%PDF-1.4\n${part}${rest}`)).toEqual(['pdf-truncated']);
  }
});

it('finds the end mark and the trailer far before the padding', async () => {
  const pdf = `%PDF-1.4\ntrailer\n<</Encrypt 12 0 R>>\nstartxref\n9\n%%EOF`;
  for (let bytes = 32_750; bytes < 32_775; bytes += 1) {
    const padded = pdf + '\0'.repeat(8192 + bytes);
    expect(await warningsOf(padded)).toEqual(['pdf-password-protected']);
  }
});

it('gives up a mebibyte back, where other things than padding stand there', async () => {
  let bytesRead = 0;
  let reads = 0;
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    bytesRead += end - start;
    reads += 1;
    return new Uint8Array(end - start).fill(0x41);
  };
  expect(await pdfWarningsOf(2 ** 30, read)).toEqual(['pdf-truncated']);
  expect(bytesRead).toBeLessThan(1.2 * 1024 * 1024);
  // Each of them asks the disk.
  expect(reads).toBeLessThan(25);
});

it('gives up sixteen mebibytes back, where nothing but padding stands there', async () => {
  let farthest = 2 ** 30;
  let reads = 0;
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    // At 0 stands what the trailer is looked for in.
    if (start > 0) farthest = Math.min(farthest, start);
    reads += 1;
    return new Uint8Array(end - start);
  };
  expect(await pdfWarningsOf(2 ** 30, read)).toEqual(['pdf-truncated']);
  expect(2 ** 30 - farthest).toBeGreaterThanOrEqual(16 * 1024 * 1024);
  expect(2 ** 30 - farthest).toBeLessThan(18 * 1024 * 1024);
  expect(reads).toBeLessThan(300);
});

it('finds the end mark before a page, and that behind more padding than a step back', async () => {
  const pdf = '%PDF-1.4\ntrailer\n<</Encrypt 12 0 R>>\nstartxref\n9\n%%EOF';
  const behind = html.repeat(40) + '\0'.repeat(3_000_000) + html.repeat(40);
  expect(await warningsOf(pdf + behind)).toEqual(['pdf-password-protected']);
});

it('notices that a large PDF is cut where there is no TextDecoder, as in jsdom', async () => {
  vi.stubGlobal('TextDecoder', undefined);
  expect(await warningsOf(`%PDF-1.4\n${filler(700_000)}`)).toEqual(['pdf-truncated']);
});

it('looks for no end mark in a file that gives fewer bytes than it announced', async () => {
  expect(await pdfWarningsOf(2 ** 30, async () => new Uint8Array())).toEqual(['pdf-truncated']);
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

it('reads 25 kB at most of a whole file of a gigabyte', async () => {
  let bytesRead = 0;
  await pdfWarningsOf(2 ** 30, async (start, end) => {
    bytesRead += end - start;
    return Buffer.from('startxref\n500000000\n%%EOF');
  });
  expect(bytesRead).toBeLessThanOrEqual(25 * 1024);
});
