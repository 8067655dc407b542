import type { BatchCase } from './batchCase.js';
import type { BatchOptions } from './batchOptions.js';
import { isUnderWay } from './batchRow.js';
import { createGate, type Gate } from './createGate.js';
import type { RowStore } from './createRowStore.js';
import { createSlowDown } from './createSlowDown.js';
import type { EngineBinder } from './engineBinder.js';
import type { RowFiles } from './rowFile.js';
import { rowRetryOf } from './rowRetry.js';
import { type RowEnd, type RowUpload, startRowUpload } from './rowUpload.js';
import type { Sender, SendingEvents } from './sender.js';
import { toRowEvent } from './toRowEvent.js';
import { slotsOf, turnsOf } from './turns.js';

interface Turn {
  readonly upload: RowUpload;
  fraction: number;
}

/** Makes the sender of one batch: as many at once as there are slots, one pause and one stop for all. */
export function createSender(
  store: RowStore,
  files: RowFiles,
  engines: EngineBinder,
  getOptions: () => BatchOptions,
  caseNow: (referenceId: string) => BatchCase | undefined,
  events: SendingEvents,
): Sender {
  let queue: string[] = [];
  let isStarted = false;
  const turns = new Map<string, Turn>();
  const slots = (): number => slotsOf(getOptions().concurrency);
  // Rows are read and checked while others are sent: twice as many are on their way as are sent at once.
  const gate: Gate = createGate(() => (isStarted && slowDown.leftMs() === 0 ? slots() : 0));
  const slowDown = createSlowDown(() => {
    store.flush();
    gate.look();
  });
  /** Counts the stops by a session that has ended, so that its other rows say nothing more. */
  let stops = 0;

  function begin(): void {
    if (!isStarted) return;
    const next = turnsOf({
      queue,
      running: turns.size,
      slots: 2 * slots(),
    });
    queue = queue.slice(next.length);
    for (const id of next) start(id, false);
  }

  function start(id: string, isResumed: boolean): void {
    const row = store.get(id);
    const entry = files.get(id);
    if (!row || !('mayBeStored' in row) || !entry?.digest) return;
    const batchCase = caseNow(row.batchCase.referenceId) ?? row.batchCase;
    const { referenceId } = batchCase;
    const replaces = row.hand?.replaces === true;
    const stopsBefore = stops;
    if (isResumed) gate.enterAgain(id);
    const turn: Turn = {
      fraction: 0,
      upload: startRowUpload(
        {
          file: entry.file,
          digest: entry.digest,
          batchCase,
          replaces,
          isResumed,
          retry: rowRetryOf(getOptions().retry, slowDown),
          whenItsTurn: async () => {
            await gate.enter(id);
            return replaces || !caseNow(referenceId)?.media;
          },
          onSent: (status) => store.update(id, { type: 'sent', status }),
          onHeld: (wait, untilMs) => store.update(id, { type: 'held', wait, untilMs }),
          onProgress: (fraction) => {
            turn.fraction = fraction;
            events.onProgress();
          },
          onEnd: (end) => {
            turns.delete(id);
            gate.leave(id);
            conclude(id, batchCase, end, stops !== stopsBefore);
            begin();
          },
        },
        engines,
        getOptions,
      ),
    };
    turns.set(id, turn);
  }

  function conclude(id: string, batchCase: BatchCase, end: RowEnd, wasStopped: boolean): void {
    const before = store.get(id);
    if (!before || !('mayBeStored' in before)) return;
    const hasSessionEnded = end.kind === 'failed' && end.error.code === 'unauthorized';
    // The session has ended for all of them: it is said once.
    const isSaid = hasSessionEnded && wasStopped;
    const told: RowEnd = isSaid ? { kind: 'returned', mayBeStored: end.mayBeStored } : end;
    store.update(id, toRowEvent(told, before, batchCase, new Date()));
    if (hasSessionEnded && !wasStopped) stopUnsent();
    if (end.kind === 'overtaken') events.onOvertaken(batchCase.referenceId);
    events.onOver(id);
    events.onProgress();
    const row = store.get(id);
    if (row?.status === 'uploaded') events.onStored(row, row.media);
    else if (row?.status === 'failed' || row?.status === 'refused') events.onError(row, row.error);
    events.onChange();
  }

  /** What has not left yet waits for a press again; what has left comes to its end. */
  function stopUnsent(): void {
    stops += 1;
    takeBack(queue);
    for (const [id, { upload }] of turns) {
      const status = store.get(id)?.status;
      if (status === 'queued' || status === 'waiting') upload.cancel();
    }
    slowDown.end();
  }

  function takeBack(ids: readonly string[]): void {
    const gone = new Set(ids);
    const taken = queue.filter((id) => gone.has(id));
    queue = queue.filter((id) => !gone.has(id));
    for (const id of taken) store.update(id, { type: 'returned', mayBeStored: false });
    for (const [id, { upload }] of [...turns]) {
      if (gone.has(id) && !gate.isInside(id)) upload.cancel();
    }
  }

  /** Without anybody who keeps it, what runs ends with its engine. */
  function letGo(): void {
    const unsent: string[] = [];
    for (const [id, { upload }] of turns) {
      if (gate.isInside(id)) upload.release();
      else {
        upload.abandon();
        unsent.push(id);
      }
      gate.leave(id);
      if (engines.isKeeping) continue;
      const mayBeStored = store.get(id)?.status === 'saving';
      store.update(id, { type: 'returned', mayBeStored });
    }
    turns.clear();
    if (engines.isKeeping) queue = [...unsent, ...queue];
  }

  return {
    enqueue: (ids) => {
      for (const id of ids) {
        store.update(id, { type: 'queued' });
        if (store.get(id)?.status === 'queued' && !queue.includes(id)) queue.push(id);
      }
      begin();
    },
    takeBack,
    cancel: () => {
      takeBack(queue);
      // How each ends is known in a moment: what has left may be stored.
      for (const { upload } of [...turns.values()]) upload.cancel();
      slowDown.end();
    },
    forget: () => {
      takeBack(queue);
      for (const [id, { upload }] of [...turns]) {
        upload.cancel();
        gate.leave(id);
      }
      turns.clear();
      slowDown.end();
    },
    start: () => {
      isStarted = true;
      for (const row of store.all()) {
        if (isUnderWay(row) && !turns.has(row.id)) start(row.id, true);
      }
      begin();
    },
    stop: () => {
      isStarted = false;
      if (!engines.isKeeping) takeBack(queue);
      letGo();
      slowDown.end();
    },
    running: () => [...turns].map(([id, { fraction }]) => [id, fraction] as const),
    pausedUntilMs: slowDown.untilMs,
  };
}
