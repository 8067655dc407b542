import { MediaUploadError } from '../core/MediaUploadError.js';
import type { Batch } from './batch.js';
import type { BatchCore } from './batchCore.js';
import type { BatchOptions } from './batchOptions.js';
import { type BatchRow, isUnderWay } from './batchRow.js';
import type { Arrivals } from './createArrivals.js';
import type { Pace } from './createPace.js';
import type { Settling } from './createSettling.js';
import type { ReadFiles } from './readEntries.js';
import type { Sender } from './sender.js';

/** What the host and a person do with a whole batch. */
export type BatchWideCommands = Pick<
  Batch,
  'setOptions' | 'add' | 'remove' | 'tryAgain' | 'upload' | 'cancel' | 'reset'
>;

/** What the commands set going. */
export interface CommandParts {
  readonly arrivals: Arrivals;
  readonly sender: Sender;
  readonly pace: Pace;
  readonly judge: () => void;
  readonly settle: Settling['settle'];
}

/**
 * Milliseconds between the press that sends many files and its drawing. The first files leave meanwhile; a
 * person feels no delay below a tenth of a second.
 */
const DRAWN_AFTER_MS = 40;
/** A press that sends no more than these is drawn at once: that delays no file. */
const FEW_ROWS = 20;

/** Makes the commands of one batch. */
export function createBatchCommands(core: BatchCore, parts: CommandParts): BatchWideCommands {
  const { store, news, run } = core;
  const { arrivals, sender, judge, settle } = parts;

  function drop(ids: readonly string[]): void {
    for (const id of ids) arrivals.drop(id);
    store.remove(ids);
  }

  function send(rows: readonly BatchRow[]): void {
    if (rows.length === 0) return;
    run.add(rows);
    news.begun(rows.length);
    sender.enqueue(rows.map(({ id }) => id));
    settle(rows.length > FEW_ROWS ? DRAWN_AFTER_MS : 0);
  }

  const rowsWith = (status: BatchRow['status']): readonly BatchRow[] =>
    [...store.all()].filter((row) => row.status === status);

  return {
    setOptions: (next) => takeOptions(next, core, parts),
    add: (came) => addFiles(came, core, parts),
    remove: (id) => {
      const row = store.get(id);
      if (!row || isUnderWay(row) || row.status === 'uploaded') return;
      sender.takeBack([id]);
      // One that has its turn already is on its way.
      if (store.get(id)?.status === 'queued') return;
      drop([id]);
      judge();
    },
    tryAgain: (id) => {
      const row = id === undefined ? undefined : store.get(id);
      if (row?.status === 'refused') {
        news.added();
        arrivals.recheck(row.id);
        settle(0);
      } else send(row ? [row].filter(({ status }) => status === 'failed') : rowsWith('failed'));
    },
    upload: () => send(rowsWith('matched')),
    cancel: () => {
      if (news.get().status !== 'uploading') return;
      news.cancelled();
      sender.cancel();
      judge();
    },
    reset: () => {
      arrivals.forget();
      drop([...store.all()].map(({ id }) => id));
      // Nobody can send them again when they are drawn as taken back.
      sender.forget();
      news.emptied();
      settle(0);
    },
  };
}

/**
 * The latest props: a case that is gone takes what a person chose, and what waits for its turn, with it; what is
 * still to be sent to a case that has got an invoice waits for a person.
 */
function takeOptions(
  next: BatchOptions,
  { store, book, getOptions, takeOptions }: BatchCore,
  { sender, judge }: CommandParts,
): void {
  const { concurrency } = getOptions();
  takeOptions(next);
  if (next.concurrency !== concurrency) sender.look();
  const gone = book.set(next.cases);
  if (!gone) return;
  for (const row of [...store.all()]) {
    if (row.status === 'queued' || row.status === 'waiting') {
      const { referenceId } = row.batchCase;
      const isGone = row.status === 'queued' && gone.has(referenceId);
      const isOvertaken = book.get(referenceId)?.media && !row.hand?.replaces;
      if (isGone || isOvertaken) sender.takeBack([row.id]);
    }
    if (gone.has(row.hand?.referenceId ?? '')) {
      store.update(row.id, { type: 'decided', hand: null });
    }
  }
  judge();
}

function addFiles(
  came: ReadFiles,
  { news, host }: BatchCore,
  { arrivals, pace, settle }: CommandParts,
): void {
  news.added();
  if (came.isIncomplete || came.files.length + came.unreadable.length === 0) {
    const error = new MediaUploadError({ code: 'file-unreadable', reason: 'not-a-file' });
    news.nothingCame(error);
    host.error(undefined, error);
  }
  pace.moved();
  arrivals.add(came);
  settle();
}
