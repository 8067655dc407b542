import { createListeners } from '../engine/createListeners.js';
import type { BatchRow } from './batchRow.js';
import { createPortion } from './createPortion.js';
import { createRowListeners } from './createRowListeners.js';

/** Tells those who draw rows, and what stands around them; see {@link createRowTelling}. */
export interface RowTelling {
  /** Ids of the rows that are shown, in order; the same array while they are the same. */
  readonly getIds: () => readonly string[];
  /** A row came, behind the others. */
  readonly came: (id: string) => void;
  /** Rows went. */
  readonly went: () => void;
  /** A row is no longer what it was. */
  readonly changed: (id: string) => void;
  /** Tells what changed now: so many rows at most, else as many as are drawn quickly. */
  readonly flush: (mostRows?: number) => void;
  /**
   * Something beside the rows changed, which the listeners of {@link RowTelling.subscribe} draw in a moment.
   *
   * @param waitMs How long that moment is. @default until the next drawing that is due anyway
   */
  readonly touch: (waitMs?: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeRow: (id: string, listener: () => void) => () => void;
}

/**
 * Milliseconds between two drawings, since nobody reads faster. Rows, and what stands around them, are drawn
 * together. What a person did is drawn at once, by {@link RowTelling.flush}.
 */
const TELL_EVERY_MS = 100;

/** Rows that only wait are drawn a few at a time, with breaks in which others can be sent. */
const WAITING_TOLD_EVERY_MS = 50;
/** So few of them are drawn at once even on a slow machine. */
const FEW_WAITING = 20;

/** Tells of rows a few at a time, so that a thousand never hold the page up at once. */
export function createRowTelling(rows: ReadonlyMap<string, BatchRow>): RowTelling {
  const listeners = createListeners();
  const rowListeners = createRowListeners();
  const stale = new Set<string>();
  const portion = createPortion();
  let ids: string[] = [];
  let shown: readonly string[] = ids;
  let isViewStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAtMs = Number.NEGATIVE_INFINITY;

  const waits = (id: string): boolean => rows.get(id)?.status === 'queued';

  /** @param waitMs 0 where the page only needs a break. @default the rest of the time between two drawings */
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
    // React draws right after it was told, before this microtask.
    queueMicrotask(() => portion.drew(redrawn + added, performance.now() - toldAtMs));
    if (shown !== ids || [...stale].some((id) => !waits(id))) schedule(0);
    else if (stale.size > 0) schedule(WAITING_TOLD_EVERY_MS);
  }

  /**
   * Those that only wait come last, and never many at once: what is under way must not look older than they
   * do, nor wait until they are drawn.
   *
   * @returns how many
   */
  function tellRows(most: number): number {
    const waiting = [...stale].filter(waits);
    const others = [...stale].filter((id) => !waits(id));
    const mostWaiting = Math.min(most, Math.max(FEW_WAITING, portion.size()));
    let told = 0;
    for (const id of [...others, ...waiting]) {
      if (told >= (waits(id) ? mostWaiting : most)) break;
      stale.delete(id);
      if (rowListeners.tell(id)) told += 1;
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
    getIds: () => shown,
    came: (id) => {
      // What is shown was handed out, and stays as it is.
      if (shown === ids) ids = [...ids];
      ids.push(id);
      schedule();
    },
    went: () => {
      ids = ids.filter((id) => rows.has(id));
      schedule();
    },
    changed: (id) => {
      stale.add(id);
      isViewStale = true;
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
    subscribeRow: rowListeners.subscribe,
  };
}
