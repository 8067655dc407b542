import { reportMistake } from '../core/reportMistake.js';
import type { BatchOptions } from './batchOptions.js';
import { checkRow, type RowCheck } from './checkRow.js';
import { createPatience } from './createPatience.js';
import type { RowFiles } from './rowFile.js';
import { slotsOf } from './slotsOf.js';

/** Looks at files, as many at once as are sent at once; see {@link createChecks}. */
export interface Checks {
  /** Puts rows behind those that wait to be looked at. */
  readonly add: (id: string) => void;
  /** Ends the check of a row that goes. */
  readonly drop: (id: string) => void;
  /** Goes on with what has not been looked at. */
  readonly start: () => void;
  /** Ends all checks; {@link Checks.start} begins them anew. */
  readonly stop: () => void;
}

/**
 * Makes the checks of one batch.
 *
 * @param onChecked Told of each file once; aborted when its row goes meanwhile.
 */
export function createChecks(
  files: RowFiles,
  getOptions: () => BatchOptions,
  onChecked: (id: string, file: File, result: RowCheck, signal: AbortSignal) => Promise<void>,
): Checks {
  const waiting = new Set<string>();
  const running = new Map<string, AbortController>();
  const readerNow = createPatience(() => getOptions().reader);
  let isStarted = false;

  function next(): void {
    for (const id of waiting) {
      if (!isStarted || running.size >= slotsOf(getOptions().concurrency)) return;
      waiting.delete(id);
      const file = files.get(id)?.file;
      if (file) void check(id, file);
    }
  }

  async function check(id: string, file: File): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    try {
      const rules = { ...getOptions(), reader: readerNow() };
      const result = await checkRow(file, rules, signal).catch((mistake: unknown): RowCheck => {
        signal.throwIfAborted();
        reportMistake(mistake);
        return { ok: false, problem: { code: 'file-unreadable' } };
      });
      await onChecked(id, file, result, signal);
    } catch {
      // Aborted: the row has gone, or will be looked at anew.
    } finally {
      if (running.get(id) === controller) running.delete(id);
      next();
    }
  }

  return {
    add: (id) => {
      waiting.add(id);
      next();
    },
    drop: (id) => {
      waiting.delete(id);
      running.get(id)?.abort();
    },
    start: () => {
      isStarted = true;
      next();
    },
    stop: () => {
      isStarted = false;
      for (const [id, controller] of running) {
        controller.abort();
        waiting.add(id);
      }
      running.clear();
    },
  };
}
