import type { BatchRow } from '../../../src/batch/batchRow.js';
import { countsOf, statusOf } from '../../../src/batch/batchSummary.js';
import { standInPage } from './standInPage.js';
import { isRunningRow, type World } from './world.js';

/** What holds after every step. */
export function lookAtRows(world: World): void {
  const { batch, told, faults, pressed } = world;
  const rows = batch.getRows();
  for (const row of rows) {
    if (!isRunningRow(row)) pressed.delete(row.id);
    if (row.status === 'uploaded' && told.uploaded.get(row.fileName) !== 1) {
      faults.push(`${row.fileName} is stored, told ${told.uploaded.get(row.fileName)} times`);
    }
    const isError = row.status === 'failed' || row.status === 'refused';
    if (isError && !world.wasStopped && told.errors.get(row.error) !== 1) {
      faults.push(`the error of ${row.fileName} was told ${told.errors.get(row.error)} times`);
    }
    if (batch.getFile(row.id)?.name !== row.fileName) faults.push('a row without its file');
    if (batch.getRow(row.id) !== row) faults.push('two answers about a row');
  }
  for (const [fileName, times] of told.uploaded) {
    if (times > 1) faults.push(`${fileName} was told ${times} times`);
  }
  for (const times of told.errors.values()) if (times > 1) faults.push('an error was told twice');
  const { fraction } = batch.progress.getSnapshot();
  if (!(fraction >= 0 && fraction <= 1)) faults.push(`progress of ${fraction}`);
}

/** What holds once everything that was due is drawn. */
export function lookAtView(world: World): void {
  const { batch, faults, drawn } = world;
  const rows = batch.getRows();
  const view = batch.getView();
  const counts = countsOf(rows);
  if (JSON.stringify(view.counts) !== JSON.stringify(counts)) faults.push('the view counts others');
  const isRunning = rows.some(isRunningRow);
  if ((view.status === 'uploading') !== isRunning) {
    faults.push(`status ${view.status} with ${rows.map(({ status }) => status)}`);
  }
  if (isRunning && !standInPage.isLeavingGuarded()) faults.push('the page may be left');
  if (view.status !== statusOf(counts, true) && view.status !== statusOf(counts, false)) {
    faults.push(`status ${view.status} with ${rows.map(({ status }) => status)}`);
  }
  const ids = rows.map(({ id }) => id);
  if (batch.getIds().join() !== ids.join()) faults.push('the shown rows are others');
  for (const id of ids)
    if (drawn.get(id) !== batch.getRow(id)) faults.push(`${id} is drawn as it was`);
  const running = rows.filter(isRunningRow).length;
  if (isRunning && view.run.total - view.run.done !== running) {
    faults.push(`${running} run, told ${view.run.done} of ${view.run.total}`);
  }
  if (world.isStarted()) lookAtMatching(world, rows);
}

/** Matching once more changes nothing, and gives no case to two. */
function lookAtMatching({ batch, faults, options }: World, rows: readonly BatchRow[]): void {
  const taken = new Map<string, string>();
  for (const row of rows) {
    const isHolder = 'mayBeStored' in row && row.status !== 'uploaded';
    if (!isHolder) continue;
    const { referenceId } = row.batchCase;
    if (taken.has(referenceId)) faults.push(`${referenceId} belongs to two rows`);
    taken.set(referenceId, row.id);
    const known = options().cases.find((one) => one.referenceId === referenceId);
    if (row.status === 'matched' && known?.media && !row.hand?.replaces) {
      faults.push(`${row.fileName} is ready for a case that has an invoice`);
    }
  }
  if (rows.some(({ status }) => status === 'checking')) return;
  batch.acceptSuggestions([]);
  for (const before of rows) {
    const after = batch.getRow(before.id);
    if (after !== before) {
      const toText = (row: BatchRow | undefined): string =>
        row?.status === 'conflict' ? `conflict ${row.conflict}` : String(row?.status);
      faults.push(`matched once more, ${toText(before)} becomes ${toText(after)}`);
    }
  }
}

/** No two rows have the same bytes, where the disk answers. */
export async function lookForDoubles({ batch, faults, asks }: World): Promise<void> {
  if (asks.wereHeldUp.has('read')) return;
  const known = new Set<string>();
  for (const row of batch.getRows()) {
    if (row.status === 'refused' || row.status === 'checking') continue;
    const file = batch.getFile(row.id);
    const text = file ? await Blob.prototype.text.call(file) : '';
    if (known.has(text)) faults.push(`${row.fileName} is there twice`);
    known.add(text);
  }
}
