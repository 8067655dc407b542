import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { BatchCase } from '../../../src/batch/index.js';
import {
  caseOf,
  chooseFiles,
  expectBatch,
  pdfOf,
  pressIn,
  type RenderedBatch,
  renderBatch,
  rowsOf,
  statuses,
  summary,
} from '../support/batch.js';
import { knownMedia } from '../support/knownMedia.js';
import { sha256Of } from '../support/samples.js';
import { clearStandIn, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

const COUNT = 38;

/** Which situation a case is in, by its place. */
function scenarioOf(index: number, ofOthers: (index: number) => string): string {
  if (index === 30) return 'not-found';
  if (index === 31) return 'connection-lost';
  return ofOthers(index);
}

interface Batch {
  readonly cases: readonly BatchCase[];
  readonly files: readonly File[];
}

/** 40 files for 38 cases: not all of them can be sent, and not all that are sent arrive. */
function fortyFiles(ofOthers: (index: number) => string = () => 'stored'): Batch {
  const cases = Array.from({ length: COUNT }, (_, index) => {
    const one = caseOf(String(103_000 + index), scenarioOf(index, ofOthers));
    return index === 32 ? { ...one, media: knownMedia(one.referenceId) } : one;
  });
  const files = cases
    .slice(0, 36)
    .map(({ invoiceNumber }, index) => pdfOf(`Faktura ${invoiceNumber}.pdf`, 2000 + index));
  return {
    cases,
    files: [
      ...files,
      pdfOf('Scan one.pdf'),
      pdfOf('Scan two.pdf'),
      pdfOf('103036 and 103037.pdf'),
      new File(['text'], 'notes.txt', { type: 'text/plain' }),
    ],
  };
}

async function expectAllWhereTheyBelong({ cases, files }: Batch, { told }: RenderedBatch) {
  await expectBatch('finished', 60_000);
  const expected = Object.fromEntries(files.map(({ name }) => [name, 'uploaded']));
  Object.assign(expected, {
    'Faktura 103030.pdf': 'failed',
    'Faktura 103031.pdf': 'failed',
    'Faktura 103032.pdf': 'conflict',
    'Scan one.pdf': 'unmatched',
    'Scan two.pdf': 'unmatched',
    '103036 and 103037.pdf': 'conflict',
    'notes.txt': 'refused',
  });
  await waitFor(() => expect(statuses()).toEqual(expected));
  expect(summary()).toBe('33 stored, 2 failed');

  for (const [index, { referenceId }] of cases.entries()) {
    const stored = (await seenUploads(referenceId)).filter(({ status }) => status === 201);
    const file = files[index];
    const isSent = index < 36 && index !== 30 && index !== 31 && index !== 32;
    if (!isSent || !file) {
      // A lost answer may have left its invoice behind: its own, and no other's.
      const own = index === 31 && file ? await sha256Of(file) : null;
      expect(stored.filter(({ sha256 }) => sha256 !== own)).toEqual([]);
      continue;
    }
    expect(stored.map(({ sha256 }) => sha256)).toEqual([await sha256Of(file)]);
  }

  const report = told.reports.at(-1);
  expect(told.reports).toHaveLength(1);
  expect(report?.stored).toHaveLength(33);
  expect(report?.failed.map(({ fileName, error }) => [fileName, error.code])).toEqual([
    ['Faktura 103030.pdf', 'resource-not-found'],
    ['Faktura 103031.pdf', 'network'],
  ]);
  expect(report?.failed[1]?.error.outcome).toBe('unknown');
  expect(report?.unsent).toEqual([
    { fileName: 'Faktura 103032.pdf', reason: 'conflict' },
    { fileName: 'Scan one.pdf', reason: 'unmatched' },
    { fileName: 'Scan two.pdf', reason: 'unmatched' },
    { fileName: '103036 and 103037.pdf', reason: 'conflict' },
    { fileName: 'notes.txt', reason: 'refused' },
  ]);
  expect(told.uploaded.map(({ row, referenceId }) => [row.fileName, referenceId]).sort()).toEqual(
    cases
      .slice(0, 36)
      .filter((_, index) => ![30, 31, 32].includes(index))
      .map(({ invoiceNumber, referenceId }) => [`Faktura ${invoiceNumber}.pdf`, referenceId])
      .sort(),
  );
}

async function chooseAndSend(files: readonly File[]): Promise<void> {
  chooseFiles(...files);
  await waitFor(
    () => expect(summary()).toBe('40 files: 35 ready, 4 need a case, 1 cannot be used'),
    { timeout: 10_000 },
  );
  await pressIn('Upload 35 invoices');
}

describe('forty files for thirty-eight cases', () => {
  it('end where they should, none of them under the wrong case', async () => {
    const batch = fortyFiles();
    const rendered = renderBatch({ cases: batch.cases });
    await chooseAndSend(batch.files);
    await expectAllWhereTheyBelong(batch, rendered);
  }, 90_000);

  it('end so too when every third is asked to slow down', async () => {
    const batch = fortyFiles((index) => (index % 3 === 2 ? '429' : 'stored'));
    const rendered = renderBatch({ cases: batch.cases });
    await chooseAndSend(batch.files);
    await expectAllWhereTheyBelong(batch, rendered);
  }, 120_000);

  it('end so too when the page is offline for five seconds in the middle', async () => {
    const batch = fortyFiles(() => 'slow-answer');
    const rendered = renderBatch({ cases: batch.cases, concurrency: 5 });
    await chooseAndSend(batch.files);
    // Whatever has left has left whole: what is cut off in the middle nobody knows the end of.
    const withStatus = (status: string): number =>
      rowsOf().filter((row) => row.dataset['status'] === status).length;
    await waitFor(
      () => {
        expect(withStatus('saving')).toBe(5);
        expect(withStatus('uploaded')).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 5 },
    );
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    await waitFor(
      () => expect(rowsOf().some((row) => row.dataset['status'] === 'waiting')).toBe(true),
      { timeout: 20_000 },
    );
    await new Promise((resolve) => setTimeout(resolve, 5000));
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await expectAllWhereTheyBelong(batch, rendered);
  }, 120_000);
});
