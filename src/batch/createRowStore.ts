import type { BatchRow } from './batchRow.js';
import { type RowEvent, reduceRow } from './reduceRow.js';

/**
 * The rows of a batch, and who draws them. What changed is told a few rows at a time, so that a
 * thousand rows never hold the page up at once.
 */
export interface RowStore {
  readonly get: (id: string) => BatchRow | undefined;
  /** Every row, in order. */
  readonly all: () => Iterable<BatchRow>;
  /** Ids of the rows that are shown, in order; the same array while they are the same. */
  readonly getIds: () => readonly string[];
  readonly add: (row: BatchRow) => void;
  /** @returns the row before and after, the same object where the event made no difference */
  readonly update: (id: string, event: RowEvent) => void;
  readonly remove: (ids: Iterable<string>) => void;
  /** Tells what changed now, as far as it is little. */
  readonly flush: () => void;
  /** Something beside the rows changed, which the listeners of {@link RowStore.subscribe} draw in a moment. */
  readonly touch: () => void;
  /** As {@link RowStore.touch}, at once: something that must not be missed. */
  readonly tellView: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeRow: (id: string, listener: () => void) => () => void;
}

/** Drawing so many rows takes a browser some ten milliseconds. */
const ROWS_AT_ONCE = 20;
const VIEW_EVERY_MS = 30;

/** Makes an empty store. @param onTell Called before the listeners are. */
export function createRowStore(onTell: () => void): RowStore {
  const rows = new Map<string, BatchRow>();
  const listeners = new Set<() => void>();
  const rowListeners = new Map<string, Set<() => void>>();
  const changed = new Set<string>();
  let ids: readonly string[] = [];
  let shown: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let viewTimer: ReturnType<typeof setTimeout> | undefined;
  let toldAtMs = 0;

  function schedule(): void {
    timer ??= setTimeout(tellRows);
  }

  function touch(): void {
    viewTimer ??= setTimeout(tellView, Math.max(0, toldAtMs + VIEW_EVERY_MS - performance.now()));
  }

  /** What stands around the rows is drawn anew less often than they are: nobody counts that fast. */
  function tellView(): void {
    clearTimeout(viewTimer);
    viewTimer = undefined;
    toldAtMs = performance.now();
    onTell();
    for (const listener of [...listeners]) listener();
  }

  function tellRows(): void {
    clearTimeout(timer);
    timer = undefined;
    let told = 0;
    for (const id of changed) {
      if (told >= ROWS_AT_ONCE) break;
      changed.delete(id);
      const own = rowListeners.get(id);
      if (!own) continue;
      told += 1;
      for (const listener of [...own]) listener();
    }
    if (shown !== ids) {
      // Rows that go do so at once; rows that come take their turn.
      const kept = shown.filter((id) => rows.has(id)).length;
      const next = kept + ROWS_AT_ONCE;
      shown = next < ids.length ? ids.slice(0, next) : ids;
      tellView();
    }
    if (changed.size > 0 || shown !== ids) schedule();
  }

  return {
    get: (id) => rows.get(id),
    all: () => rows.values(),
    getIds: () => shown,
    add: (row) => {
      rows.set(row.id, row);
      ids = [...ids, row.id];
      schedule();
    },
    update: (id, event) => {
      const before = rows.get(id);
      const after = before && reduceRow(before, event);
      if (!after || after === before) return;
      rows.set(id, after);
      changed.add(id);
      schedule();
      touch();
    },
    remove: (gone) => {
      for (const id of gone) rows.delete(id);
      ids = ids.filter((id) => rows.has(id));
      schedule();
    },
    flush: () => {
      tellRows();
      tellView();
    },
    touch,
    tellView,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeRow: (id, listener) => {
      const own = rowListeners.get(id) ?? new Set();
      rowListeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) rowListeners.delete(id);
      };
    },
  };
}
