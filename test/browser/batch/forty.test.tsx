import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  endsOf,
  type FileOfForty,
  FORTY,
  type FortyFiles,
  fortyFiles,
  homesOf,
  wrongUnder,
} from '../../support/fortyFiles.js';
import {
  chooseFiles,
  expectBatch,
  pressIn,
  type RenderedBatch,
  renderBatch,
  rowsOf,
  statuses,
  summary,
} from '../support/batch.js';
import { sha256Of } from '../support/samples.js';
import { clearStandIn, seenUploads } from '../support/uploader.js';

afterEach(clearStandIn);

const fileOf = ({ name, type, text }: FileOfForty): File => new File([text], name, { type });

async function expectAllWhereTheyBelong(batch: FortyFiles, { told }: RenderedBatch) {
  await expectBatch('finished', 60_000);
  await waitFor(() => expect(statuses()).toEqual(endsOf(batch)));
  expect(summary()).toBe(FORTY.finished);

  const sums = await Promise.all(batch.files.map((file) => sha256Of(fileOf(file))));
  const uploads = await Promise.all(batch.cases.map(({ referenceId }) => seenUploads(referenceId)));
  expect(wrongUnder(batch, sums, uploads.flat())).toEqual([]);

  const report = told.reports.at(-1);
  expect(told.reports).toHaveLength(1);
  expect(report?.stored).toHaveLength(FORTY.storedCount);
  expect(
    report?.failed.map(({ fileName, error }) => [fileName, error.code, error.outcome]),
  ).toEqual(FORTY.failed);
  expect(report?.unsent).toEqual(FORTY.unsent);
  const homes = told.uploaded.map(({ row, referenceId }) => [row.fileName, referenceId]);
  expect(homes).toHaveLength(FORTY.storedCount);
  expect(Object.fromEntries(homes)).toEqual(homesOf(batch));
}

async function chooseAndSend({ files }: FortyFiles): Promise<void> {
  chooseFiles(...files.map(fileOf));
  await waitFor(() => expect(summary()).toBe(FORTY.ready), { timeout: 10_000 });
  await pressIn(FORTY.upload);
}

describe('forty files for thirty-eight cases', () => {
  it('end where they should, none of them under the wrong case', async () => {
    const batch = fortyFiles();
    const rendered = renderBatch({ cases: batch.cases });
    await chooseAndSend(batch);
    await expectAllWhereTheyBelong(batch, rendered);
  }, 90_000);

  it('end so too when every third is asked to slow down', async () => {
    const batch = fortyFiles({ scenarioOf: (index) => (index % 3 === 2 ? '429' : 'stored') });
    const rendered = renderBatch({ cases: batch.cases });
    await chooseAndSend(batch);
    await expectAllWhereTheyBelong(batch, rendered);
  }, 120_000);

  it('end so too when the page is offline for five seconds in the middle', async () => {
    const batch = fortyFiles({ scenarioOf: () => 'slow-answer' });
    const rendered = renderBatch({ cases: batch.cases, concurrency: 5 });
    await chooseAndSend(batch);
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
