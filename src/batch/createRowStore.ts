import { createListeners } from '../engine/createListeners.js';
import type { BatchRow } from './batchRow.js';
import { createPortion } from './createPortion.js';
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
  /** Tells what changed now: so many rows at most, else as many as are drawn quickly. */
  readonly flush: (mostRows?: number) => void;
  /**
   * Something beside the rows changed, which the listeners of {@link RowStore.subscribe} draw in a moment.
   *
   * @param waitMs How long that moment is. @default until what changes by itself is drawn
   */
  readonly touch: (waitMs?: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeRow: (id: string, listener: () => void) => () => void;
}

/**
 * Milliseconds between two drawings, since nobody reads faster. Rows, and what stands around them, are drawn
 * together. What a person did is drawn at once, by {@link RowStore.flush}.
 */
const TELL_EVERY_MS = 100;

/** Rows that only wait are drawn a few at a time, with breaks in which others can be sent. */
const WAITING_TOLD_EVERY_MS = 50;
/** So few of them are drawn at once even on a slow machine. */
const FEW_WAITING = 20;

/** Makes an empty store. */
export function createRowStore(): RowStore {
  const rows = new Map<string, BatchRow>();
  const listeners = createListeners();
  const rowListeners = new Map<string, Set<() => void>>();
  const changed = new Set<string>();
  const portion = createPortion();
  let ids: string[] = [];
  let shown: readonly string[] = ids;
  let isViewStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAtMs = Number.NEGATIVE_INFINITY;

  /** @param waitMs Where a break is all that is needed: 0. */
  function schedule(waitMs = Math.max(0, toldAtMs + TELL_EVERY_MS - performance.now())): void {
    timer ??= setTimeout(() => tell(), waitMs);
  }

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function tell(most = portion.size()): void {
    stopTimer();
    toldAtMs = performance.now();
    const redrawn = tellRows(most);
    const added = showMore(Math.max(1, most - redrawn));
    if (isViewStale) tellView();
    // Those who draw do so right after they were told, before this.
    queueMicrotask(() => portion.drew(redrawn + added, performance.now() - toldAtMs));
    if (shown !== ids || [...changed].some((id) => !waits(id))) schedule(0);
    else if (changed.size > 0) schedule(WAITING_TOLD_EVERY_MS);
  }

  const waits = (id: string): boolean => rows.get(id)?.status === 'queued';

  /**
   * Those that only wait come last, and never many at once: what is under way must not look older than they
   * do, nor wait until they are drawn.
   *
   * @returns how many
   */
  function tellRows(most: number): number {
    const waiting = [...changed].filter(waits);
    const others = [...changed].filter((id) => !waits(id));
    const mostWaiting = Math.min(most, Math.max(FEW_WAITING, portion.size()));
    let told = 0;
    for (const id of [...others, ...waiting]) {
      if (told >= (waits(id) ? mostWaiting : most)) break;
      changed.delete(id);
      const own = rowListeners.get(id);
      if (!own) continue;
      told += 1;
      for (const listener of [...own]) listener();
    }
    return told;
  }

  /** Rows that go do so at once; rows that come take their turn. @returns how many came */
  function showMore(most: number): number {
    if (shown === ids) return 0;
    const kept = shown.filter((id) => rows.has(id)).length;
    shown = kept + most < ids.length ? ids.slice(0, kept + most) : ids;
    isViewStale = true;
    return shown.length - kept;
  }

  function tellView(): void {
    isViewStale = false;
    listeners.tell();
  }

  return {
    get: (id) => rows.get(id),
    all: () => rows.values(),
    getIds: () => shown,
    add: (row) => {
      rows.set(row.id, row);
      // What is shown was handed out, and stays as it is.
      if (shown === ids) ids = [...ids];
      ids.push(row.id);
      schedule();
    },
    update: (id, event) => {
      const before = rows.get(id);
      const after = before && reduceRow(before, event);
      if (!after || after === before) return;
      rows.set(id, after);
      changed.add(id);
      isViewStale = true;
      schedule();
    },
    remove: (gone) => {
      for (const id of gone) rows.delete(id);
      ids = ids.filter((id) => rows.has(id));
      schedule();
    },
    flush: (mostRows) => {
      isViewStale = true;
      tell(mostRows);
    },
    touch: (waitMs) => {
      isViewStale = true;
      if (waitMs !== undefined) stopTimer();
      schedule(waitMs);
    },
    subscribe: listeners.subscribe,
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
