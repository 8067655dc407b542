import type { BatchOptions } from '../../../src/batch/batchOptions.js';
import type { BatchReport } from '../../../src/batch/batchReport.js';
import type { BatchRow } from '../../../src/batch/batchRow.js';
import { HostMistake } from './asks.js';
import { isRunningRow, type Reentry, rowOf, type World } from './world.js';

/** The host of one walk: what it is told, and what it does then. */
export interface Host
  extends Required<Pick<BatchOptions, 'onUploaded' | 'onError' | 'onFinished'>> {
  /** The batch is drawn. */
  readonly draw: () => void;
}

/** Makes the host of one walk. */
export function createHost(getWorld: () => World): Host {
  /** What a listener has done meanwhile is not in the report that comes next. */
  let isReportOld = false;
  let lastStatus = 'empty';
  let lastFinished: readonly BatchRow[] | null = null;

  function lookAtReport(report: BatchReport): void {
    const { batch, faults } = getWorld();
    const rows = batch.getRows();
    const count = (...of: readonly BatchRow['status'][]): number =>
      rows.filter(({ status }) => of.includes(status)).length;
    if (rows.some(isRunningRow) || count('checking', 'matched') > 0) {
      faults.push('finished with open rows');
    }
    if (batch.getView().status !== 'finished') faults.push('finished without its status');
    if (
      report.stored.length !== count('uploaded') ||
      report.failed.length !== count('failed') ||
      report.unsent.length !== count('unmatched', 'suggested', 'conflict', 'refused')
    ) {
      faults.push('the report does not tell of the rows');
    }
    const isSame =
      lastFinished?.length === rows.length && rows.every((row) => lastFinished?.includes(row));
    if (isSame) faults.push('finished twice');
    lastFinished = rows;
  }

  function isCalled(what: string): void {
    const world = getWorld();
    if (!world.isStarted()) world.faults.push(`${what} after stop`);
  }

  function act(): void {
    const world = getWorld();
    const { reentry } = world;
    world.reentry = null;
    if (reentry) doNow(world, reentry);
  }

  return {
    onUploaded: ({ referenceId }, { fileName }) => {
      const world = getWorld();
      const { uploaded } = world.told;
      world.storedOn.add(referenceId);
      uploaded.set(fileName, (uploaded.get(fileName) ?? 0) + 1);
      if (rowOf(world, fileName)?.status !== 'uploaded') {
        world.faults.push(`${fileName} is told as stored and is not`);
      }
      isCalled('onUploaded');
      act();
    },
    onError: (error) => {
      const { errors } = getWorld().told;
      errors.set(error, (errors.get(error) ?? 0) + 1);
      isCalled('onError');
      act();
    },
    onFinished: (report) => {
      if (!isReportOld) lookAtReport(report);
      isReportOld = false;
      isCalled('onFinished');
      act();
    },
    draw: () => {
      const world = getWorld();
      const { status } = world.batch.getView();
      if (status !== 'finished') lastFinished = null;
      if (status === lastStatus) return;
      lastStatus = status;
      const { listenerDoes } = world;
      world.listenerDoes = null;
      // What a listener throws is its own.
      if (!listenerDoes || listenerDoes === 'throw') return;
      isReportOld = status === 'finished';
      doNow(world, listenerDoes);
    },
  };
}

function doNow(world: World, reentry: Reentry): void {
  const { batch, files, came } = world;
  const [first] = batch.getRows();
  switch (reentry) {
    case 'throw':
      throw new HostMistake('callback');
    case 'remove':
      if (first) batch.remove(first.id);
      return;
    case 'reset':
      batch.reset();
      return;
    case 'upload':
      world.press(batch.upload);
      return;
    case 'tryAgain':
      world.press(() => batch.tryAgain());
      return;
    case 'cancel':
      batch.cancel();
      return;
    case 'add': {
      const file = files.make(8 * came.length + 7, 1000 + came.length);
      came.push(file);
      batch.add({ files: [file], unreadable: [], isIncomplete: false });
      return;
    }
    case 'cases':
      world.change({ cases: world.options().cases.slice(1) });
  }
}
