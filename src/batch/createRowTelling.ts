import { createListeners } from '../engine/createListeners.js';
import type { BatchRow } from './batchRow.js';
import { createDrawTimer } from './createDrawTimer.js';
import { createPortion } from './createPortion.js';
import { createShownRows } from './createShownRows.js';
import { createStaleRows } from './createStaleRows.js';

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

/** Tells of rows a few at a time, so that a thousand never hold the page up at once. */
export function createRowTelling(rows: ReadonlyMap<string, BatchRow>): RowTelling {
  const listeners = createListeners();
  const portion = createPortion();
  const stale = createStaleRows(rows, portion);
  const shown = createShownRows(rows);
  const timer = createDrawTimer(() => tell());
  let isViewStale = false;

  function tell(most = portion.size()): void {
    const beganAtMs = timer.begin();
    const redrawn = stale.tell(most);
    let added = 0;
    if (shown.isBehind()) {
      isViewStale = true;
      added = shown.show(Math.max(1, most - redrawn));
    }
    if (isViewStale) {
      isViewStale = false;
      listeners.tell();
    }
    // React draws right after it was told, before this microtask.
    queueMicrotask(() => portion.drew(redrawn + added, performance.now() - beganAtMs));
    const waitMs = shown.isBehind() ? 0 : stale.breakMs();
    if (waitMs !== null) timer.schedule(waitMs);
  }

  return {
    getIds: shown.getIds,
    came: (id) => {
      shown.came(id);
      timer.schedule();
    },
    went: () => {
      shown.went();
      timer.schedule();
    },
    changed: (id) => {
      stale.add(id);
      isViewStale = true;
      timer.schedule();
    },
    // What a person did is drawn at once.
    flush: (mostRows) => {
      isViewStale = true;
      tell(mostRows);
    },
    touch: (waitMs) => {
      isViewStale = true;
      if (waitMs !== undefined) timer.stop();
      timer.schedule(waitMs);
    },
    subscribe: listeners.subscribe,
    subscribeRow: stale.subscribe,
  };
}
