import { createRoot } from 'react-dom/client';
import { CaseInvoiceBatch } from '../../../src/batch/index.js';
import '../../../src/batch/batch.css';
import { batchCases, batchFileNames, batchFileText } from '../batchFiles.js';

declare global {
  /** The batch's status, its sentence, and how many rows are where. */
  var batchState: () => string;
}

const key = new URLSearchParams(location.search).get('key') ?? '';
const cases = batchCases(key).map((one, index) =>
  index === 32
    ? {
        ...one,
        media: { url: 'https://files.test/old.pdf', referenceId: one.referenceId },
      }
    : one,
);

const place = document.querySelector('#app');
if (place) createRoot(place).render(<CaseInvoiceBatch cases={cases} warnOnLeave={false} />);

globalThis.batchState = () => {
  const root = document.querySelector<HTMLElement>('[data-part="batch"]');
  const counts: Record<string, number> = {};
  for (const row of root?.querySelectorAll<HTMLElement>('[data-part="row"]') ?? []) {
    const { status = '' } = row.dataset;
    counts[status] = (counts[status] ?? 0) + 1;
  }
  const summary = root?.querySelector('[data-part="summary"] strong')?.textContent ?? '';
  return JSON.stringify({ status: root?.dataset['status'], summary, counts });
};

/** The picker's choice: the files are made here, since no engine's driver takes forty at once. */
function choose(): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) {
    setTimeout(choose, 50);
    return;
  }
  const transfer = new DataTransfer();
  for (const name of batchFileNames(cases)) {
    const text = name.endsWith('.txt') ? 'text' : batchFileText(name);
    transfer.items.add(new File([text], name));
  }
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
choose();
