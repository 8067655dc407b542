import { createRoot } from 'react-dom/client';
import { type BatchReport, CaseInvoiceBatch } from '../../../src/batch/index.js';
import '../../../src/batch/batch.css';
import { fortyFiles } from '../../support/fortyFiles.js';
import { fortyScenarioOf, isFortyKind } from '../fortyKinds.js';
import type { BatchSnapshot } from '../snapshot.js';

declare global {
  /** What a test reads of this page, as JSON. */
  var batchSnapshot: () => string;
}

const settings = new URLSearchParams(location.search);
const kind = settings.get('kind') ?? '';
if (!isFortyKind(kind)) throw new Error(`There are no forty files of the kind "${kind}".`);
const { cases } = fortyFiles({
  key: settings.get('key') ?? '',
  scenarioOf: fortyScenarioOf[kind],
});

const stored: BatchSnapshot['stored'] = [];
const reports: BatchReport[] = [];

globalThis.batchSnapshot = () => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-part="row"]')];
  const nameOf = (row: HTMLElement): string =>
    row.querySelector('[data-part="file-name"]')?.getAttribute('title') ?? '';
  const snapshot: BatchSnapshot = {
    status: document.querySelector<HTMLElement>('[data-part="batch"]')?.dataset['status'] ?? '',
    summary: document.querySelector('[data-part="summary"] strong')?.textContent ?? '',
    rows: Object.fromEntries(rows.map((row) => [nameOf(row), row.dataset['status'] ?? ''])),
    stored,
    reports: reports.map((report) => ({
      storedCount: report.stored.length,
      failed: report.failed.map(({ fileName, error }) => [fileName, error.code, error.outcome]),
      unsent: report.unsent,
    })),
  };
  return JSON.stringify(snapshot);
};

const place = document.querySelector('#app');
if (place) {
  createRoot(place).render(
    <CaseInvoiceBatch
      cases={cases}
      concurrency={Number(settings.get('concurrency') ?? 3)}
      warnOnLeave={false}
      onUploaded={({ referenceId }, { fileName }) => stored.push([fileName, referenceId])}
      onFinished={(report) => reports.push(report)}
    />,
  );
}
